import { randomUUID } from 'node:crypto'
import { DOMAIN_ERRORS, type DomainErrorCode } from '@salon/domain'
import { newStaff, newTestUser, occupy } from '@salon/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { keepManySalons } from '../testing/many-favourites.ts'
import { newTestDeps, newTestRequest } from '../testing/deps.ts'
import { appRouter } from '../root.ts'
import { createCallerFactory } from '../trpc/trpc.ts'
import { errorOf } from './testing/outcome.ts'
import { callerFor, createScene, type Scene } from './testing/scene.ts'

const TOMORROW = '2026-12-02T14:00:00.000Z'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const createCaller = createCallerFactory(appRouter)
const customer = (scene: Scene) => callerFor(world, scene.actors.customer)
const staff = (scene: Scene) => callerFor(world, scene.actors.staff)
const nobody = () => callerFor(world, null)

function book({ salonId, line, actors }: Scene, changes: Record<string, unknown> = {}) {
  const visit = { salonId, lines: [line], startsAt: TOMORROW, idempotencyKey: randomUUID() }
  return callerFor(world, actors.stranger).bookings.create({ ...visit, ...changes })
}

function refreshWith(refreshToken: string) {
  const request = newTestRequest({ refreshToken })
  const call = createCaller({ deps: world.deps, request, caller: async () => null }).accounts.refresh()
  return call.then(() => request.cookie()?.value ?? '')
}

async function enterCodes({ otp }: Scene, times: number) {
  const wrong = otp.code === '000000' ? '000001' : '000000'
  const enter = () => nobody().accounts.verifyOtp({ challengeId: otp.challengeId, code: wrong })
  for (let count = 1; count < times; count += 1) await errorOf(enter())
  return enter()
}

async function changeSalon(
  { salonId }: Scene,
  columns: { maxOpenBookings?: number; minimumNoticeMinutes?: number },
) {
  await world.db.updateTable('salons').set(columns).where('id', '=', salonId).execute()
}

