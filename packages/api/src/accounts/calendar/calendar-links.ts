import type { CalendarLinksView, CalendarLinkView } from '@salon/contract'
import {
  deleteCalendarLink,
  insertAudit,
  isBookableMember,
  listCalendarLinks,
  lockUser,
  putCalendarLink,
} from '@salon/db'
import { DomainError, toInstant, type CalendarKind } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { storableAddress } from '../client-address.ts'
import { hashOpaqueToken, newOpaqueToken } from '../opaque-token.ts'

export async function readCalendarLinks(
  { db }: Pick<Deps, 'db'>,
  { userId }: Caller,
): Promise<CalendarLinksView> {
  const [links, hasWork] = await Promise.all([listCalendarLinks(db, userId), isBookableMember(db, userId)])
  return {
    links: links.map(({ kind, createdAt }) => ({ kind, createdAt: toInstant(createdAt) })),
    offered: hasWork ? ['visits', 'work'] : ['visits'],
  }
}

/**
 * Makes the address of a calendar. An older one of the same kind stops working.
 * @throws DomainError `NOT_FOUND` for the work of somebody who cannot be booked anywhere, `UNAUTHENTICATED` when the
 *   account was deleted a moment ago
 */
export async function createCalendarLink(
  deps: Pick<Deps, 'db' | 'writeDb' | 'clock' | 'random' | 'settings'>,
  request: RequestInfo,
  { userId }: Caller,
  kind: CalendarKind,
): Promise<CalendarLinkView> {
  if (kind === 'work' && !(await isBookableMember(deps.db, userId))) throw new DomainError('NOT_FOUND')
  const [token, now] = [newOpaqueToken(deps), deps.clock.now()]
  await deps.writeDb.transaction().execute(async (trx) => {
    // the same lock as deleting the account, which must not leave a link behind
    if (!(await lockUser(trx, userId))) throw new DomainError('UNAUTHENTICATED')
    await putCalendarLink(trx, { userId, kind, tokenHash: hashOpaqueToken(token), now })
    const address = storableAddress(request.address)
    await insertAudit(trx, { action: 'calendar_link_created', actorUserId: userId, target: userId, address })
  })
  const url = new URL(`/calendar/${token}.ics`, deps.settings.publicUrl).href
  return { kind, url, createdAt: toInstant(now) }
}

/** Ends the address, at once. Without one there is nothing to do. */
export async function revokeCalendarLink(
  { writeDb }: Pick<Deps, 'writeDb'>,
  request: RequestInfo,
  { userId }: Caller,
  kind: CalendarKind,
): Promise<Record<string, never>> {
  await writeDb.transaction().execute(async (trx) => {
    if (!(await deleteCalendarLink(trx, { userId, kind }))) return
    const address = storableAddress(request.address)
    await insertAudit(trx, { action: 'calendar_link_revoked', actorUserId: userId, target: userId, address })
  })
  return {}
}
