import type { BookingView, VisitLineInput } from '@salon/contract'
import { expireLapsedHolds, type BookingTerms, type ClaimedBooking, type ClaimedStretch } from '@salon/db'
import type { Idempotency, QueuedNotification } from '@salon/db'
import {
  DomainError,
  itemAt,
  makeReference,
  prepaymentHalalas,
  SAUDI_VAT_PERCENT,
  type BookingPolicy,
  type DepositTerms,
  type EpochMinute,
} from '@salon/domain'
import { loadSalonFacts, type LoadedFacts } from '../availability/load-facts.ts'
import type { Deps } from '../deps.ts'
import { newBookingView } from './booking-views.ts'
import { claim, resourcesOf } from './claim.ts'
import { decideStart } from './decide-start.ts'
import { planVisit } from './plan-visit.ts'
import { relaxForStaff } from './staff-rules.ts'
import { takeTurn } from './turns.ts'

export interface VisitRequest {
  salonId: string
  lines: readonly VisitLineInput[]
  startsAt: Date
  note: string | null
  now: Date
  nowMinute: EpochMinute
  /** The salon's own people are not bound by notice, furthest day and the offered grid. */
  rules: 'customer' | 'staff'
  actorUserId: string
  idempotency: Idempotency | null
  customer: {
    userId: string | null
    name: string
    phone: string | null
    locale: 'ar' | 'en'
    channel: 'sms' | 'whatsapp'
  }
  /** @param prepaymentHalalas what is to be paid before the visit */
  statusFor(terms: BookingTerms, prepaymentHalalas: number): 'held' | 'pending' | 'confirmed'
}

type StoreDeps = Pick<Deps, 'db' | 'writeDb' | 'clock' | 'random' | 'newId'>

/** Somebody else was quicker: the facts are read afresh and the next free people are tried, so many times at most. */
const ATTEMPTS = 3
/** After so many turns of others the database is asked all the same: it can make them wait without reading afresh each time. */
const WAITS = 2

/**
 * Stores a new visit if its time is free: facts, decision, then one short transaction.
 * @throws DomainError why not
 */
export async function storeVisit(
  deps: StoreDeps,
  request: VisitRequest,
): Promise<{ view: BookingView; notificationId: string | null }> {
  let waits = 0
  let lost = 0
  for (;;) {
    const planned = plan(deps, request, await loadFacts(deps, request))
    const store = () => claim(deps, request.actorUserId, planned.claim)
    const outcome = waits < WAITS ? await takeTurn(deps.writeDb, stretchesOf(planned), store) : await store()
    switch (outcome?.kind) {
      case undefined:
        waits++
        break
      case 'claimed':
        return {
          view: itemAt(planned.views, outcome.candidate),
          notificationId: planned.claim.notification?.recipient ? planned.claim.notification.id : null,
        }
      case 'too_many_open':
        throw new DomainError('TOO_MANY_OPEN_BOOKINGS', { maxOpenBookings: planned.claim.maxOpenBookings })
      case 'replayed':
        throw new DomainError('IDEMPOTENCY_MISMATCH')
      case 'taken':
        if (++lost === ATTEMPTS) throw new DomainError('SLOT_TAKEN', { cause: 'busy' })
        await freeLapsedHolds(deps, request, resourcesOf(planned.claim.candidates))
    }
  }
}

function stretchesOf({ claim: { candidates } }: ReturnType<typeof plan>): ClaimedStretch[] {
  return candidates.flatMap(({ occupancies }) => occupancies)
}

async function loadFacts(deps: StoreDeps, request: VisitRequest): Promise<LoadedFacts> {
  const loaded = await loadSalonFacts(deps.db, {
    salonId: request.salonId,
    lines: request.lines,
    range: { startMinute: Math.floor(request.startsAt.getTime() / 60_000) },
    now: request.now,
  })
  return request.rules === 'staff' ? { ...loaded, facts: relaxForStaff(loaded.facts) } : loaded
}