/** One way to be refused for each reason. */
const WAYS: Partial<Record<DomainErrorCode, (scene: Scene) => Promise<unknown>>> = {
  INVALID_INPUT: () => nobody().salons.search({ limit: 51 }),
  UNAUTHENTICATED: () => nobody().accounts.me(),
  FORBIDDEN: (scene) => customer(scene).bookings.manage.cancel({ id: scene.bookingId }),
  FRESH_CODE_NEEDED: ({ actors: { manager: fresh }, paymentId }) => {
    const user = fresh && { ...fresh, hasFreshCode: false }
    return callerFor(world, user).payments.manage.void({ paymentId })
  },
  NOT_FOUND: (scene) => customer(scene).bookings.byId({ id: randomUUID() }),
  RATE_LIMITED: async () => {
    const deps = newTestDeps(world.db, { settings: { operationsPerMinute: 1 } })
    const { salons } = createCaller({ deps, request: newTestRequest(), caller: async () => null })
    await salons.cities()
    return salons.cities()
  },
  IDEMPOTENCY_MISMATCH: async (scene) => {
    const idempotencyKey = randomUUID()
    await book(scene, { idempotencyKey })
    return book(scene, { idempotencyKey, note: 'other' })
  },
  CHANGED_MEANWHILE: ({ salonId, actors }) => {
    const terms = { holdMinutes: 30, freeCancellationMinutes: 0, cancellationFeePercent: 0 }
    const settings = { prepayment: { type: 'full' } as const, ...terms }
    const edit = { salonId, version: 'of-what-nobody-has-now', settings }
    return callerFor(world, actors.manager).salons.manage.paymentPolicy.update(edit)
  },
  BOOKINGS_AFFECTED: ({ salonId, line: { staffId }, actors }) => {
    const day = { startsAt: '2026-12-02T00:00:00.000Z', endsAt: '2026-12-03T00:00:00.000Z' }
    return callerFor(world, actors.manager).salons.manage.timeOff.add({ salonId, staffId, ...day })
  },
  PHONE_NOT_ALLOWED: () => nobody().accounts.requestOtp({ phone: '0112345678' }),
  OTP_COOLDOWN: async () => {
    await nobody().accounts.requestOtp({ phone: '0559876543' })
    return nobody().accounts.requestOtp({ phone: '0559876543' })
  },
  OTP_INVALID: (scene) => enterCodes(scene, 1),
  OTP_LOCKED: (scene) => enterCodes(scene, 6),
  OTP_EXPIRED: () => nobody().accounts.verifyOtp({ challengeId: randomUUID(), code: '123456' }),
  OTP_DELIVERY_FAILED: () => {
    world.deps.messages.failNext(1)
    return nobody().accounts.requestOtp({ phone: '0559876544' })
  },
  SESSION_EXPIRED: () => nobody().accounts.refresh(),
  SESSION_REUSED: async () => {
    const { refreshToken } = await newTestUser(world.db)
    await refreshWith(await refreshWith(refreshToken))
    return refreshWith(refreshToken)
  },
  SLOT_TAKEN: (scene) => book(scene, { startsAt: '2026-12-02T10:00:00.000Z' }),
  OUTSIDE_HOURS: (scene) => book(scene, { startsAt: '2026-12-02T04:00:00.000Z' }),
  NOTICE_TOO_SHORT: (scene) => book(scene, { startsAt: '2026-12-01T08:00:00.000Z' }),
  TOO_FAR_AHEAD: (scene) => book(scene, { startsAt: '2028-12-01T10:00:00.000Z' }),
  NOT_ON_GRID: (scene) => book(scene, { startsAt: '2026-12-02T14:03:00.000Z' }),
  STAFF_CANNOT_DO_SERVICE: async (scene) => {
    const { id: staffId } = await newStaff(world.db, { salonId: scene.salonId })
    return book(scene, { lines: [{ ...scene.line, staffId }] })
  },
  SERVICE_UNAVAILABLE: (scene) => book(scene, { lines: [{ serviceId: randomUUID() }] }),
  SALON_CLOSED: async (scene) => {
    await world.db.deleteFrom('openingWindows').where('salonId', '=', scene.salonId).execute()
    return book(scene)
  },
  TOO_MANY_OPEN_BOOKINGS: async (scene) => {
    await changeSalon(scene, { maxOpenBookings: 1 })
    await book(scene)
    return book(scene, { startsAt: '2026-12-02T16:00:00.000Z' })
  },
  ILLEGAL_TRANSITION: (scene) => staff(scene).bookings.manage.confirm({ id: scene.bookingId }),
  TOO_LATE_TO_CANCEL: async (scene) => {
    const at = '2026-12-01T08:59:00.000Z'
    await world.db.updateTable('bookings').set({ startsAt: at }).where('id', '=', scene.bookingId).execute()
    return customer(scene).bookings.cancel({ id: scene.bookingId })
  },
  ALREADY_REVIEWED: async (scene) => {
    await staff(scene).bookings.manage.complete({ id: scene.bookingId })
    const review = () => customer(scene).bookings.review({ bookingId: scene.bookingId, rating: 5 })
    await review()
    return review()
  },
  TOO_MANY_FAVOURITES: async (scene) => {
    await keepManySalons(world.db, scene.actors.customer?.userId ?? '', 200)
    return customer(scene).accounts.favourites.add({ salonId: scene.salonId })
  },
  LAST_OWNER: ({ salonId, actors: { owner } }) =>
    callerFor(world, owner).salons.manage.members.remove({ salonId, userId: owner?.userId ?? '' }),
  SLUG_TAKEN: ({ slug, actors: { stranger } }) => draft(stranger, slug),
  TOO_MANY_DRAFTS: async ({ slug, actors: { stranger } }) => {
    for (const number of [1, 2, 3]) await draft(stranger, `${slug.slice(0, 40)}-${number}`)
    return draft(stranger, 'one-too-many')
  },
  SALON_NOT_READY: async ({ slug, actors: { stranger } }) => {
    const { salonId } = await draft(stranger, `${slug.slice(0, 40)}-new`)
    return callerFor(world, stranger).salons.manage.opening.submit({ salonId })
  },
  SALON_STATUS_CHANGED: ({ salonId, actors: { owner } }) =>
    callerFor(world, owner).salons.manage.opening.submit({ salonId }),
  SALON_NOT_OPEN: async ({ slug, actors: { staff: member, stranger } }) => {
    const { salonId } = await draft(stranger, `${slug.slice(0, 40)}-own`)
    const { members } = callerFor(world, stranger).salons.manage
    return members.invite({ salonId, phone: member?.phone ?? '', role: 'staff' })
  },
  ALREADY_MEMBER: ({ salonId, actors: { owner, staff: member } }) =>
    callerFor(world, owner).salons.manage.members.invite({
      ...{ salonId, phone: member?.phone ?? '', role: 'staff' },
    }),
  ALREADY_INVITED: ({ salonId, actors: { owner, stranger } }) =>
    callerFor(world, owner).salons.manage.members.invite({
      ...{ salonId, phone: stranger?.phone ?? '', role: 'staff' },
    }),
  ACCOUNT_TAKEN: async ({ salonId, line, actors: { owner, staff: member } }) => {
    const { staff: team } = callerFor(world, owner).salons.manage
    const userId = member?.userId ?? ''
    await newStaff(world.db, { salonId, userId })
    const key = { salonId, staffId: line.staffId }
    const { version, settings } = await team.read(key)
    return team.update({ ...key, version, settings: { ...settings, userId } })
  },
  HOLD_EXPIRED: async (scene) => {
    const { salonId, line } = scene
    const stretch = { startsAt: TOMORROW, endsAt: '2026-12-02T15:00:00.000Z' }
    const hold = { status: 'held', holdExpiresAt: '2026-12-01T08:59:00.000Z' } as const
    const id = await occupy(world.db, { salonId, ...line, ...stretch, ...hold })
    return staff(scene).bookings.manage.cancel({ id })
  },
  PAYMENT_NOT_NEEDED: (scene) => pay(scene),
  PAYMENT_IN_PROGRESS: async () => {
    const scene = await createScene(world, 'held')
    await pay(scene, 'token_challenged')
    return pay(scene)
  },
  PAYMENT_DECLINED: async () => pay(await createScene(world, 'held'), 'token_declined'),
  GATEWAY_REJECTED: async () => pay(await createScene(world, 'held'), 'token_unknown'),
  GATEWAY_UNAVAILABLE: async () => {
    world.deps.gateway.failNext('create', 'unavailable-unknown')
    return pay(await createScene(world, 'held'))
  },
  BOOKS_COMPARED_JUST_NOW: async (scene) => {
    const { salonId } = scene
    await manager(scene).reconciliation.run({ salonId })
    return manager(scene).reconciliation.run({ salonId })
  },
  PAYMENT_KEYS_REFUSED: ({ salonId, actors }) => {
    const [secretKey, publishableKey] = ['sk_test_wrong', 'pk_test_wrong']
    world.deps.accountOf(secretKey).failNext('list', 'misconfigured')
    const keys = { secretKey, publishableKey, webhookSecret: 'typed-at-the-gateway' }
    return callerFor(world, actors.owner).salons.manage.paymentKeys.set({ salonId, ...keys })
  },
  REFUND_EXCEEDS_CAPTURED: async () => refund(await createScene(world, 'paid'), 120_01),
  NOT_REFUNDABLE: async () => refund(await createScene(world, 'authorized')),
  CAPTURE_EXCEEDS_AUTHORIZED: async () => {
    const scene = await createScene(world, 'authorized')
    return manager(scene).capture({ paymentId: scene.paymentId, amountHalalas: 120_01 })
  },
  NOT_CAPTURABLE: async () => {
    const scene = await createScene(world, 'paid')
    return manager(scene).capture({ paymentId: scene.paymentId })
  },
  NOT_VOIDABLE: async () => {
    const scene = await createScene(world, 'paid')
    await refund(scene, 1)
    return manager(scene).void({ paymentId: scene.paymentId })
  },
}

