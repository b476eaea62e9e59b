import { randomInt, randomUUID } from 'node:crypto'
import type {
  DraftView,
  AvailabilityView,
  BookingView,
  CreatedPaymentView,
  OtpChallengeView,
  Page as List,
  PaymentConfigView,
  ReceiptView,
  SalonProfile,
  SignedInView,
  UserView,
} from '@salon/contract'
import { addDays, itemAt, type LocalDate } from '@salon/domain'
import type { BrowserContext } from '@playwright/test'
import { Api } from './api.ts'
import { CARDS, DEPOSIT_SALON, PREPAID_SALON } from './payment-steps.ts'

/** Demo salons with hours of their own: one pauses for the prayers, the other is open past midnight. */
const PRAYER_SALON = 'hallaq-alwadi'
const NIGHT_SALON = 'kohl-wa-rimsh'

const MAX_TRIES = 5
/** Near enough to be real, far enough to be moved and cancelled for nothing. */
const DAYS_AHEAD = 3
const LENT_MS = 600_000
/** How far ahead the demo has visits of its own. */
export const DEMO_DAYS = 21

/** What the addresses of the screens name. */
export interface Scene {
  slug: string
  prayerSlug: string
  nightSlug: string
  /** Two services of the salon as its addresses write them, and a time when both are free. */
  lines: string
  date: LocalDate
  startsAt: string
  /** Bookings of the customer: confirmed and to come; over, without a review; waiting for a payment. */
  comingId: string
  pastId: string
  heldId: string
  /** The salon, and a booking of hers that it has to come. */
  salonId: string
  salonBookingId: string
  /** Who serves her in it. */
  salonStaffId: string
  /** Where the message about that booking leads. */
  visitLink: string
  /** A payment that waits for the payer. */
  paymentId: string
  /** A booking that was paid and cancelled, with its invoice and its credit note. */
  creditedId: string
  invoiceId: string
  creditNoteId: string
  /** A salon that the customer has begun to open. */
  draftId: string
  /** Somebody who has not signed in yet. */
  newcomer: string
}

/**
 * Signs somebody in, in every page of the context that is opened from now on.
 * @returns a client that acts for the same session
 */
export async function signInContext(context: BrowserContext, baseUrl: string, phone: string): Promise<Api> {
  const api = new Api(baseUrl)
  const { challengeId } = await api.mutate<OtpChallengeView>('accounts.requestOtp', { phone })
  const response = await context.request.post(`${baseUrl}/trpc/accounts.verifyOtp`, {
    data: { challengeId, code: await api.lastCode(phone) },
  })
  const { result }: { result: { data: SignedInView } } = await response.json()
  api.token = result.data.accessToken
  await context.addInitScript(() => localStorage.setItem('salon.signedIn', '1'))
  return api
}

/**
 * Lets the pages of a context act for a session that was made outside of it, as long as its access token lasts: nobody has to
 * wait until another code may be sent to the same phone.
 */
export async function lendSession(context: BrowserContext, api: Api): Promise<void> {
  const data = {
    accessToken: api.token,
    accessTokenExpiresAt: new Date(Date.now() + LENT_MS).toISOString(),
    user: await api.query<UserView>('accounts.me', null),
  }
  await context.route('**/trpc/accounts.refresh*', (route) => route.fulfill({ json: [{ result: { data } }] }))
  await context.addInitScript(() => localStorage.setItem('salon.signedIn', '1'))
}

/**
 * Reads a salon with times, and the customer's bookings. Makes what waits for money, for such bookings do not last, and
 * keeps the salons she has been to.
 */
export async function readScene(api: Api, slug: string): Promise<Scene> {
  const salon = await api.query<SalonProfile>('salons.bySlug', { slug })
  const lines = plainLines(salon, 2)
  const day = itemAt(await findDays(api, salon, lines), 2)
  const coming = await api.query<List<BookingView>>('bookings.list', { scope: 'upcoming' })
  const past = await api.query<List<BookingView>>('bookings.list', { scope: 'past' })
  for (const salonId of new Set([salon.id, ...past.items.map((each) => each.salon.id)])) {
    await api.mutate('accounts.favourites.add', { salonId })
  }
  const salonBooking = await book(api, slug)
  const { phone } = await api.query<UserView>('accounts.me', null)
  return {
    slug,
    prayerSlug: PRAYER_SALON,
    nightSlug: NIGHT_SALON,
    lines: lines.map(({ serviceId }) => serviceId).join('*'),
    date: day.date,
    startsAt: itemAt(day.slots, Math.floor(day.slots.length / 2)).startsAt,
    comingId: find(coming.items, ({ status }) => status === 'confirmed').id,
    pastId: find(past.items, ({ canReview }) => canReview).id,
    heldId: (await book(api, DEPOSIT_SALON)).id,
    salonId: salon.id,
    salonBookingId: salonBooking.id,
    salonStaffId: itemAt(salonBooking.lines, 0).staff.id,
    visitLink: await api.lastVisitLink(phone),
    paymentId: await beginPayment(api),
    ...(await makeDocuments(api)),
    draftId: await beginSalon(api),
    newcomer: '0540000000',
  }
}

