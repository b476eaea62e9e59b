import type { ExplainInput, ExplanationView } from '@salon/contract'
import { listOccupants, type SalonConfig } from '@salon/db'
import {
  dateOfMinute,
  DomainError,
  itemAt,
  listRefusals,
  minuteOfDate,
  nextMinute,
  toInstant,
  type VisitLine,
  workStretches,
} from '@salon/domain'
import { readSalonConfig } from '../availability/config-cache.ts'
import { firstDateOf, loadBusy, toFacts } from '../availability/load-facts.ts'
import { resolveVisit } from '../availability/resolve-visit.ts'
import type { Deps } from '../deps.ts'
import { relaxForStaff, walkInNow } from './staff-rules.ts'

/**
 * Why a visit cannot begin with somebody at a time, for customers and for the salon itself, by the rules that decide it when it is
 * booked. Three statements.
 * @throws DomainError `NOT_FOUND` for somebody who does not work there, `SERVICE_UNAVAILABLE` for a service that is not offered
 */
export async function explainStart(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  input: ExplainInput,
): Promise<ExplanationView> {
  const { salonId, staffId, startsAt } = input
  const now = clock.now()
  const startMinute = minuteOfDate(startsAt)
  const range = { startMinute }
  const config = await readSalonConfig(db, salonId, firstDateOf(range))
  if (!config.staff.some(({ id }) => id === staffId)) throw new DomainError('NOT_FOUND')
  const line = lineOf(config, input)
  const [busy, occupants] = await Promise.all([
    loadBusy(db, config, [line], { range, now }),
    listOccupants(db, { salonId, staffId, stretches: stretchesOf(line, startMinute), now }),
  ])
  const facts = toFacts(config, busy)
  const forSalon = new Set(listRefusals(relaxForStaff(facts), [line], startMinute, walkInNow(now, startsAt)))
  const forCustomers = listRefusals(facts, [line], startMinute, nextMinute(now))
  return {
    causes: forCustomers.map((cause) => ({ cause, bindsSalon: forSalon.has(cause) })),
    takenBy: occupants.map(({ bookingId, customerName, from, to }) => ({
      ...{ bookingId, customerName },
      ...{ from: toInstant(from), to: toInstant(to) },
    })),
  }
}

/** The service with her alone; one that she does not do has nobody. */
function lineOf(config: SalonConfig, { serviceId, variantId, staffId }: ExplainInput): VisitLine {
  const plain = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0, processing: null, roomIds: [] }
  if (!serviceId) return { ...plain, candidates: [{ staffId, durationMinutes: config.stepMinutes }] }
  const skills = config.services.find(({ id }) => id === serviceId)?.skills
  if (skills && !skills.some((skill) => skill.staffId === staffId)) return { ...plain, candidates: [] }
  return itemAt(resolveVisit(config, [{ serviceId, variantId, staffId }]).lines, 0)
}

/** What the service takes of her, without its wait; what nobody does takes a minute. */
function stretchesOf(line: VisitLine, startMinute: number): { from: Date; to: Date }[] {
  const [from, pause, resume, to] = workStretches(line, line.candidates[0] ?? { durationMinutes: 1 })
  return [
    { from, to: pause },
    { from: resume, to },
  ]
    .filter((each) => each.from < each.to)
    .map((each) => ({
      from: dateOfMinute(startMinute + each.from),
      to: dateOfMinute(startMinute + each.to),
    }))
}