/** Begins a salon of somebody's own. */
function draft(user: Scene['actors']['stranger'], slug: string) {
  const none = { ar: '', en: '' }
  return callerFor(world, user).salons.manage.drafts.create({
    ...{ slug, name: { ar: 'لمسة', en: 'Lamsa' }, audience: 'women', cityKey: 'riyadh' },
    ...{ district: none, address: none },
  })
}

function pay(scene: Scene, token = 'token_approved') {
  const source = { type: 'token', token } as const
  const { bookingId } = scene
  return customer(scene).payments.create({ bookingId, source, idempotencyKey: randomUUID() })
}

function manager(scene: Scene) {
  return callerFor(world, scene.actors.manager).payments.manage
}

function refund(scene: Scene, amountHalalas?: number) {
  const order = { paymentId: scene.paymentId, reason: 'اعتذار', idempotencyKey: randomUUID() }
  return manager(scene).refund({ ...order, ...(amountHalalas !== undefined && { amountHalalas }) })
}

it('knows a way to every reason', () => {
  expect(Object.keys(WAYS).sort()).toEqual(Object.keys(DOMAIN_ERRORS).sort())
})

it.each(Object.entries(WAYS))('%s', async (reason, refusedCall) => {
  const scene = await createScene(world, 'confirmed')
  expect((await errorOf(refusedCall(scene)))?.reason).toBe(reason)
})
