import { randomUUID } from 'node:crypto'
import {
  everyDay,
  newInvitation,
  newMember,
  newPhone,
  newPhoto,
  newRoom,
  newSalon,
  newSeason,
  newTestUser,
  newTimeOff,
  type TestUser,
} from '@salon/testkit'
import type { BookingWorld } from '../../testing/booking-salon.ts'
import { newTestRequest } from '../../testing/deps.ts'
import { appRouter } from '../../root.ts'
import { createCallerFactory } from '../../trpc/trpc.ts'

/** Whoever may knock. All but the first are signed in. */
export const ROLES = [
  'anonymous',
  'stranger',
  'customer',
  'staff',
  'manager',
  'owner',
  'staffElsewhere',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

/** The salon is open 10:00–22:00 in Riyadh; the clock stands at noon the day before. */
const AT = '2026-12-02T10:00:00.000Z'
const SOON = '2026-12-01T11:00:00.000Z'
const LATER = '2026-12-02T14:00:00.000Z'

/** `held`: waits for its money; `paid` and `authorized` have it, taken and held; `today` is confirmed, and soon. */
export type BookingState =
  | 'pending'
  | 'confirmed'
  | 'today'
  | 'completed'
  | 'held'
  | 'paid'
  | 'authorized'
  | 'reviewed'
  | 'reported'
  | SalonState
/** Of a salon that is no longer, or not yet, found; its booking is confirmed. */
type SalonState = 'draft' | 'in_review' | 'suspended'

/** A salon with one booking of one customer, and everybody who might call. */
export interface Scene {
  salonId: string
  slug: string
  line: { serviceId: string; variantId: string; addOnIds: string[]; staffId: string }
  /** The heading over the line's service. */
  categoryId: string
  /** In which the line's service is had, with places enough. */
  roomId: string
  bookingId: string
  /** The booking's one. */
  lineId: string
  notificationId: string
  /** Of a booking that is `reviewed` or `reported`. */
  reviewId: string
  /** Of a booking that is `paid` or `authorized`. */
  paymentId: string
  /** The document about it. */
  receiptId: string
  /** A device of the customer. */
  sessionId: string
  /** A one-time code that was sent to somebody. */
  otp: { challengeId: string; code: string }
  /** A code that was sent to the customer to confirm that it is she. */
  freshCode: { challengeId: string; code: string }
  freeAt: string
  /** Of the line's member of staff, when nobody books her. */
  timeOffId: string
  /** Of a month with the hours of every week. */
  seasonId: string
  /** The salon's only one. */
  photoId: string
  /** Of the stranger, to join the salon's people. */
  invitationId: string
  actors: Record<Role, TestUser | null>
}

export async function createScene(world: BookingWorld, state: BookingState): Promise<Scene> {
  const { db, deps } = world
  const salon = await world.seedSalon(
    {
      confirmation: state === 'pending' || state === 'authorized' ? 'manual' : 'instant',
      paymentPolicy: isPrepaid(state) ? 'full' : 'pay_at_salon',
    },
    {
      variants: [{ durationMinutes: 60, priceHalalas: 100_00 }],
      addOns: [{ extraMinutes: 10, priceHalalas: 20_00 }],
    },
  )
  const { salonId, serviceId, staffId, addOnIds } = salon
  const [variantId = ''] = salon.variantIds
  const line = { serviceId, variantId, addOnIds, staffId }
  const { id: roomId } = await newRoom(db, { salonId, units: 5 })
  await db.insertInto('serviceRooms').values({ salonId, serviceId, roomId }).execute()
  const customer = await newTestUser(db)
  const booking = await callerFor(world, customer).bookings.create({
    ...{ salonId, lines: [line], startsAt: state === 'today' ? SOON : AT, idempotencyKey: randomUUID() },
  })
  if (['completed', 'reviewed', 'reported'].includes(state)) {
    await db.deleteFrom('occupancies').where('bookingId', '=', booking.id).execute()
    await db.updateTable('bookings').set({ status: 'completed' }).where('id', '=', booking.id).execute()
  }
  const payment = isPaid(state) ? await pay(world, customer, booking.id) : null
  const [receipt] = await callerFor(world, customer).payments.receipts.forBooking({ bookingId: booking.id })
  const sent = await db.selectFrom('notifications').select('id').where('bookingId', '=', booking.id).execute()
  const reviewId = await reviewOf(world, customer, booking.id, state)
  const phone = newPhone()
  const { challengeId } = await callerFor(world, null).accounts.requestOtp({ phone })
  const [message] = deps.messages.inbox(phone)
  const actors = await newActors(world, customer, salon)
  if (isSalonState(state)) await putAside(world, salonId, state)
  return {
    salonId,
    slug: booking.salon.slug,
    line,
    categoryId: await categoryOf(world, serviceId),
    roomId,
    bookingId: booking.id,
    lineId: booking.lines[0]?.id ?? '',
    notificationId: sent[0]?.id ?? '',
    reviewId,
    paymentId: payment?.id ?? randomUUID(),
    receiptId: receipt?.id ?? randomUUID(),
    sessionId: customer.sessionId,
    otp: { challengeId, code: message?.code ?? '' },
    freshCode: await sendFreshCode(world, customer),
    freeAt: LATER,
    timeOffId: await newTimeOff(db, {
      ...{ salonId, resourceId: staffId, from: '2026-12-25T10:00:00Z', to: '2026-12-25T12:00:00Z' },
    }),
    seasonId: await newSeason(db, {
      ...{ salonId, firstDate: '2027-07-01', lastDate: '2027-07-31', hours: everyDay(10, 22) },
    }),
    photoId: await newPhoto(db, { salonId }),
    invitationId: await newInvitation(db, {
      ...{ salonId, phone: actors.stranger?.phone ?? '', invitedBy: actors.owner?.userId ?? '' },
    }),
    actors,
  }
}

/** Her review of the booking, once it is that far. */
async function reviewOf(
  world: BookingWorld,
  customer: TestUser,
  bookingId: string,
  state: BookingState,
): Promise<string> {
  if (state !== 'reviewed' && state !== 'reported') return randomUUID()
  const { id } = await callerFor(world, customer).bookings.review({ bookingId, rating: 2 })
  if (state === 'reported') {
    const report = { reviewId: id, reason: 'other', comment: '', reportedAt: world.deps.clock.now() }
    await world.db
      .insertInto('reviewReports')
      .values({ ...report, reportedBy: customer.userId })
      .execute()
  }
  return id
}

async function categoryOf({ db }: BookingWorld, serviceId: string): Promise<string> {
  const service = db.selectFrom('services').select('categoryId').where('id', '=', serviceId)
  return (await service.executeTakeFirstOrThrow()).categoryId
}

async function sendFreshCode(world: BookingWorld, customer: TestUser): Promise<Scene['freshCode']> {
  const { challengeId } = await callerFor(world, customer).accounts.requestFreshCode({})
  const [message] = world.deps.messages.inbox(customer.phone)
  return { challengeId, code: message?.code ?? '' }
}

function isSalonState(state: BookingState): state is SalonState {
  return state === 'draft' || state === 'in_review' || state === 'suspended'
}

/** Takes the salon, which has all that it needs, away from customers. */
async function putAside({ db }: BookingWorld, salonId: string, status: SalonState): Promise<void> {
  const statusReason = status === 'suspended' ? 'شكاوى' : null
  const place = { addressAr: 'شارع', addressEn: 'Street', latitude: 24.7 }
  await db
    .updateTable('salons')
    .set({ status, statusReason, ...place })
    .where('id', '=', salonId)
    .execute()
}

function isPaid(state: BookingState): boolean {
  return state === 'paid' || state === 'authorized'
}

function isPrepaid(state: BookingState): boolean {
  return state === 'held' || isPaid(state)
}

async function pay(world: BookingWorld, customer: TestUser, bookingId: string) {
  const source = { type: 'token', token: 'token_approved' } as const
  const { payments } = callerFor(world, customer)
  return (await payments.create({ bookingId, source, idempotencyKey: randomUUID() })).payment
}

async function newActors(
  world: BookingWorld,
  customer: TestUser,
  salon: Awaited<ReturnType<BookingWorld['seedSalon']>>,
): Promise<Scene['actors']> {
  const [stranger, staff, manager, owner, staffElsewhere, admin] = await Promise.all([
    newTestUser(world.db),
    salon.addMember('staff'),
    salon.addMember('manager'),
    salon.addMember('owner'),
    ownerElsewhere(world),
    newTestUser(world.db, { isAdmin: true }),
  ])
  return { anonymous: null, stranger, customer, staff, manager, owner, staffElsewhere, admin }
}

async function ownerElsewhere({ db }: BookingWorld): Promise<TestUser> {
  const user = await newTestUser(db)
  const { id: salonId } = await newSalon(db)
  await newMember(db, { salonId, userId: user.userId, role: 'owner' })
  return user
}

const createCaller = createCallerFactory(appRouter)

/** The routers as this user calls them from her device, cookie included. */
export function callerFor({ deps }: Pick<BookingWorld, 'deps'>, user: TestUser | null) {
  const request = newTestRequest({ refreshToken: user?.refreshToken ?? null })
  return createCaller({ deps, request, caller: async () => user })
}

/** Calls a procedure by its full name, with whatever input. */
export async function callByName(caller: object, name: string, input: unknown): Promise<unknown> {
  const procedure = name
    .split('.')
    .reduce<unknown>((node, key) => (isParent(node) ? Reflect.get(node, key) : undefined), caller)
  if (typeof procedure !== 'function') throw new Error(`No procedure ${name}`)
  const answer: unknown = await Reflect.apply(procedure, undefined, [input])
  return answer
}

function isParent(node: unknown): node is object {
  return (typeof node === 'object' && node !== null) || typeof node === 'function'
}
