import type { LinkedVisitView } from '@salon/contract'
import { findLinkedVisit, insertVisitLink, type LinkedVisitRow } from '@salon/db'
import { DomainError, toInstant, writeCalendar, type Locale } from '@salon/domain'
import { bookingUrl, visitEvent } from '../accounts/calendar/visit-event.ts'
import { hashOpaqueToken, isOpaqueToken, newOpaqueToken } from '../accounts/opaque-token.ts'
import type { Deps } from '../deps.ts'

/**
 * 88 random bits in 15 letters: an SMS pays for every letter, the address shows when and where one visit is, and guesses are
 * limited. So many bytes also never end in `-`, which phones take for the end of the sentence rather than of the address.
 */
const TOKEN_BYTES = 11

const DAY_MS = 86_400_000
/** Somebody may look up where she was; nobody needs the address of an old message for ever. */
const DAYS_AFTER = 30

/**
 * A new address of a booking's visit, for one message. What names it stands behind the `#`, so that no server or proxy on the way,
 * nor the preview of a chat, ever sees it.
 */
export async function newVisitUrl(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'random' | 'settings'>,
  { bookingId, locale }: { bookingId: string; locale: Locale },
): Promise<string> {
  const token = newOpaqueToken(deps, TOKEN_BYTES)
  const tokenHash = hashOpaqueToken(token)
  await insertVisitLink(deps.writeDb, { tokenHash, bookingId, locale, createdAt: deps.clock.now() })
  return `${deps.settings.publicUrl}/b#${token}`
}

/**
 * The visit behind an address.
 * @throws DomainError `NOT_FOUND` for an address that is none, of a visit long ago, or of somebody who was forgotten
 */
export async function openVisitLink(
  deps: Pick<Deps, 'db' | 'clock'>,
  token: string,
): Promise<LinkedVisitView> {
  const visit = await findVisit(deps, token)
  if (!visit) throw new DomainError('NOT_FOUND')
  const { reference, status, startsAt, endsAt, salon, salonId, salonSlug, timeZone, locale } = visit
  return {
    reference,
    status,
    startsAt: toInstant(startsAt),
    endsAt: toInstant(endsAt),
    salon: { id: salonId, slug: salonSlug, timeZone, ...salon },
    locale,
    bookingId: visit.hasAccount ? visit.bookingId : null,
    calendarPath: `/calendar/visit/${token}.ics`,
  }
}

export interface VisitFile {
  name: string
  text: string
}

/**
 * The visit behind an address as a file for calendars, in the language of its message; of a cancelled one it cancels the event that
 * was added before. `null` where `openVisitLink` finds nothing.
 */
export async function readVisitFile(
  deps: Pick<Deps, 'db' | 'clock' | 'settings'>,
  token: string,
): Promise<VisitFile | null> {
  const visit = await findVisit(deps, token)
  if (!visit) return null
  const { locale, reference, salonSlug, hasAccount, bookingId } = visit
  const url = hasAccount
    ? bookingUrl(deps, bookingId)
    : new URL(`/s/${salonSlug}`, deps.settings.publicUrl).href
  const event = visitEvent(visit, { locale, services: [], url })
  return { name: `salon-${reference}.ics`, text: writeCalendar([event], { now: deps.clock.now() }) }
}

async function findVisit(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  token: string,
): Promise<LinkedVisitRow | undefined> {
  if (!isOpaqueToken(token, TOKEN_BYTES)) return undefined
  const now = clock.now()
  const since = new Date(now.getTime() - DAYS_AFTER * DAY_MS)
  return findLinkedVisit(db, { tokenHash: hashOpaqueToken(token), since, now })
}
