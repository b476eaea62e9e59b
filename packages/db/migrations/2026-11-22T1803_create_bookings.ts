import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
    end $$;

    create table bookings (
      id uuid primary key,
      salon_id uuid not null references salons,
      -- null: a walk-in without an account, or an account that was deleted
      customer_id uuid references users,
      customer_name text not null default '' check (length(customer_name) <= 80),
      customer_phone text check (customer_phone ~ '^[+][1-9][0-9]{7,14}$'),
      reference text not null unique check (reference ~ '^[2-9A-HJKMNP-TV-Z]{8}$'),
      status text not null check (status in ('held', 'pending', 'confirmed', 'completed', 'no_show', 'cancelled', 'expired')),
      version integer not null default 1 check (version >= 1),
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      total_halalas integer not null check (total_halalas >= 0),
      vat_halalas integer not null check (vat_halalas between 0 and total_halalas),
      currency text not null default 'SAR' check (currency = 'SAR'),
      -- the terms as they were when it was booked
      policy jsonb not null,
      note text check (length(note) <= 500),
      hold_expires_at timestamptz,
      source text not null check (source in ('online', 'salon')),
      created_by uuid references users,
      idempotency_key uuid,
      created_at timestamptz not null default now(),
      unique (salon_id, id),
      constraint bookings_in_order check (starts_at < ends_at and isfinite(starts_at) and isfinite(ends_at)),
      constraint bookings_held_expires check ((status = 'held') = (hold_expires_at is not null)),
      -- the row refuses a second effect of its key for ever, long after the stored answer is gone
      constraint bookings_idempotency unique (created_by, idempotency_key)
    );
    create index bookings_customer on bookings (customer_id, starts_at desc, id desc);
    create index bookings_salon_starts on bookings (salon_id, starts_at);
    create index bookings_holds on bookings (hold_expires_at) where status = 'held';

    create table booking_lines (
      id uuid primary key,
      booking_id uuid not null,
      salon_id uuid not null,
      position smallint not null check (position between 0 and 5),
      service_id uuid not null,
      variant_id uuid,
      staff_id uuid not null,
      staff_chosen boolean not null,
      room_resource_id uuid,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      price_halalas integer not null check (price_halalas >= 0),
      vat_halalas integer not null check (vat_halalas between 0 and price_halalas),
      name_ar text not null, name_en text not null,
      add_ons jsonb not null default '[]',
      unique (booking_id, position),
      foreign key (salon_id, booking_id) references bookings (salon_id, id),
      foreign key (salon_id, service_id) references services (salon_id, id),
      foreign key (service_id, variant_id) references service_variants (service_id, id),
      foreign key (salon_id, staff_id) references staff (salon_id, id),
      foreign key (salon_id, room_resource_id) references resources (salon_id, id),
      constraint booking_lines_in_order check (starts_at < ends_at)
    );

    create table booking_events (
      id bigint generated always as identity primary key,
      booking_id uuid not null references bookings,
      at timestamptz not null,
      type text not null check (type in ('created', 'held', 'confirmed', 'declined', 'completed', 'no_show', 'cancelled', 'rescheduled', 'expired')),
      from_status text,
      to_status text not null,
      actor text not null check (actor in ('customer', 'salon', 'system')),
      actor_user_id uuid references users,
      reason text check (length(reason) <= 300),
      details jsonb not null default '{}'
    );
    create index booking_events_booking on booking_events (booking_id, id);
    create trigger booking_events_append_only before update or delete on booking_events
      for each row execute function refuse_change();

    -- one row for each stretch of a member of staff or a room that a live booking needs; gone when it stops blocking
    create table occupancies (
      id bigint generated always as identity primary key,
      resource_id uuid not null references resources,
      during tstzrange not null,
      booking_id uuid not null references bookings,
      booking_line_id uuid not null references booking_lines on delete cascade,
      constraint occupancies_bounded check (
        not isempty(during) and lower(during) is not null and upper(during) is not null
        and not lower_inf(during) and not upper_inf(during) and isfinite(lower(during)) and isfinite(upper(during))),
      constraint occupancies_half_open check (lower_inc(during) and not upper_inc(during)),
      constraint occupancies_no_overlap exclude using gist (resource_id with =, during with &&)
    );
    create index occupancies_resource_start on occupancies (resource_id, lower(during)) include (during);
    create index occupancies_booking on occupancies (booking_id);

    -- only a booking that blocks may keep its stretches: checked when the transaction commits
    create function occupancies_match_status() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from bookings b join occupancies o on o.booking_id = b.id
                 where b.id = new.id and b.status not in ('held', 'pending', 'confirmed')) then
        raise exception 'booking % does not block but keeps occupancies', new.id
          using errcode = 'check_violation', constraint = 'occupancies_match_status';
      end if;
      return null;
    end $$;
    create constraint trigger occupancies_match_status after update of status on bookings
      deferrable initially deferred for each row
      when (new.status not in ('held', 'pending', 'confirmed'))
      execute function occupancies_match_status();
  `.execute(db)
}
