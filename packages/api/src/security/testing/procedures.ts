import { randomUUID } from 'node:crypto'
import { CONSENT_VERSION, type DomainErrorCode } from '@salon/domain'
import { everyDay, newPhone, type TestUser } from '@salon/testkit'
import { versionOf } from '../../salons/set-up/settings-version.ts'
import type { BookingState, Role, Scene } from './scene.ts'

export type Outcome = 'ok' | DomainErrorCode

export interface ProcedureCase {
  /** A valid input with every field it may have, but for cursors; absent: it takes none. */
  input?: (scene: Scene, actor: TestUser | null) => Record<string, unknown>
  /** How far the scene's booking is, or its salon. */
  booking?: BookingState
  /** Once it was answered, the scene has nothing left for the next who calls. */
  once?: true
  /** Only soon after a one-time code was proved. */
  needsFreshCode?: true
  who: Record<Role, Outcome>
}

const EVERYBODY: Record<Role, Outcome> = {
  anonymous: 'ok',
  stranger: 'ok',
  customer: 'ok',
  staff: 'ok',
  manager: 'ok',
  owner: 'ok',
  staffElsewhere: 'ok',
  admin: 'ok',
}
const SIGNED_IN = { ...EVERYBODY, anonymous: 'UNAUTHENTICATED' } as const
const NOBODY: Record<Role, Outcome> = {
  anonymous: 'UNAUTHENTICATED',
  stranger: 'NOT_FOUND',
  customer: 'NOT_FOUND',
  staff: 'NOT_FOUND',
  manager: 'NOT_FOUND',
  owner: 'NOT_FOUND',
  staffElsewhere: 'NOT_FOUND',
  admin: 'NOT_FOUND',
}
const OTHERS_CODE: Record<Role, Outcome> = {
  anonymous: 'UNAUTHENTICATED',
  stranger: 'OTP_EXPIRED',
  customer: 'OTP_EXPIRED',
  staff: 'OTP_EXPIRED',
  manager: 'OTP_EXPIRED',
  owner: 'OTP_EXPIRED',
  staffElsewhere: 'OTP_EXPIRED',
  admin: 'OTP_EXPIRED',
}
/** Nobody, signed in or not. */
const NOWHERE = { ...NOBODY, anonymous: 'NOT_FOUND' } as const
/** What belongs to the scene's customer alone. */
const ITS_CUSTOMER = { ...NOBODY, customer: 'ok' } as const
const ITS_SALON = { ...NOBODY, staff: 'ok', manager: 'ok', owner: 'ok', admin: 'ok' } as const
/** The customer may see the booking, so that "forbidden" tells her nothing new. */
const SALON_OF_BOOKING = { ...ITS_SALON, customer: 'FORBIDDEN' } as const
const BOTH_SIDES = { ...ITS_SALON, customer: 'ok' } as const

/** Those who may move the money; the others here may see it. */
const ITS_MANAGERS = { ...ITS_SALON, staff: 'FORBIDDEN' } as const
const ITS_OWNERS = { ...ITS_MANAGERS, manager: 'FORBIDDEN' } as const
/** What the platform's people alone do, which they are told who are not. */
const THE_PLATFORM: Record<Role, Outcome> = {
  anonymous: 'UNAUTHENTICATED',
  stranger: 'FORBIDDEN',
  customer: 'FORBIDDEN',
  staff: 'FORBIDDEN',
  manager: 'FORBIDDEN',
  owner: 'FORBIDDEN',
  staffElsewhere: 'FORBIDDEN',
  admin: 'ok',
}
const MANAGERS_OF_BOOKING = { ...ITS_MANAGERS, customer: 'FORBIDDEN' } as const

const bookingId = ({ bookingId: id }: Scene) => ({ id })
const withReason = ({ bookingId: id }: Scene) => ({ id, reason: 'سفر' })
const move = ({ bookingId: id, freeAt, line }: Scene) => ({ id, startsAt: freeAt, lines: [line] })
/** As an address that was made up, or whose account was deleted. */
const unknownLink = () => ({ token: 'A'.repeat(22) })

