import { sql } from 'kysely'
import type { Audience, ConfirmationMode, Localized, PaymentPolicy, PrayerMode } from '@salon/domain'
import type { OverrideRow, SeasonRow, WindowRow } from '../availability/schedules.ts'
import type { Db } from '../client.ts'

export interface ProfileService {
  id: string
  categoryId: string
  name: Localized
  description: Localized
  durationMinutes: number
  priceHalalas: number
  variants: { id: string; name: Localized; durationMinutes: number; priceHalalas: number }[]
  addOns: { id: string; name: Localized; extraMinutes: number; priceHalalas: number }[]
  staff: { staffId: string; priceHalalas: number | null; durationMinutes: number | null }[]
}

/** A salon's page as it is stored. */
export interface ProfileRow {
  id: string
  slug: string
  name: Localized
  about: Localized
  audience: Audience
  city: { key: string; name: Localized }
  district: Localized
  address: Localized
  latitude: number
  longitude: number
  phone: string | null
  timeZone: string
  /** `0.00` without reviews. */
  ratingAverage: string
  ratingCount: number
  /** Number of reviews with 1, 2, 3, 4 and 5 stars. */
  histogram: [number, number, number, number, number]
  policies: {
    confirmation: ConfirmationMode
    payment: PaymentPolicy
    depositPercent: number
    /** A deposit of so much; `null`: `depositPercent` of the total. */
    depositHalalas: number | null
    /** How long a time is kept until what is due beforehand is paid. */
    holdMinutes: number
    minimumNoticeMinutes: number
    furthestDays: number
    freeCancellationMinutes: number
    cancellationFeePercent: number
    prayer: PrayerMode
    vatRegistered: boolean
  }
  /** The salon's own, not those of its staff. */
  windows: WindowRow[]
  seasons: SeasonRow[]
  seasonNames: Localized[]
  overrides: OverrideRow[]
  categories: { id: string; kind: string; name: Localized }[]
  services: ProfileService[]
  staff: { id: string; name: Localized; title: Localized; ratingSum: number; ratingCount: number }[]
  photos: { id: string; alt: Localized; width: number; height: number }[]
  business: { legalName: Localized; commercialRegistration: string | null; vatNumber: string | null }
}

export interface ProfileQuery {
  slug: string
  now: Date
  /** Who also sees a salon that is not live, if it is one of hers or she is of the platform's people; `null`: a customer. */
  viewer: { userId: string; isAdmin: boolean } | null
}

/**
 * The page of a live salon, or of one that the viewer may see, in one statement: services on offer (see the view `service_offers`), their headings, active staff,
 * hours of the season under way and of those to come, and dates from the day before yesterday for two months.
 */
