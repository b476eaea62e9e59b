import { randomUUID } from 'node:crypto'
import type { Scene } from '../scene.ts'
import {
  BOTH_SIDES,
  EVERYBODY,
  ITS_MANAGERS,
  ITS_OWNERS,
  ITS_SALON,
  type ProcedureCase,
  settingsAsTheyAre,
  SIGNED_IN,
  THE_PLATFORM,
} from './case.ts'

const times = ({ salonId, line }: Scene) => ({ salonId, lines: [line], from: '2026-12-02', days: 3 })

/** What the scene's salon says of itself before it is opened. */
const shop = (slug: string) => ({
  ...{ slug, name: { ar: 'صالون', en: 'Salon' }, audience: 'women', cityKey: 'riyadh' },
  ...{ district: { ar: '', en: '' }, address: { ar: '', en: '' } },
  ...{ latitude: 24.7136, longitude: 46.6753 },
})

/** What customers, a salon's people and the platform do with a salon, its clients and its reviews. */
export const SALONS: Record<string, ProcedureCase> = {
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
    input: (scene) => ({
      ...times(scene),
      ...{ movingBookingId: scene.bookingId, lines: [{ ...scene.line, lineId: scene.lineId }] },
    }),
    who: BOTH_SIDES,
  },
  'salons.firstFree': { input: ({ salonId }) => ({ salonIds: [salonId] }), who: EVERYBODY },
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
      usual: [{ key: 'haircut', priceHalalas: 90_00, durationMinutes: 45 }],
      own: [
        {
          ...{ name: { ar: 'حنّاء', en: 'Henna' }, kind: 'makeup' },
          ...{ priceHalalas: 90_00, durationMinutes: 45 },
        },
      ],
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
  'salons.platform.log': { input: ({ salonId }) => ({ salonId, limit: 10 }), who: THE_PLATFORM },
  'salons.platform.exportTable': {
    input: ({ salonId }) => ({ table: 'log', salonId, locale: 'ar' }),
    needsFreshCode: true,
    who: THE_PLATFORM,
  },
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
}

/** Inputs for which a procedure answers others than with all its fields. */
export const SALON_VARIANTS: [name: string, what: string, procedure: ProcedureCase][] = [
  ['salons.availability', 'for a new visit', { input: times, who: EVERYBODY }],
  [
    'salons.bySlug',
    'of a salon that customers do not find',
    { booking: 'draft', input: ({ slug }) => ({ slug }), who: { ...ITS_SALON, anonymous: 'NOT_FOUND' } },
  ],
]
