import { sql } from 'kysely'
import type { LocalDate, Localized, PrayerMode } from '@salon/domain'
import type { Db } from '../client.ts'
import { coalesce } from '../coalesce.ts'
import type { BookingTerms, RoomConfig, SalonConfig, ServiceConfig } from './salon-config.ts'
import { salonSchedule, staffSchedule, type ScheduleRows } from './schedules.ts'

export interface SalonConfigQuery {
  salonIds: readonly string[]
  /** `null`: every service on offer. */
  serviceIds: readonly string[] | null
  /** Only services of this kind. */
  categoryKey?: string
  /** Business dates whose overrides are read; no `to`: all that come. */
  from: LocalDate
  to?: LocalDate
  /** Also salons that customers do not find, for their own people. */
  anyStatus?: true
  /** Also staff who left, or do nothing that is offered: for days that are over. */
  anyStaff?: true
}

type Base = Pick<
  SalonConfig,
  | 'id'
  | 'version'
  | 'slug'
  | 'name'
  | 'address'
  | 'phone'
  | 'timeZone'
  | 'latitude'
  | 'longitude'
  | 'stepMinutes'
  | 'minimumNoticeMinutes'
  | 'furthestDays'
>

interface ConfigRow extends ScheduleRows {
  base: Base
  terms: BookingTerms
  prayer: { mode: PrayerMode; beforeMinutes: number; afterMinutes: number }
  services: ServiceConfig[]
  staff: { id: string; name: Localized }[]
  rooms: RoomConfig[]
}

/**
 * All that decides the times and prices of some active salons, in one statement however many they are.
 * A service, variant, add-on or member of staff that is not active is not there. Salons that are not there are left out.
 */