/** What the scene's salon has: an edit that changes nothing is taken, whatever it was based on. */
const settingsAsTheyAre =
  (settings: Record<string, unknown>) =>
  ({ salonId }: Scene) => ({ salonId, version: 'A'.repeat(22), settings })

const ofStaff = ({ salonId, line }: Scene) => ({ salonId, staffId: line.staffId })
const MONDAY = { weekday: 1, startMinute: 600, lengthMinutes: 60 }
const ofSeason = ({ salonId, seasonId }: Scene) => ({ salonId, seasonId })
const SEASON = {
  ...{ name: { ar: 'رمضان', en: 'Ramadan' }, firstDate: '2027-07-01', lastDate: '2027-07-31' },
  windows: everyDay(10, 22),
}
const SEASON_VERSION = versionOf(SEASON)
const onDate = (scene: Scene) => ({ ...ofStaff(scene), date: '2027-01-05' })
/** When nobody has booked her. */
const away = (scene: Scene) => ({
  ...ofStaff(scene),
  startsAt: '2026-12-20T10:00:00.000Z',
  endsAt: '2026-12-20T12:00:00.000Z',
})

const times = ({ salonId, line }: Scene) => ({ salonId, lines: [line], from: '2026-12-02', days: 3 })
const visit = ({ salonId, line, freeAt }: Scene) => ({
  salonId,
  lines: [line],
  startsAt: freeAt,
  note: 'نافذة',
  idempotencyKey: randomUUID(),
})

/** What the scene's salon says of itself before it is opened. */
const shop = (slug: string) => ({
  ...{ slug, name: { ar: 'صالون', en: 'Salon' }, audience: 'women', cityKey: 'riyadh' },
  ...{ district: { ar: '', en: '' }, address: { ar: '', en: '' } },
  ...{ latitude: 24.7136, longitude: 46.6753 },
})

