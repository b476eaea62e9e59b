import type { CalendarChangeView } from '@salon/contract'
import { findSessionUser } from '@salon/db'
import { DomainError, toInstant } from '@salon/domain'
import type { Deps } from '../deps.ts'
import type { Caller } from '../trpc/context.ts'
import { requireSalonRole } from '../trpc/membership.ts'
import { takeStream } from './open-streams.ts'

/**
 * Tells, as soon as it is open and after each change, that a salon's calendar is to be asked for again, and nothing of what changed. Whether
 * the caller still belongs there is looked up before each; her leaving and the end of her session count as changes, so that they end
 * the stream. It also ends when changes cannot be heard of any more: the client opens another.
 * @throws DomainError `RATE_LIMITED` for one stream too many, `UNAUTHENTICATED` after her session ended, and as `requireSalonRole`
 */
export async function* watchCalendar(
  deps: Pick<Deps, 'writeDb' | 'changes' | 'clock'>,
  caller: Pick<Caller, 'userId' | 'sessionId'>,
  salonId: string,
  signal?: AbortSignal,
): AsyncGenerator<CalendarChangeView, void> {
  const leave = takeStream(deps.changes, caller.userId)
  try {
    for await (const _change of deps.changes.watch(salonId, signal)) {
      const user = await findSessionUser(deps.writeDb, caller)
      if (!user) throw new DomainError('UNAUTHENTICATED')
      await requireSalonRole({ db: deps.writeDb }, user, salonId, 'staff')
      yield { at: toInstant(deps.clock.now()) }
    }
  } finally {
    leave()
  }
}
