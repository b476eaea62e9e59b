import type { SalonStatus, SetUpFacts } from '@salon/domain'
import { sql } from 'kysely'
import type { Db, Trx } from '../../client.ts'

/** Where a salon stands, and what decides whether it can be opened. */
export interface OpeningRow {
  status: SalonStatus
  statusReason: string | null
  facts: SetUpFacts
}

/** One statement. Who works is counted as `service_offers` counts it: active, for a service that is on offer. */
export async function findOpening(db: Db, salonId: string): Promise<OpeningRow | undefined> {
  const { rows } = await sql<OpeningRow>`
    select s.status, s.status_reason, json_build_object(
      'name', json_build_object('ar', s.name_ar, 'en', s.name_en),
      'address', json_build_object('ar', s.address_ar, 'en', s.address_en),
      'latitude', s.latitude, 'longitude', s.longitude,
      'cityCentre', json_build_object('latitude', c.latitude, 'longitude', c.longitude),
      'activeServices', (
        select count(*) from services v join service_categories h on h.id = v.category_id and h.is_active
        where v.salon_id = s.id and v.is_active),
      'bookableStaff', (
        select count(distinct t.id) from staff t
        join resources r on r.id = t.id and r.is_active
        join staff_services k on k.staff_id = t.id
        join services v on v.id = k.service_id and v.is_active
        join service_categories h on h.id = v.category_id and h.is_active
        where t.salon_id = s.id and t.is_active),
      'weeklyWindows', (
        select count(*) from opening_windows w left join staff t on t.id = w.staff_id
        where w.salon_id = s.id and w.season_id is null and (w.staff_id is null or t.is_active)),
      'isPaymentPolicyChosen', s.payment_policy_chosen) as facts
    from salons s join cities c on c.key = s.city_key
    where s.id = ${salonId}`.execute(db)
  return rows[0]
}

export interface SalonStatusStep {
  salonId: string
  from: SalonStatus
  to: SalonStatus
  /** Why, where the salon is stopped. */
  reason: string | null
}

/** `false`: the salon is not where the step begins. */
export async function updateSalonStatus(
  trx: Trx,
  { salonId, from, to, reason }: SalonStatusStep,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('salons')
    .set({ status: to, statusReason: reason })
    .where('id', '=', salonId)
    .where('status', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** `undefined`: there is no such salon. */
export async function findSalonStatus(db: Db, salonId: string): Promise<SalonStatus | undefined> {
  const { rows } = await sql<{ status: SalonStatus }>`
    select status from salons where id = ${salonId}`.execute(db)
  return rows[0]?.status
}

/** The policy stands as it is because somebody wants it so. */
export async function keepPaymentPolicy(db: Db, salonId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('salons')
    .set({ paymentPolicyChosen: true })
    .where('id', '=', salonId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
