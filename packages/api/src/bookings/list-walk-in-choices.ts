import type { VisitLineInput, WalkInChoicesInput, WalkInChoiceView } from '@salon/contract'
import type { SalonConfig } from '@salon/db'
import { checkStart, minuteOfDate } from '@salon/domain'
import { readSalonConfig } from '../availability/config-cache.ts'
import { firstDateOf, loadBusy, toFacts } from '../availability/load-facts.ts'
import { resolveVisit } from '../availability/resolve-visit.ts'
import type { Deps } from '../deps.ts'
import { relaxForStaff, walkInNow } from './staff-rules.ts'

/**
 * What somebody does, each with what stands in the way of a visit that begins at a time and ends with it, by the very function that
 * decides when it is booked. Two statements, however many services.
 * @throws DomainError `NOT_FOUND`; for what comes before it, `SERVICE_UNAVAILABLE` or `STAFF_CANNOT_DO_SERVICE`
 */
export async function listWalkInChoices(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { salonId, staffId, startsAt, after = [] }: WalkInChoicesInput,
): Promise<WalkInChoiceView[]> {
  const now = clock.now()
  const startMinute = minuteOfDate(startsAt)
  const range = { startMinute }
  const config = await readSalonConfig(db, salonId, firstDateOf(range))
  const choices = choicesOf(config, staffId)
  const lines = choices.map((choice) => resolveVisit(config, [...after, choice]).lines)
  if (lines.length === 0) return []
  const busy = await loadBusy(db, config, lines.flat(), { range, now })
  const facts = relaxForStaff(toFacts(config, busy))
  return choices.map(({ serviceId, variantId = null }, index) => {
    const decision = checkStart(facts, lines[index] ?? [], startMinute, walkInNow(now, startsAt))
    return { serviceId, variantId, cause: decision.ok ? null : decision.cause }
  })
}

/** Each service that she does, once for each of its variants. */
function choicesOf({ services }: SalonConfig, staffId: string): VisitLineInput[] {
  return services
    .filter(({ skills }) => skills.some((skill) => skill.staffId === staffId))
    .flatMap(({ id: serviceId, variants }): VisitLineInput[] =>
      variants.length === 0
        ? [{ serviceId, staffId }]
        : variants.map(({ id: variantId }) => ({ serviceId, variantId, staffId })),
    )
}