/** A deposit that was paid by card and went back with its booking: an invoice, and a credit note. */
async function makeDocuments(api: Api) {
  const { id: creditedId } = await book(api, DEPOSIT_SALON)
  await payByCard(api, creditedId)
  await api.mutate('bookings.cancel', { id: creditedId })
  const receipts = await api.query<ReceiptView[]>('payments.receipts.forBooking', { bookingId: creditedId })
  return { creditedId, invoiceId: itemAt(receipts, 0).id, creditNoteId: itemAt(receipts, 1).id }
}

/** Pays what is due of a booking as the payment page does: the gateway makes a token of the card, and the server charges that. */
export async function payByCard(api: Api, bookingId: string, salonId?: string): Promise<void> {
  const of = salonId === undefined ? {} : { salonId }
  const { gatewayUrl, publishableKey } = await api.query<PaymentConfigView>('payments.config', of)
  const response = await fetch(`${gatewayUrl}/v1/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ publishable_api_key: publishableKey, save_only: true, name: 'Noura Ali' },
      ...{ number: CARDS.quick, month: '12', year: '30', cvc: '123' },
    }),
  })
  const { id: token }: { id: string } = await response.json()
  const source = { type: 'token', token }
  await api.mutate('payments.create', { bookingId, source, idempotencyKey: randomUUID() })
}

function find(bookings: readonly BookingView[], fits: (booking: BookingView) => boolean): BookingView {
  return itemAt(bookings.filter(fits), 0)
}

/**
 * Books a service of a salon some days from now, at whichever time nobody else takes at that moment.
 * @throws Error after five times that were taken
 */
export async function book(api: Api, slug: string): Promise<BookingView> {
  const salon = await api.query<SalonProfile>('salons.bySlug', { slug })
  const lines = plainLines(salon, 1)
  const slots = (await findDays(api, salon, lines)).slice(DAYS_AHEAD).flatMap((day) => day.slots)
  for (let tries = 1; ; tries++) {
    const { startsAt } = itemAt(slots, randomInt(slots.length))
    const input = { salonId: salon.id, lines, startsAt, idempotencyKey: randomUUID() }
    try {
      return await api.mutate<BookingView>('bookings.create', input)
    } catch (error) {
      if (tries === MAX_TRIES) throw error
    }
  }
}

type Line = { serviceId: string }

/** Services without choices to make. */
function plainLines({ services }: SalonProfile, count: number): Line[] {
  return services
    .filter(({ variants, addOns, staff }) => variants.length + addOns.length === 0 && staff.length > 0)
    .slice(0, count)
    .map(({ id }) => ({ serviceId: id }))
}

/** A day that the demo leaves alone: whoever works is free from her first minute to her last. */
export async function emptyDate(api: Api, slug: string): Promise<LocalDate> {
  const salon = await api.query<SalonProfile>('salons.bySlug', { slug })
  const from = addDays(salon.hours.today, DEMO_DAYS + 1)
  return itemAt(await findDays(api, salon, plainLines(salon, 1), from), 0).date
}

/** The days with times from a date on. */
export async function findDays(api: Api, salon: SalonProfile, lines: Line[], from = salon.hours.today) {
  const wanted = { salonId: salon.id, lines, from, days: 14 }
  const { days } = await api.query<AvailabilityView>('salons.availability', wanted)
  return days.filter(({ slots }) => slots.length > 0)
}

/** The salon that somebody has begun to open, or a new one. */
async function beginSalon(api: Api): Promise<string> {
  const { memberships, phone } = await api.query<UserView>('accounts.me', null)
  const begun = memberships.find(({ status }) => status === 'draft')
  if (begun) return begun.salonId
  const nothing = { ar: '', en: '' }
  const { salonId } = await api.mutate<DraftView>('salons.manage.drafts.create', {
    ...{ slug: `screen-${phone.slice(1)}`, name: { ar: 'صالون لمسة', en: 'Lamsa' }, audience: 'women' },
    ...{ cityKey: 'riyadh', district: nothing, address: nothing },
  })
  return salonId
}

/** A payment by STC Pay that nobody has typed a code for. */
async function beginPayment(api: Api): Promise<string> {
  const { id: bookingId } = await book(api, PREPAID_SALON)
  const { payment } = await api.mutate<CreatedPaymentView>('payments.create', {
    bookingId,
    source: { type: 'stcpay', mobile: '0500000001' },
    idempotencyKey: randomUUID(),
  })
  return payment.id
}