export async function findSalonProfile(
  db: Db,
  { slug, now, viewer }: ProfileQuery,
): Promise<ProfileRow | undefined> {
  const { rows } = await sql<ProfileRow>`
    select s.id, s.slug, json_build_object('ar', s.name_ar, 'en', s.name_en) as name,
      json_build_object('ar', s.about_ar, 'en', s.about_en) as about, s.audience,
      json_build_object('key', c.key, 'name', json_build_object('ar', c.name_ar, 'en', c.name_en)) as city,
      json_build_object('ar', s.district_ar, 'en', s.district_en) as district,
      json_build_object('ar', s.address_ar, 'en', s.address_en) as address,
      s.latitude, s.longitude, s.phone, s.time_zone, s.rating_average, s.rating_count,
      array(select (select count(*) from reviews r where r.salon_id = s.id and r.rating = stars and r.hidden_at is null)::integer
        from generate_series(1, 5) as stars order by stars) as histogram,
      json_build_object('confirmation', s.confirmation, 'payment', s.payment_policy, 'depositPercent', s.deposit_percent, 'depositHalalas', s.deposit_halalas, 'holdMinutes', s.hold_minutes,
        'minimumNoticeMinutes', s.minimum_notice_minutes, 'furthestDays', s.furthest_days,
        'freeCancellationMinutes', s.free_cancellation_minutes, 'cancellationFeePercent', s.cancellation_fee_percent,
        'prayer', s.prayer_mode, 'vatRegistered', s.vat_registered) as policies,
      coalesce((
        select json_agg(json_build_array(w.staff_id, w.season_id, w.weekday, w.start_minute, w.length_minutes)
          order by w.weekday, w.start_minute)
        from opening_windows w where w.salon_id = s.id and w.staff_id is null), '[]') as windows,
      coalesce((
        select json_agg(json_build_array(n.id, n.first_date, n.last_date) order by n.first_date)
        from schedule_seasons n where n.salon_id = s.id and n.last_date >= ${now}::date - 2), '[]') as seasons,
      coalesce((
        select json_agg(json_build_object('ar', n.name_ar, 'en', n.name_en) order by n.first_date)
        from schedule_seasons n where n.salon_id = s.id and n.last_date >= ${now}::date - 2), '[]') as season_names,
      coalesce((
        select json_agg(json_build_array(o.staff_id, o.on_date, o.start_minute, o.length_minutes) order by o.on_date, o.start_minute)
        from date_overrides o where o.salon_id = s.id and o.staff_id is null
          and o.on_date between ${now}::date - 2 and ${now}::date + 62), '[]') as overrides,
      coalesce((
        select json_agg(json_build_object('id', h.id, 'kind', h.category_key,
          'name', json_build_object('ar', h.name_ar, 'en', h.name_en)) order by h.position, h.id)
        from service_categories h where h.salon_id = s.id and h.is_active and exists (
          select 1 from services v join service_offers o on o.service_id = v.id where v.category_id = h.id)), '[]') as categories,
      coalesce((
        select json_agg(json_build_object('id', v.id, 'categoryId', v.category_id,
          'name', json_build_object('ar', v.name_ar, 'en', v.name_en),
          'description', json_build_object('ar', v.description_ar, 'en', v.description_en),
          'durationMinutes', v.duration_minutes, 'priceHalalas', v.price_halalas,
          'variants', coalesce((
            select json_agg(json_build_object('id', x.id, 'name', json_build_object('ar', x.name_ar, 'en', x.name_en),
              'durationMinutes', x.duration_minutes, 'priceHalalas', x.price_halalas) order by x.position, x.id)
            from service_variants x where x.service_id = v.id and x.is_active), '[]'),
          'addOns', coalesce((
            select json_agg(json_build_object('id', a.id, 'name', json_build_object('ar', a.name_ar, 'en', a.name_en),
              'extraMinutes', a.extra_minutes, 'priceHalalas', a.price_halalas) order by a.position, a.id)
            from service_add_ons a where a.service_id = v.id and a.is_active), '[]'),
          'staff', (
            select json_agg(json_build_object('staffId', k.staff_id, 'priceHalalas', k.price_halalas,
              'durationMinutes', k.duration_minutes) order by t.position, t.id)
            from staff_services k join staff t on t.id = k.staff_id and t.is_active where k.service_id = v.id)
        ) order by h.position, h.id, v.position, v.id)
        from service_offers o join services v on v.id = o.service_id join service_categories h on h.id = v.category_id
        where o.salon_id = s.id), '[]') as services,
      coalesce((
        select json_agg(json_build_object('id', t.id, 'name', json_build_object('ar', t.name_ar, 'en', t.name_en),
          'title', json_build_object('ar', t.title_ar, 'en', t.title_en), 'ratingSum', t.rating_sum,
          'ratingCount', t.rating_count) order by t.position, t.id)
        from staff t where t.salon_id = s.id and t.is_active), '[]') as staff,
      coalesce((
        select json_agg(json_build_object('id', p.id, 'alt', json_build_object('ar', p.alt_ar, 'en', p.alt_en),
          'width', p.width, 'height', p.height) order by p.position, p.id)
        from salon_photos p where p.salon_id = s.id), '[]') as photos,
      json_build_object('legalName', json_build_object('ar', b.legal_name_ar, 'en', b.legal_name_en),
        'commercialRegistration', b.commercial_registration, 'vatNumber', b.vat_number) as business
    from salons s
    join cities c on c.key = s.city_key
    join businesses b on b.id = s.business_id
    where s.slug = ${slug} and (s.is_active or ${viewer?.isAdmin ?? false} or exists (
      select 1 from salon_members m where m.salon_id = s.id and m.user_id = ${viewer?.userId ?? null}::uuid))
  `.execute(db)
  return rows[0]
}
