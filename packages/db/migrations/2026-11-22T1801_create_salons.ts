import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create extension if not exists btree_gist;
    create extension if not exists pg_trgm;

    create table cities (
      key text primary key check (key ~ '^[a-z][a-z0-9_-]{0,39}$'),
      name_ar text not null, name_en text not null,
      latitude double precision not null, longitude double precision not null,
      position integer not null default 0
    );

    create table categories (
      key text primary key check (key ~ '^[a-z][a-z0-9_-]{0,39}$'),
      name_ar text not null, name_en text not null,
      position integer not null default 0
    );

    -- holds what a law or a tax office wants to know; a salon is one of its branches
    create table businesses (
      id uuid primary key,
      legal_name_ar text not null, legal_name_en text not null,
      commercial_registration text check (commercial_registration ~ '^[0-9]{10}$'),
      vat_number text check (vat_number ~ '^3[0-9]{13}3$'),
      vat_verified_on date,
      created_at timestamptz not null default now()
    );

    create table salons (
      id uuid primary key,
      business_id uuid not null references businesses,
      slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$'),
      name_ar text not null check (length(name_ar) between 1 and 120),
      name_en text not null check (length(name_en) between 1 and 120),
      about_ar text not null default '', about_en text not null default '',
      audience text not null check (audience in ('women', 'men', 'kids')),
      city_key text not null references cities,
      district_ar text not null default '', district_en text not null default '',
      address_ar text not null default '', address_en text not null default '',
      latitude double precision not null check (latitude between -90 and 90),
      longitude double precision not null check (longitude between -180 and 180),
      phone text check (phone ~ '^[+]?[0-9]{7,15}$'),
      time_zone text not null default 'Asia/Riyadh',
      currency text not null default 'SAR' check (currency = 'SAR'),
      is_active boolean not null default true,
      slot_step_minutes smallint not null default 15 check (slot_step_minutes between 5 and 240),
      minimum_notice_minutes integer not null default 60 check (minimum_notice_minutes between 0 and 43200),
      furthest_days smallint not null default 60 check (furthest_days between 0 and 365),
      confirmation text not null default 'instant' check (confirmation in ('instant', 'manual')),
      payment_policy text not null default 'pay_at_salon' check (payment_policy in ('pay_at_salon', 'deposit', 'full')),
      deposit_percent smallint not null default 0 check (deposit_percent between 0 and 100),
      hold_minutes smallint not null default 10 check (hold_minutes between 1 and 60),
      free_cancellation_minutes integer not null default 1440 check (free_cancellation_minutes between 0 and 43200),
      cancellation_fee_percent smallint not null default 0 check (cancellation_fee_percent between 0 and 100),
      max_open_bookings smallint not null default 5 check (max_open_bookings between 1 and 50),
      prayer_mode text not null default 'ignored' check (prayer_mode in ('ignored', 'no_new_starts', 'closed')),
      prayer_before_minutes smallint not null default 0 check (prayer_before_minutes between 0 and 60),
      prayer_after_minutes smallint not null default 20 check (prayer_after_minutes between 0 and 120),
      vat_registered boolean not null default false,
      rating_sum integer not null default 0 check (rating_sum >= 0),
      rating_count integer not null default 0 check (rating_count >= 0),
      -- 0 for a salon without reviews, so that it sorts last
      rating_average numeric(3,2) not null generated always as
        (case when rating_count = 0 then 0 else round(rating_sum::numeric / rating_count, 2) end) stored,
      created_at timestamptz not null default now(),
      constraint salons_rating_possible check (rating_sum between rating_count and rating_count * 5)
    );
    create index salons_city_rating on salons (city_key, rating_average desc, id) where is_active;
    create index salons_rating on salons (rating_average desc, id) where is_active;

    create table salon_members (
      salon_id uuid not null references salons,
      user_id uuid not null references users,
      role text not null check (role in ('staff', 'manager', 'owner')),
      created_at timestamptz not null default now(),
      primary key (salon_id, user_id)
    );
    create index salon_members_user on salon_members (user_id);

    create table service_categories (
      id uuid primary key,
      salon_id uuid not null references salons,
      category_key text not null references categories,
      name_ar text not null, name_en text not null,
      position integer not null default 0,
      is_active boolean not null default true,
      unique (salon_id, id)
    );

    create table services (
      id uuid primary key,
      salon_id uuid not null references salons,
      category_id uuid not null,
      name_ar text not null check (length(name_ar) between 1 and 120),
      name_en text not null check (length(name_en) between 1 and 120),
      description_ar text not null default '', description_en text not null default '',
      duration_minutes smallint not null check (duration_minutes between 5 and 720),
      buffer_before_minutes smallint not null default 0 check (buffer_before_minutes between 0 and 240),
      buffer_after_minutes smallint not null default 0 check (buffer_after_minutes between 0 and 240),
      -- in it the client waits and the stylist is free; counted from the start
      processing_start_minute smallint, processing_length_minutes smallint,
      price_halalas integer not null check (price_halalas between 0 and 100000000),
      position integer not null default 0,
      is_active boolean not null default true,
      unique (salon_id, id),
      foreign key (salon_id, category_id) references service_categories (salon_id, id),
      constraint services_processing_inside check (
        (processing_start_minute is null and processing_length_minutes is null)
        or (processing_start_minute > 0 and processing_length_minutes > 0))
    );
    create index services_salon on services (salon_id) where is_active;
    create index services_category on services (category_id);

    create table service_variants (
      id uuid primary key,
      salon_id uuid not null,
      service_id uuid not null,
      name_ar text not null, name_en text not null,
      duration_minutes smallint not null check (duration_minutes between 5 and 720),
      price_halalas integer not null check (price_halalas between 0 and 100000000),
      position integer not null default 0,
      is_active boolean not null default true,
      unique (service_id, id),
      foreign key (salon_id, service_id) references services (salon_id, id)
    );
    create index service_variants_service on service_variants (service_id);

    create table service_add_ons (
      id uuid primary key,
      salon_id uuid not null,
      service_id uuid not null,
      name_ar text not null, name_en text not null,
      extra_minutes smallint not null check (extra_minutes between 0 and 240),
      price_halalas integer not null check (price_halalas between 0 and 100000000),
      position integer not null default 0,
      is_active boolean not null default true,
      foreign key (salon_id, service_id) references services (salon_id, id)
    );
    create index service_add_ons_service on service_add_ons (service_id);

    create table staff (
      id uuid primary key,
      salon_id uuid not null references salons,
      user_id uuid references users,
      name_ar text not null check (length(name_ar) between 1 and 80),
      name_en text not null check (length(name_en) between 1 and 80),
      title_ar text not null default '', title_en text not null default '',
      position integer not null default 0,
      is_active boolean not null default true,
      rating_sum integer not null default 0 check (rating_sum >= 0),
      rating_count integer not null default 0 check (rating_count >= 0),
      created_at timestamptz not null default now(),
      unique (salon_id, id)
    );

    create table staff_services (
      salon_id uuid not null,
      staff_id uuid not null,
      service_id uuid not null,
      -- her own, where they differ from the service's
      price_halalas integer check (price_halalas between 0 and 100000000),
      duration_minutes smallint check (duration_minutes between 5 and 720),
      primary key (staff_id, service_id),
      foreign key (salon_id, staff_id) references staff (salon_id, id),
      foreign key (salon_id, service_id) references services (salon_id, id)
    );
    create index staff_services_service on staff_services (service_id);

    create table rooms (
      id uuid primary key,
      salon_id uuid not null references salons,
      name_ar text not null, name_en text not null,
      is_active boolean not null default true,
      unique (salon_id, id)
    );

    -- a service with rows here needs one unit of one of these rooms
    create table service_rooms (
      salon_id uuid not null,
      service_id uuid not null,
      room_id uuid not null,
      primary key (service_id, room_id),
      foreign key (salon_id, service_id) references services (salon_id, id),
      foreign key (salon_id, room_id) references rooms (salon_id, id)
    );

    -- whatever can be busy: a member of staff (same id), or one unit of a room (capacity 3 = three rows)
    create table resources (
      id uuid primary key,
      salon_id uuid not null references salons,
      staff_id uuid unique,
      room_id uuid,
      unit smallint not null default 1 check (unit >= 1),
      is_active boolean not null default true,
      unique (salon_id, id),
      unique (room_id, unit),
      foreign key (salon_id, staff_id) references staff (salon_id, id),
      foreign key (salon_id, room_id) references rooms (salon_id, id),
      constraint resources_one_kind check (num_nonnulls(staff_id, room_id) = 1),
      constraint resources_staff_same_id check (staff_id is null or staff_id = id)
    );
    create index resources_salon on resources (salon_id);
  `.execute(db)
}
