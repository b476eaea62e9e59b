import { sql } from 'kysely'
import type { AddOnConfig, VariantConfig } from '../../availability/salon-config.ts'
import type { Trx } from '../../client.ts'
import type { ServiceKey } from './services.queries.ts'

/**
 * Has a service come in these variants, in this order. Those left out are no longer offered; bookings of them stay.
 * `false`: one of the ids is another service's.
 */
export async function replaceVariants(
  trx: Trx,
  key: ServiceKey,
  variants: readonly VariantConfig[],
): Promise<boolean> {
  await retireOthers(trx, 'service_variants', key, variants)
  if (variants.length === 0) return true
  const { rows } = await sql`
    insert into service_variants as v (id, salon_id, service_id, position, name_ar, name_en, price_halalas, duration_minutes)
    select id, ${key.salonId}, ${key.serviceId}, position, name->>'ar', name->>'en', "priceHalalas", "durationMinutes"
    from json_to_recordset(${positioned(variants)}::json)
      as wanted (id uuid, position integer, name json, "priceHalalas" integer, "durationMinutes" smallint)
    on conflict (id) do update set is_active = true, position = excluded.position, name_ar = excluded.name_ar,
      name_en = excluded.name_en, price_halalas = excluded.price_halalas, duration_minutes = excluded.duration_minutes
    where v.service_id = excluded.service_id
    returning id`.execute(trx)
  return rows.length === variants.length
}

/** The same for add-ons. */
export async function replaceAddOns(
  trx: Trx,
  key: ServiceKey,
  addOns: readonly AddOnConfig[],
): Promise<boolean> {
  await retireOthers(trx, 'service_add_ons', key, addOns)
  if (addOns.length === 0) return true
  const { rows } = await sql`
    insert into service_add_ons as a (id, salon_id, service_id, position, name_ar, name_en, price_halalas, extra_minutes)
    select id, ${key.salonId}, ${key.serviceId}, position, name->>'ar', name->>'en', "priceHalalas", "extraMinutes"
    from json_to_recordset(${positioned(addOns)}::json)
      as wanted (id uuid, position integer, name json, "priceHalalas" integer, "extraMinutes" smallint)
    on conflict (id) do update set is_active = true, position = excluded.position, name_ar = excluded.name_ar,
      name_en = excluded.name_en, price_halalas = excluded.price_halalas, extra_minutes = excluded.extra_minutes
    where a.service_id = excluded.service_id
    returning id`.execute(trx)
  return rows.length === addOns.length
}

async function retireOthers(
  trx: Trx,
  table: 'service_variants' | 'service_add_ons',
  { salonId, serviceId }: ServiceKey,
  kept: readonly { id: string }[],
): Promise<void> {
  await sql`
    update ${sql.table(table)} set is_active = false
    where salon_id = ${salonId} and service_id = ${serviceId} and is_active
      and id <> all(${kept.map(({ id }) => id)}::uuid[])`.execute(trx)
}

function positioned(choices: readonly object[]): string {
  return JSON.stringify(choices.map((choice, position) => ({ ...choice, position })))
}