export async function listSalonConfigs(db: Db, query: SalonConfigQuery): Promise<SalonConfig[]> {
  const { salonIds, serviceIds, categoryKey = null, from, to = null, anyStatus = false, anyStaff } = query
  const canBeBooked = sql`
        join resources r on r.id = t.id and r.is_active
        where t.salon_id = s.id and t.is_active and exists (
          select 1 from staff_services x join services v on v.id = x.service_id and v.is_active
          join service_categories c on c.id = v.category_id and c.is_active
          where x.staff_id = t.id and (${serviceIds}::uuid[] is null or v.id = any(${serviceIds}))
            and (${categoryKey}::text is null or c.category_key = ${categoryKey}))`
  const { rows } = await sql<ConfigRow>`
    select
      json_build_object('id', s.id, 'version', s.config_version, 'slug', s.slug,
        'name', json_build_object('ar', s.name_ar, 'en', s.name_en),
        'address', json_build_object('ar', s.address_ar, 'en', s.address_en), 'phone', s.phone,
        'timeZone', s.time_zone, 'latitude', s.latitude, 'longitude', s.longitude, 'stepMinutes', s.slot_step_minutes,
        'minimumNoticeMinutes', s.minimum_notice_minutes, 'furthestDays', s.furthest_days) as base,
      json_build_object('confirmation', s.confirmation, 'paymentPolicy', s.payment_policy,
        'depositPercent', s.deposit_percent, 'depositHalalas', s.deposit_halalas, 'holdMinutes', s.hold_minutes,
        'freeCancellationMinutes', s.free_cancellation_minutes,
        'cancellationFeePercent', s.cancellation_fee_percent, 'maxOpenBookings', s.max_open_bookings,
        'vatRegistered', s.vat_registered) as terms,
      json_build_object('mode', s.prayer_mode, 'beforeMinutes', s.prayer_before_minutes,
        'afterMinutes', s.prayer_after_minutes) as prayer,
      coalesce((
        select json_agg(json_build_array(w.staff_id, w.season_id, w.weekday, w.start_minute, w.length_minutes)
          order by w.weekday, w.start_minute)
        from opening_windows w where w.salon_id = s.id), '[]') as windows,
      coalesce((
        select json_agg(json_build_array(n.id, n.first_date, n.last_date) order by n.first_date)
        from schedule_seasons n where n.salon_id = s.id and n.last_date >= ${from}::date - 2), '[]') as seasons,
      coalesce((
        select json_agg(json_build_array(o.staff_id, o.on_date, o.start_minute, o.length_minutes)
          order by o.on_date, o.start_minute)
        from date_overrides o where o.salon_id = s.id and o.on_date >= ${from}::date - 2
          and (${to}::date is null or o.on_date <= ${to}::date + 2)), '[]') as overrides,
      coalesce((
        select json_agg(json_build_object('id', t.id, 'name', json_build_object('ar', t.name_ar, 'en', t.name_en))
          order by t.position, t.id)
        from staff t ${anyStaff ? sql`where t.salon_id = s.id` : canBeBooked}), '[]') as staff,
      coalesce((
        select json_agg(json_build_object('resourceId', r.id, 'roomId', r.room_id,
          'name', json_build_object('ar', m.name_ar, 'en', m.name_en)) order by m.position, m.id, r.unit)
        from resources r join rooms m on m.id = r.room_id and m.is_active
        where r.salon_id = s.id and r.is_active and exists (
          select 1 from service_rooms x
          where x.room_id = m.id and (${serviceIds}::uuid[] is null or x.service_id = any(${serviceIds})))), '[]') as rooms,
      coalesce((
        select json_agg(json_build_object(
          'id', v.id, 'categoryKey', c.category_key, 'name', json_build_object('ar', v.name_ar, 'en', v.name_en),
          'durationMinutes', v.duration_minutes, 'priceHalalas', v.price_halalas,
          'bufferBeforeMinutes', v.buffer_before_minutes, 'bufferAfterMinutes', v.buffer_after_minutes,
          'processing', case when v.processing_start_minute is not null then json_build_object(
            'startMinute', v.processing_start_minute, 'lengthMinutes', v.processing_length_minutes) end,
          'roomIds', array(select x.room_id from service_rooms x where x.service_id = v.id order by x.room_id),
          'variants', coalesce((
            select json_agg(json_build_object('id', x.id, 'name', json_build_object('ar', x.name_ar, 'en', x.name_en),
              'durationMinutes', x.duration_minutes, 'priceHalalas', x.price_halalas) order by x.position, x.id)
            from service_variants x where x.service_id = v.id and x.is_active), '[]'),
          'addOns', coalesce((
            select json_agg(json_build_object('id', a.id, 'name', json_build_object('ar', a.name_ar, 'en', a.name_en),
              'extraMinutes', a.extra_minutes, 'priceHalalas', a.price_halalas) order by a.position, a.id)
            from service_add_ons a where a.service_id = v.id and a.is_active), '[]'),
          'skills', coalesce((
            select json_agg(json_build_object('staffId', x.staff_id, 'priceHalalas', x.price_halalas,
              'durationMinutes', x.duration_minutes) order by t.position, t.id)
            from staff_services x
            join staff t on t.id = x.staff_id and t.is_active
            join resources r on r.id = t.id and r.is_active
            where x.service_id = v.id), '[]')
        ) order by v.position, v.id)
        from services v join service_categories c on c.id = v.category_id and c.is_active
        where v.salon_id = s.id and v.is_active
          and (${serviceIds}::uuid[] is null or v.id = any(${serviceIds}))
          and (${categoryKey}::text is null or c.category_key = ${categoryKey})), '[]') as services
    from salons s
    where s.id = any(${salonIds}::uuid[]) and (s.is_active or ${anyStatus})
  `.execute(db)
  return rows.map(toSalonConfig)
}

/** Which state of its configuration an active salon is in; `undefined`: not there. */
export const findConfigVersion: (db: Db, salonId: string) => Promise<number | undefined> = coalesce(
  async (db: Db, salonIds: readonly string[]) => {
    const found = await listConfigVersions(db, salonIds)
    const versions = new Map(found.map(({ id, configVersion }) => [id, configVersion]))
    return salonIds.map((id) => versions.get(id))
  },
)

/** The same for many salons, in one statement; those that are not there are left out. */
export async function listConfigVersions(
  db: Db,
  salonIds: readonly string[],
): Promise<{ id: string; configVersion: number }[]> {
  const { rows } = await sql<{ id: string; configVersion: number }>`
    select id, config_version from salons where id = any(${salonIds}::uuid[]) and is_active`.execute(db)
  return rows
}

function toSalonConfig(row: ConfigRow): SalonConfig {
  const { base, terms, prayer, services, staff, rooms } = row
  const schedule = salonSchedule(row)
  return {
    ...base,
    prayer,
    terms,
    schedule,
    staff: staff.map(({ id, name }) => ({ id, name, schedule: staffSchedule(row, id, schedule) })),
    rooms,
    services,
  }
}
