import {
  checkStart,
  DomainError,
  minuteOfDate,
  type Assignment,
  type DomainErrorCode,
  type EpochMinute,
  type RefusalCause,
} from '@salon/domain'
import type { LoadedFacts } from '../availability/load-facts.ts'

/** What each cause of the engine is called in the contract; exhaustive, so that a new cause gets its reason. */
const REASONS = {
  skill: 'STAFF_CANNOT_DO_SERVICE',
  notice: 'NOTICE_TOO_SHORT',
  too_far: 'TOO_FAR_AHEAD',
  closed: 'SALON_CLOSED',
  hours: 'OUTSIDE_HOURS',
  prayer: 'OUTSIDE_HOURS',
  grid: 'NOT_ON_GRID',
  time_off: 'OUTSIDE_HOURS',
  busy: 'SLOT_TAKEN',
  room: 'SLOT_TAKEN',
} as const satisfies Record<RefusalCause, DomainErrorCode>

/**
 * The ways a visit can be served at this time, by the very function that lists the free times.
 * @throws DomainError with the first cause that stands in the way, as `details.cause`
 */
export function decideStart(
  { facts, visit, config }: LoadedFacts,
  startsAt: Date,
  nowMinute: EpochMinute,
): readonly Assignment[] {
  if (startsAt.getTime() % 60_000 !== 0) throw new DomainError('NOT_ON_GRID', { cause: 'grid' })
  const decision = checkStart(facts, visit.lines, minuteOfDate(startsAt), nowMinute)
  if (decision.ok) return decision.assignments
  throw new DomainError(REASONS[decision.cause], {
    cause: decision.cause,
    ...(decision.cause === 'notice' && { minimumNoticeMinutes: config.minimumNoticeMinutes }),
    ...(decision.cause === 'too_far' && { furthestDays: config.furthestDays }),
  })
}
