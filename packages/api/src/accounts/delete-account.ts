import {
  abandonDraftsOf,
  cancelLockedBookings,
  deleteCalendarLinksOf,
  deleteClientNotesOn,
  deleteFavouritesOf,
  deleteIdempotencyKeys,
  deleteInvitationsOf,
  deleteMemberships,
  deleteOtpChallengesOf,
  deleteRateLimits,
  deleteUnsubscribeLinksOf,
  eraseFromBookings,
  eraseFromNotifications,
  eraseFromReceipts,
  eraseFromReviews,
  eraseSessions,
  eraseUser,
  insertAudit,
  listPaidBookings,
  lockBooking,
  lockComingBookings,
  lockUser,
  type ErasedPerson,
  type Trx,
} from '@salon/db'
import { DomainError, parsePhone } from '@salon/domain'
import { retryContention } from '../bookings/claim.ts'
import type { Deps } from '../deps.ts'
import { requestReturns } from '../payments/booking-money.ts'
import { invitationLimitKey } from '../salons/members/count-invitation.ts'
import type { Caller, RequestInfo } from '../trpc/context.ts'
import { storableAddress } from './client-address.ts'
import { phoneLimitKey } from './count-otp.ts'
import { withdrawConsent } from './promotions/unsubscribe.ts'

/**
 * Forgets the user: coming visits are cancelled, personal data goes from every table, what salons must keep stays without
 * a name, all sessions end. A later sign-in with the same phone makes a new account.
 * @param typedPhone the user's own number, typed again as a confirmation
 * @throws DomainError `INVALID_INPUT` when it is another number
 */
export async function deleteAccount(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId'>,
  request: RequestInfo,
  caller: Caller,
  typedPhone: string,
): Promise<Record<string, never>> {
  if (parsePhone(typedPhone) !== caller.phone) {
    throw new DomainError('INVALID_INPUT', { fields: { phone: 'mismatch' } })
  }
  const person = { userId: caller.userId, phone: caller.phone }
  const erasing = async (trx: Trx) => {
    // rows are locked in the order of signing in: counters, codes, user
    await deleteRateLimits(trx, phoneLimitKey(person.phone))
    await deleteOtpChallengesOf(trx, person.phone)
    if (!(await lockUser(trx, person.userId))) throw new DomainError('UNAUTHENTICATED')
    await cancelComingBookings(deps, trx, person)
    await withdrawConsent(trx, person.userId, { how: 'account_deleted', at: deps.clock.now() })
    await erase(trx, person)
    await insertAudit(trx, {
      action: 'account_deleted',
      actorUserId: person.userId,
      target: person.userId,
      address: storableAddress(request.address),
    })
  }
  // a booking of hers that is being cancelled or moved meanwhile takes its locks in another order
  await retryContention(() => deps.writeDb.transaction().execute(erasing))
  request.setRefreshToken(null)
  return {}
}

/** What her terms give back of what she paid is asked back with it; reconciliation carries that out. */
async function cancelComingBookings(
  deps: Pick<Deps, 'clock' | 'newId'>,
  trx: Trx,
  person: ErasedPerson,
): Promise<void> {
  const now = deps.clock.now()
  const ids = await lockComingBookings(trx, person, now)
  if (ids.length === 0) return
  await cancelLockedBookings(trx, ids, { customerId: person.userId, now })
  for (const bookingId of await listPaidBookings(trx, ids)) {
    const facts = { bookingId, actor: 'customer', actorUserId: person.userId, now } as const
    const booking = await lockBooking(trx, bookingId)
    if (booking) await requestReturns(deps, trx, booking, 'customer', facts)
  }
}

async function erase(trx: Trx, person: ErasedPerson): Promise<void> {
  await eraseFromReceipts(trx, person)
  await eraseFromBookings(trx, person)
  await eraseFromReviews(trx, person)
  await deleteClientNotesOn(trx, person)
  await eraseFromNotifications(trx, person)
  await deleteIdempotencyKeys(trx, person)
  await abandonDraftsOf(trx, person)
  await deleteMemberships(trx, person)
  // the counter before the invitations, as inviting locks them
  await deleteRateLimits(trx, invitationLimitKey(person.phone))
  await deleteInvitationsOf(trx, person)
  await deleteCalendarLinksOf(trx, person)
  await deleteFavouritesOf(trx, person)
  await deleteUnsubscribeLinksOf(trx, person)
  await eraseSessions(trx, person)
  await eraseUser(trx, person)
}