function plan(deps: StoreDeps, request: VisitRequest, loaded: LoadedFacts) {
  const { config, visit } = loaded
  const assignments = decideStart(loaded, request.startsAt, request.nowMinute)
  const terms = policyOf(config.terms)
  const candidates = planVisit({
    config,
    visit,
    lines: request.lines,
    assignments,
    lineIds: request.lines.map(() => deps.newId()),
    kept: null,
    vatPercent: terms.vatPercent,
  })
  const prepayment = prepaymentHalalas(terms, itemAt(candidates, 0).totalHalalas)
  const status = request.statusFor(config.terms, prepayment)
  // what was not asked for beforehand is not due beforehand later either
  const policy = prepayment > 0 && status !== 'held' ? payAtSalon(terms) : terms
  const booking = newBooking(deps, request, config.terms, { policy, status })
  const views = candidates.map((candidate) => newBookingView(config, booking, candidate, request.now))
  return {
    /** What the caller is told, by candidate. */
    views,
    claim: {
      booking,
      candidates: candidates.map((candidate, index) => ({
        ...candidate,
        answer: JSON.stringify(views[index]),
      })),
      event: {
        type: booking.status === 'held' ? ('held' as const) : ('created' as const),
        actor: request.rules === 'staff' ? ('salon' as const) : ('customer' as const),
        actorUserId: request.actorUserId,
        fromStatus: null,
        details: {},
      },
      // a hold is told of once it is paid
      notification: status === 'held' ? null : newNotification(deps, request),
      idempotency: request.idempotency,
      maxOpenBookings: request.rules === 'staff' ? null : config.terms.maxOpenBookings,
      now: request.now.toISOString(),
    },
  }
}

function newNotification(deps: StoreDeps, { customer }: VisitRequest): QueuedNotification {
  return {
    id: deps.newId(),
    userId: customer.userId,
    event: 'booking_created',
    channel: customer.channel,
    locale: customer.locale,
    recipient: customer.phone,
  }
}

function newBooking(
  deps: StoreDeps,
  request: VisitRequest,
  terms: BookingTerms,
  { policy, status }: Pick<ClaimedBooking, 'policy' | 'status'>,
): ClaimedBooking {
  const holdEndsAt = new Date(request.now.getTime() + terms.holdMinutes * 60_000)
  return {
    id: deps.newId(),
    salonId: request.salonId,
    customerId: request.customer.userId,
    customerName: request.customer.name,
    customerPhone: request.customer.phone,
    reference: makeReference((below) => deps.random.int(below)),
    status,
    startsAt: request.startsAt.toISOString(),
    policy,
    note: request.note,
    holdExpiresAt: status === 'held' ? holdEndsAt.toISOString() : null,
    source: request.rules === 'staff' ? 'salon' : 'online',
    createdBy: request.actorUserId,
    idempotencyKey: request.idempotency?.key ?? null,
  }
}

/** The salon's terms as a booking keeps them. */
function policyOf(terms: BookingTerms): BookingPolicy {
  return {
    freeCancellationMinutes: terms.freeCancellationMinutes,
    cancellationFeePercent: terms.cancellationFeePercent,
    payment: terms.paymentPolicy,
    confirmation: terms.confirmation,
    ...(terms.paymentPolicy === 'deposit' && { deposit: depositOf(terms) }),
    vatPercent: terms.vatRegistered ? SAUDI_VAT_PERCENT : 0,
  }
}

function payAtSalon({ deposit: _deposit, ...terms }: BookingPolicy): BookingPolicy {
  return { ...terms, payment: 'pay_at_salon' }
}

function depositOf({ depositHalalas, depositPercent }: BookingTerms): DepositTerms {
  return depositHalalas === null
    ? { kind: 'percent', percent: depositPercent }
    : { kind: 'fixed', halalas: depositHalalas }
}

/** Facts never count a hold that ran out, but its rows stand in the way until somebody ends it: whoever needs the time. */
async function freeLapsedHolds(deps: StoreDeps, request: VisitRequest, resourceIds: string[]): Promise<void> {
  await deps.writeDb.transaction().execute((trx) => expireLapsedHolds(trx, { resourceIds, now: request.now }))
}
