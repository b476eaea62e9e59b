import type { ExplainInput, ExplanationView } from '@salon/contract'
import { listOccupants, listResourceIds, type OccupantRow, type SalonConfig } from '@salon/db'
import {
  dateOfMinute,
  DomainError,
  listRefusals,
  minuteOfDate,
  nextMinute,
  REFUSAL_CAUSES,
  toInstant,
} from '@salon/domain'
import { readSalonConfig } from '../availability/config-cache.ts'
import { firstDateOf, loadBusy, toFacts } from '../availability/load-facts.ts'
import type { Deps } from '../deps.ts'
import { explainedLine, takenByLine } from './explained-line.ts'
import { relaxForStaff, walkInNow } from './staff-rules.ts'

type Asked = Pick<Deps, 'db' | 'clock'>

/**
 * Why a visit cannot begin at a time with somebody, in a room or with anybody, for customers and for the salon itself, by the rules that
 * decide it when it is booked. Three statements.
 * @throws DomainError `NOT_FOUND` for somebody or a room that is not the salon's, `SERVICE_UNAVAILABLE` for a service that is not offered
 */
export async function explainStart({ db, clock }: Asked, input: ExplainInput): Promise<ExplanationView> {
  const { salonId, startsAt } = input
  const now = clock.now()
  const startMinute = minuteOfDate(startsAt)
  const range = { startMinute }
  const config = await readSalonConfig(db, salonId, firstDateOf(range))
  const line = explainedLine(config, input)
  if (line === 'other_room') return { causes: [{ cause: line, bindsSalon: true }], takenBy: [] }
  if (line === 'out_of_use') return explainUnused({ db, clock }, config, input)
  const [busy, occupants] = await Promise.all([
    loadBusy(db, config, [line], { range, now }),
    listOccupants(db, { salonId, stretches: takenByLine(config, line, startMinute), now }),
  ])
  const facts = toFacts(config, busy)
  const forSalon = new Set(listRefusals(relaxForStaff(facts), [line], startMinute, walkInNow(now, startsAt)))
  const forCustomers = new Set(listRefusals(facts, [line], startMinute, nextMinute(now)))
  // what several rules refuse together is named only where none refuses alone, and of those more bind customers
  const causes = REFUSAL_CAUSES.filter((cause) => forSalon.has(cause) || forCustomers.has(cause))
  return {
    causes: causes.map((cause) => ({ cause, bindsSalon: forSalon.has(cause) })),
    takenBy: inTheWay(config, occupants, input, new Set(causes)).map(toTakenBy),
  }
}

/** Who left, or a room out of use: nobody is booked any more, and those who were keep their place. */
async function explainUnused(
  { db, clock }: Asked,
  { stepMinutes }: SalonConfig,
  { salonId, startsAt, staffId, roomId }: ExplainInput,
): Promise<ExplanationView> {
  const resourceIds = await listResourceIds(db, { salonId, staffId, roomId })
  if (resourceIds.length === 0) throw new DomainError('NOT_FOUND')
  const to = dateOfMinute(minuteOfDate(startsAt) + stepMinutes)
  const stretches = resourceIds.map((resourceId) => ({ resourceId, from: startsAt, to }))
  const occupants = await listOccupants(db, { salonId, stretches, now: clock.now() })
  return { causes: [{ cause: 'out_of_use', bindsSalon: true }], takenBy: occupants.map(toTakenBy) }
}

/** Of the visits there are then, those that leave nobody or no place: first of what was asked about. */
function inTheWay(
  { rooms }: SalonConfig,
  occupants: readonly OccupantRow[],
  { staffId, roomId }: ExplainInput,
  causes: ReadonlySet<string>,
): OccupantRow[] {
  const units = new Set(rooms.map(({ resourceId }) => resourceId))
  const inRooms = causes.has('room') ? occupants.filter((each) => units.has(each.resourceId)) : []
  const ofPeople =
    staffId || causes.has('busy') ? occupants.filter((each) => !units.has(each.resourceId)) : []
  const [first, others] = roomId ? [inRooms, ofPeople] : [ofPeople, inRooms]
  return first.length > 0 ? first : others
}

function toTakenBy({ bookingId, customerName, from, to }: OccupantRow): ExplanationView['takenBy'][number] {
  return { bookingId, customerName, from: toInstant(from), to: toInstant(to) }
}