const HAIR = { kind: 'hair', name: { ar: 'قسم', en: 'hair' }, position: 0, isActive: true }
const inTwoLanguages = { name: { ar: 'قص', en: 'Cut' } }
const choicesOf = (variantId: string, addOnId: string) => ({
  variants: [{ ...inTwoLanguages, id: variantId, durationMinutes: 60, priceHalalas: 100_00 }],
  addOns: [{ ...inTwoLanguages, id: addOnId, extraMinutes: 10, priceHalalas: 20_00 }],
})
const cut = ({ categoryId, line }: Scene) => ({
  ...{ ...inTwoLanguages, categoryId, description: { ar: '', en: '' } },
  ...choicesOf(line.variantId, line.addOnIds[0] ?? ''),
  ...{ priceHalalas: 100_00, durationMinutes: 60, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
  ...{ position: 0, isActive: true, staffIds: [line.staffId] },
})

const stylist = ({ line }: Scene) => ({
  ...{ name: { ar: 'سارة', en: 'Sara' }, title: { ar: '', en: '' }, position: 0, isActive: true },
  skills: [{ serviceId: line.serviceId }],
})

/** Every procedure there is, with who may call it. */
export const PROCEDURES: Record<string, ProcedureCase> = {
  'accounts.requestOtp': {
    input: () => ({ phone: newPhone(), channel: 'sms', locale: 'ar' }),
    who: EVERYBODY,
  },
  'accounts.verifyOtp': { input: ({ otp }) => ({ ...otp }), once: true, who: EVERYBODY },
  'accounts.requestFreshCode': {
    input: () => ({ channel: 'sms' }),
    // was sent one when the scene was made
    who: { ...SIGNED_IN, customer: 'OTP_COOLDOWN' },
  },
  'accounts.confirmFreshCode': {
    input: ({ freshCode }) => ({ ...freshCode }),
    once: true,
    who: { ...OTHERS_CODE, customer: 'ok' },
  },
  'accounts.refresh': { who: { ...EVERYBODY, anonymous: 'SESSION_EXPIRED' } },
  'accounts.logout': { who: SIGNED_IN },
  'accounts.logoutEverywhere': { who: SIGNED_IN },
  'accounts.channels': { who: EVERYBODY },
  'accounts.me': { who: SIGNED_IN },
  'accounts.updateProfile': {
    input: () => ({ name: 'نورة', locale: 'en', preferredChannel: 'whatsapp' }),
    who: SIGNED_IN,
  },
  'accounts.sessions.list': { who: SIGNED_IN },
  'accounts.sessions.revoke': { input: ({ sessionId }) => ({ id: sessionId }), who: ITS_CUSTOMER },
  'accounts.favourites.list': { input: () => ({ limit: 10 }), who: SIGNED_IN },
  'accounts.favourites.ids': { who: SIGNED_IN },
  'accounts.favourites.add': { input: ({ salonId }) => ({ salonId }), who: SIGNED_IN },
  'accounts.favourites.remove': { input: ({ salonId }) => ({ salonId }), who: SIGNED_IN },
  'accounts.calendar.read': { who: SIGNED_IN },
  'accounts.calendar.create': {
    input: () => ({ kind: 'visits' }),
    needsFreshCode: true,
    who: SIGNED_IN,
  },
  'accounts.calendar.revoke': { input: () => ({ kind: 'visits' }), who: SIGNED_IN },
  'accounts.invitations.list': { who: SIGNED_IN },
  'accounts.invitations.accept': {
    input: ({ invitationId }) => ({ id: invitationId }),
    once: true,
    needsFreshCode: true,
    who: { ...NOBODY, stranger: 'ok' },
  },
  'accounts.invitations.decline': {
    input: ({ invitationId }) => ({ id: invitationId }),
    once: true,
    who: { ...NOBODY, stranger: 'ok' },
  },
  'accounts.exportData': { needsFreshCode: true, who: SIGNED_IN },
  'accounts.deleteAccount': {
    input: (_scene, actor) => ({ phone: actor?.phone ?? '0551234567' }),
    who: SIGNED_IN,
  },

  'salons.search': {
    input: () => ({
      q: 'salon',
      city: 'riyadh',
      audience: 'women',
      category: 'hair',
      near: { lat: 24.7, lng: 46.7, radiusKm: 10 },
      minRating: 4,
      maxPriceHalalas: 500_00,
      available: { date: '2026-12-02', fromMinute: 600, toMinute: 1200, serviceCategory: 'hair' },
      sort: 'rating',
      limit: 10,
    }),
    who: EVERYBODY,
  },
  'salons.bySlug': { input: ({ slug }) => ({ slug }), who: EVERYBODY },
  'salons.cities': { who: EVERYBODY },
  'salons.categories': { who: EVERYBODY },
  'salons.reviews': {
    input: ({ salonId, line }) => ({ salonId, staffId: line.staffId, sort: 'newest', limit: 10 }),
    who: EVERYBODY,
  },
  'salons.availability': {
    input: (scene) => ({ ...times(scene), movingBookingId: scene.bookingId }),
    who: BOTH_SIDES,
  },
  'salons.firstFree': { input: ({ salonId }) => ({ salonIds: [salonId] }), who: EVERYBODY },

  'salons.manage.paymentKeys.read': {
    input: ({ salonId }) => ({ salonId }),
    needsFreshCode: true,
    who: ITS_OWNERS,
  },
  'salons.manage.paymentKeys.set': {
    input: ({ salonId }) => ({
      salonId,
      secretKey: 'sk_test_of_the_business',
      publishableKey: 'pk_test_of_the_business',
      webhookSecret: 'typed-at-the-gateway',
    }),
    needsFreshCode: true,
    who: ITS_OWNERS,
  },
  'salons.manage.paymentKeys.remove': {
    input: ({ salonId }) => ({ salonId }),
    needsFreshCode: true,
    who: ITS_OWNERS,
  },

  'salons.manage.bookingRules.read': { input: ({ salonId }) => ({ salonId }), who: ITS_MANAGERS },
  'salons.manage.bookingRules.update': {
    input: settingsAsTheyAre({
      confirmation: 'instant',
      minimumNoticeMinutes: 0,
      furthestDays: 60,
      stepMinutes: 15,
      maxOpenBookings: 5,
      prayerMode: 'ignored',
      prayerBeforeMinutes: 0,
      prayerAfterMinutes: 20,
    }),
    who: ITS_MANAGERS,
  },
  'salons.manage.profile.read': { input: ({ salonId }) => ({ salonId }), who: ITS_MANAGERS },
  'salons.manage.profile.update': {
    input: settingsAsTheyAre({
      name: { ar: 'صالون', en: 'Salon' },
      about: { ar: '', en: '' },
      district: { ar: '', en: '' },
      address: { ar: '', en: '' },
      latitude: 24.7136,
      longitude: 46.6753,
    }),
    who: ITS_MANAGERS,
  },
  'salons.manage.weeklyHours.read': { input: ofStaff, who: ITS_MANAGERS },
  'salons.manage.weeklyHours.impact': {
    input: (scene) => ({ ...ofStaff(scene), settings: { windows: [MONDAY] } }),
    who: ITS_MANAGERS,
  },
  'salons.manage.weeklyHours.update': {
    input: (scene) => ({
      ...settingsAsTheyAre({ windows: everyDay(10, 22) })(scene),
      impact: 'A'.repeat(22),
    }),
    who: ITS_MANAGERS,
  },
  'salons.manage.seasons.list': { input: ({ salonId }) => ({ salonId }), who: ITS_MANAGERS },
  'salons.manage.seasons.read': { input: ofSeason, who: ITS_MANAGERS },
  'salons.manage.seasons.impact': {
    input: (scene) => ({ ...ofSeason(scene), settings: { ...SEASON, windows: [MONDAY] } }),
    who: ITS_MANAGERS,
  },
  'salons.manage.seasons.add': {
    input: ({ salonId }) => ({
      ...{ salonId, settings: { ...SEASON, firstDate: '2027-08-01', lastDate: '2027-08-31' } },
      impact: 'A'.repeat(22),
    }),
    once: true,
    who: ITS_MANAGERS,
  },
  'salons.manage.seasons.update': {
    input: (scene) => ({
      ...{ ...settingsAsTheyAre(SEASON)(scene), seasonId: scene.seasonId },
      impact: 'A'.repeat(22),
    }),
    who: ITS_MANAGERS,
  },
  'salons.manage.seasons.remove': {
    input: (scene) => ({ ...ofSeason(scene), version: SEASON_VERSION, impact: 'A'.repeat(22) }),
    once: true,
    who: ITS_MANAGERS,
  },
  'salons.manage.dates.list': { input: ({ salonId }) => ({ salonId }), who: ITS_MANAGERS },
  'salons.manage.dates.read': { input: onDate, who: ITS_MANAGERS },
  'salons.manage.dates.impact': {
    input: (scene) => ({ ...onDate(scene), settings: { kind: 'closed' } }),
    who: ITS_MANAGERS,
  },
  'salons.manage.dates.update': {
    input: (scene) => ({
      ...{ ...settingsAsTheyAre({ kind: 'usual' })(scene), ...onDate(scene) },
      impact: 'A'.repeat(22),
    }),
    who: ITS_MANAGERS,
  },
  'salons.manage.timeOff.list': { input: ({ salonId }) => ({ salonId }), who: ITS_MANAGERS },
  'salons.manage.timeOff.impact': { input: away, who: ITS_MANAGERS },
  'salons.manage.timeOff.add': {
    input: (scene) => ({ ...away(scene), reason: 'سفر', impact: 'A'.repeat(22) }),
    who: ITS_MANAGERS,
  },
  'salons.manage.timeOff.remove': {
    input: ({ salonId, timeOffId }) => ({ salonId, id: timeOffId }),
    once: true,
    who: ITS_MANAGERS,
  },
  'salons.manage.categories.read': {
    input: ({ salonId, categoryId }) => ({ salonId, categoryId }),
    who: ITS_MANAGERS,
  },
  'salons.manage.categories.impact': {
    input: ({ salonId, categoryId }) => ({ salonId, categoryId, settings: { ...HAIR, isActive: false } }),
    who: ITS_MANAGERS,
  },
  'salons.manage.categories.add': {
    input: ({ salonId }) => ({ salonId, settings: HAIR }),
    who: ITS_MANAGERS,
  },
  'salons.manage.categories.update': {
    input: (scene) => ({
      ...{ ...settingsAsTheyAre(HAIR)(scene), categoryId: scene.categoryId },
      impact: 'A'.repeat(22),
    }),
    who: ITS_MANAGERS,
  },
  'salons.manage.services.list': { input: ({ salonId }) => ({ salonId }), who: ITS_MANAGERS },
  'salons.manage.services.read': {
    input: ({ salonId, line }) => ({ salonId, serviceId: line.serviceId }),
    who: ITS_MANAGERS,
  },
  'salons.manage.services.impact': {
    input: (scene) => ({
      ...{ salonId: scene.salonId, serviceId: scene.line.serviceId },
      settings: { ...cut(scene), isActive: false },
    }),
    who: ITS_MANAGERS,
  },
  'salons.manage.services.add': {
    input: (scene) => ({
      salonId: scene.salonId,
      settings: {
        ...{ ...cut(scene), ...choicesOf(randomUUID(), randomUUID()) },
        processing: { startMinute: 20, lengthMinutes: 30 },
      },
    }),
    who: ITS_MANAGERS,
  },
  'salons.manage.services.update': {
    input: (scene) => ({
      ...{ ...settingsAsTheyAre(cut(scene))(scene), serviceId: scene.line.serviceId },
      impact: 'A'.repeat(22),
    }),
    who: ITS_MANAGERS,
  },
  'salons.manage.clients.list': {
    input: ({ salonId }) => ({ salonId, q: '0551', limit: 10 }),
    who: ITS_SALON,
  },
  'salons.manage.clients.read': {
    input: ({ salonId, bookingId: id }) => ({ salonId, id }),
    who: ITS_SALON,
  },
  'salons.manage.clients.readNote': {
    input: ({ salonId, bookingId: id }) => ({ salonId, id }),
    who: ITS_SALON,
  },
  'salons.manage.clients.saveNote': {
    input: (scene) => ({ ...settingsAsTheyAre({ text: '' })(scene), id: scene.bookingId }),
    who: ITS_SALON,
  },
  'salons.manage.exports.table': {
    input: ({ salonId }) => ({
      ...{ salonId, table: 'bookings', locale: 'ar', from: '2026-12-01', to: '2026-12-07' },
    }),
    needsFreshCode: true,
    who: ITS_MANAGERS,
  },
  'salons.manage.numbers.read': {
    input: ({ salonId }) => ({ salonId, from: '2026-12-01', to: '2026-12-07', unit: 'week' }),
    who: ITS_MANAGERS,
  },
  'salons.manage.reviews.list': {
    input: ({ salonId }) => ({ salonId, rating: 2, isUnanswered: true, limit: 10 }),
    who: ITS_MANAGERS,
  },
  'salons.manage.reviews.readReply': {
    input: ({ salonId, reviewId: id }) => ({ salonId, id }),
    booking: 'reviewed',
    who: ITS_MANAGERS,
  },
  'salons.manage.reviews.reply': {
    input: (scene) => ({ ...settingsAsTheyAre({ text: '' })(scene), id: scene.reviewId }),
    booking: 'reviewed',
    who: ITS_MANAGERS,
  },
  'salons.manage.reviews.report': {
    input: ({ salonId, reviewId: id }) => ({ salonId, id, reason: 'no_visit', comment: 'لم تزرنا' }),
    booking: 'reviewed',
    who: ITS_MANAGERS,
  },
  'salons.reportedReviews.list': { input: () => ({ isDecided: true, limit: 10 }), who: THE_PLATFORM },
  'salons.reportedReviews.decide': {
    input: ({ reviewId: id }) => ({ id, decision: 'hide' }),
    booking: 'reported',
    who: THE_PLATFORM,
  },
  'salons.manage.drafts.cities': { who: SIGNED_IN },
  'salons.manage.drafts.suggestSlug': { input: () => ({ name: 'Rose' }), who: SIGNED_IN },
  'salons.manage.drafts.create': {
    input: () => ({ ...shop(`rose-${randomUUID()}`), phone: '+966112345678' }),
    who: SIGNED_IN,
  },
  'salons.manage.drafts.read': { input: ({ salonId }) => ({ salonId }), who: ITS_MANAGERS },
  'salons.manage.drafts.update': {
    input: (scene) => settingsAsTheyAre(shop(scene.slug))(scene),
    who: ITS_MANAGERS,
  },
  'salons.manage.drafts.addServices': {
    input: ({ salonId }) => ({
      salonId,
      services: [{ key: 'haircut', priceHalalas: 90_00, durationMinutes: 45 }],
    }),
    who: ITS_MANAGERS,
  },
  'salons.manage.drafts.addTeam': {
    input: ({ salonId }) => ({ salonId, people: [{ name: 'هند', isMe: true }] }),
    who: ITS_MANAGERS,
  },
  'salons.manage.drafts.choosePaymentPolicy': {
    input: ({ salonId }) => ({ salonId }),
    who: ITS_MANAGERS,
  },
  'salons.manage.opening.read': { input: ({ salonId }) => ({ salonId }), who: ITS_SALON },
  'salons.manage.opening.submit': {
    booking: 'draft',
    input: ({ salonId }) => ({ salonId }),
    once: true,
    who: ITS_OWNERS,
  },
  'salons.platform.list': {
    input: () => ({ status: 'live', q: 'salon', limit: 10 }),
    who: THE_PLATFORM,
  },
  'salons.platform.read': { input: ({ salonId }) => ({ salonId }), who: THE_PLATFORM },
  'salons.platform.approve': {
    booking: 'in_review',
    input: ({ salonId }) => ({ salonId }),
    once: true,
    who: THE_PLATFORM,
  },
  'salons.platform.sendBack': {
    booking: 'in_review',
    input: ({ salonId }) => ({ salonId, reason: 'العنوان ناقص' }),
    once: true,
    who: THE_PLATFORM,
  },
  'salons.platform.suspend': {
    input: ({ salonId }) => ({ salonId, reason: 'شكاوى متكررة' }),
    once: true,
    needsFreshCode: true,
    who: THE_PLATFORM,
  },
  'salons.platform.reinstate': {
    booking: 'suspended',
    input: ({ salonId }) => ({ salonId }),
    once: true,
    who: THE_PLATFORM,
  },
  'salons.manage.staff.list': { input: ({ salonId }) => ({ salonId }), who: ITS_MANAGERS },
  'salons.manage.staff.read': { input: ofStaff, who: ITS_MANAGERS },
  'salons.manage.staff.impact': {
    input: (scene) => ({ ...ofStaff(scene), settings: { ...stylist(scene), isActive: false } }),
    who: ITS_MANAGERS,
  },
  'salons.manage.staff.add': {
    input: (scene) => ({ salonId: scene.salonId, settings: stylist(scene) }),
    who: ITS_MANAGERS,
  },
  'salons.manage.staff.update': {
    input: (scene) => ({
      ...{ ...settingsAsTheyAre(stylist(scene))(scene), staffId: scene.line.staffId },
      impact: 'A'.repeat(22),
    }),
    who: ITS_MANAGERS,
  },
  'salons.manage.paymentPolicy.read': { input: ({ salonId }) => ({ salonId }), who: ITS_MANAGERS },
  'salons.manage.paymentPolicy.update': {
    input: settingsAsTheyAre({
      prepayment: { type: 'none' },
      holdMinutes: 10,
      freeCancellationMinutes: 1440,
      cancellationFeePercent: 0,
    }),
    who: ITS_MANAGERS,
  },

  'salons.manage.members.list': { input: ({ salonId }) => ({ salonId }), who: ITS_MANAGERS },
  'salons.manage.members.invite': {
    input: ({ salonId }) => ({ salonId, phone: newPhone(), role: 'staff' }),
    needsFreshCode: true,
    who: ITS_MANAGERS,
  },
  'salons.manage.members.withdraw': {
    input: ({ salonId, invitationId }) => ({ salonId, id: invitationId }),
    once: true,
    needsFreshCode: true,
    who: ITS_MANAGERS,
  },
  'salons.manage.members.changeRole': {
    input: ({ salonId, actors }) => ({ salonId, userId: actors.staff?.userId, role: 'manager' }),
    once: true,
    needsFreshCode: true,
    who: ITS_OWNERS,
  },
  'salons.manage.members.remove': {
    input: ({ salonId, actors }) => ({ salonId, userId: actors.staff?.userId }),
    once: true,
    needsFreshCode: true,
    who: ITS_MANAGERS,
  },

  'bookings.create': { input: visit, once: true, who: SIGNED_IN },
  'bookings.list': { input: () => ({ scope: 'upcoming', limit: 10 }), who: SIGNED_IN },
  'bookings.openLink': { input: () => ({ token: 'A'.repeat(15) }), who: NOWHERE },
  'bookings.byId': { input: bookingId, who: BOTH_SIDES },
  'bookings.cancellationTerms': { input: bookingId, who: ITS_CUSTOMER },
  'bookings.moveTerms': { input: move, who: ITS_CUSTOMER },
  'bookings.cancel': { input: withReason, once: true, who: ITS_CUSTOMER },
  'bookings.reschedule': { input: move, who: ITS_CUSTOMER },
  'bookings.review': {
    input: (scene) => ({ bookingId: scene.bookingId, rating: 5, comment: 'ممتاز' }),
    booking: 'completed',
    once: true,
    who: ITS_CUSTOMER,
  },
  'bookings.manage.calendar': {
    input: ({ salonId, line }) => ({
      ...{ salonId, from: '2026-12-01', to: '2026-12-07', staffIds: [line.staffId] },
    }),
    who: ITS_SALON,
  },
  'bookings.manage.changes': { input: ({ salonId }) => ({ salonId }), who: ITS_SALON },
  'bookings.manage.choices': {
    input: ({ salonId, line, freeAt }) => ({ salonId, staffId: line.staffId, startsAt: freeAt }),
    who: ITS_SALON,
  },
  'bookings.manage.explain': {
    input: ({ salonId, line, freeAt }) => ({ salonId, staffId: line.staffId, startsAt: freeAt }),
    who: ITS_SALON,
  },
  'bookings.manage.create': {
    input: (scene) => ({ ...visit(scene), customer: { phone: '0551234567', name: 'نورة' } }),
    once: true,
    who: ITS_SALON,
  },
  'bookings.manage.confirm': { input: bookingId, booking: 'pending', once: true, who: SALON_OF_BOOKING },
  'bookings.manage.decline': { input: withReason, booking: 'pending', once: true, who: SALON_OF_BOOKING },
  'bookings.manage.complete': { input: bookingId, once: true, who: SALON_OF_BOOKING },
  'bookings.manage.noShow': { input: bookingId, once: true, who: SALON_OF_BOOKING },
  'bookings.manage.cancel': { input: withReason, once: true, who: SALON_OF_BOOKING },
  'bookings.manage.reschedule': { input: move, who: SALON_OF_BOOKING },
  'bookings.manage.relocate': {
    input: (scene) => ({ ...bookingId(scene), version: 1, to: 'nearest_time' }),
    who: SALON_OF_BOOKING,
  },

  'payments.config': { input: ({ salonId }) => ({ salonId }), who: EVERYBODY },
  'payments.create': {
    input: (scene) => ({
      bookingId: scene.bookingId,
      source: { type: 'token', token: 'token_approved' },
      idempotencyKey: randomUUID(),
    }),
    booking: 'held',
    once: true,
    who: ITS_CUSTOMER,
  },
  'payments.sync': { input: ({ paymentId }) => ({ paymentId }), booking: 'paid', who: BOTH_SIDES },
  'payments.forBooking': { input: (scene) => ({ bookingId: scene.bookingId }), who: BOTH_SIDES },
  'payments.receipts.forBooking': { input: (scene) => ({ bookingId: scene.bookingId }), who: BOTH_SIDES },
  'payments.receipts.byId': {
    input: ({ receiptId }) => ({ id: receiptId }),
    booking: 'paid',
    who: BOTH_SIDES,
  },
  'payments.manage.capture': {
    input: ({ paymentId }) => ({ paymentId, amountHalalas: 50_00 }),
    booking: 'authorized',
    once: true,
    needsFreshCode: true,
    who: MANAGERS_OF_BOOKING,
  },
  'payments.manage.refund': {
    input: ({ paymentId }) => ({
      paymentId,
      amountHalalas: 50_00,
      reason: 'اعتذار',
      idempotencyKey: randomUUID(),
    }),
    booking: 'paid',
    once: true,
    needsFreshCode: true,
    who: MANAGERS_OF_BOOKING,
  },
  'payments.manage.void': {
    input: ({ paymentId }) => ({ paymentId }),
    booking: 'paid',
    once: true,
    needsFreshCode: true,
    who: MANAGERS_OF_BOOKING,
  },
  'payments.manage.list': {
    input: ({ salonId }) => ({
      salonId,
      from: '2026-11-01T00:00:00.000Z',
      to: '2026-12-31T00:00:00.000Z',
      status: 'paid',
      limit: 10,
    }),
    who: ITS_MANAGERS,
  },

  'notifications.forBooking': { input: (scene) => ({ bookingId: scene.bookingId }), who: BOTH_SIDES },
  'notifications.manage.list': {
    input: ({ salonId }) => ({ salonId, status: 'sent', limit: 10 }),
    who: ITS_SALON,
  },
  'notifications.manage.resend': {
    input: ({ notificationId }) => ({ id: notificationId }),
    // more than three in an hour are refused
    once: true,
    who: SALON_OF_BOOKING,
  },
  'accounts.promotions.read': { who: SIGNED_IN },
  'accounts.promotions.set': {
    input: () => ({ isGiven: true, textVersion: CONSENT_VERSION, how: 'account' }),
    who: SIGNED_IN,
  },
  'accounts.promotions.unsubscribe': { input: unknownLink, who: NOWHERE },
  'accounts.promotions.undoUnsubscribe': { input: unknownLink, who: NOWHERE },
  'notifications.manage.mine': { input: ({ salonId }) => ({ salonId }), who: ITS_SALON },
  'notifications.manage.setMine': {
    input: ({ salonId }) => ({ salonId, wanted: true }),
    who: { ...ITS_SALON, admin: 'NOT_FOUND' },
  },
}

/** Inputs for which a procedure answers others than with all its fields. */
export const VARIANTS: [name: string, what: string, procedure: ProcedureCase][] = [
  ['salons.availability', 'for a new visit', { input: times, who: EVERYBODY }],
  [
    'salons.bySlug',
    'of a salon that customers do not find',
    { booking: 'draft', input: ({ slug }) => ({ slug }), who: { ...ITS_SALON, anonymous: 'NOT_FOUND' } },
  ],
]
