import { randomUUID } from 'node:crypto'
import { everyDay, newPhone } from '@salon/testkit'
import { versionOf } from '../../../salons/set-up/settings-version.ts'
import type { Scene } from '../scene.ts'
import { ITS_MANAGERS, ITS_OWNERS, type ProcedureCase, settingsAsTheyAre } from './case.ts'

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

const HAIR = { kind: 'hair', name: { ar: 'قسم', en: 'hair' }, position: 0, isActive: true }

const inTwoLanguages = { name: { ar: 'قص', en: 'Cut' } }

const choicesOf = (variantId: string, addOnId: string) => ({
  variants: [{ ...inTwoLanguages, id: variantId, durationMinutes: 60, priceHalalas: 100_00 }],
  addOns: [{ ...inTwoLanguages, id: addOnId, extraMinutes: 10, priceHalalas: 20_00 }],
})

const cut = ({ categoryId, roomId, line }: Scene) => ({
  ...{ ...inTwoLanguages, categoryId, description: { ar: '', en: '' } },
  ...choicesOf(line.variantId, line.addOnIds[0] ?? ''),
  ...{ priceHalalas: 100_00, durationMinutes: 60, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
  ...{ position: 0, isActive: true, staffIds: [line.staffId], roomIds: [roomId] },
})

const stylist = ({ line }: Scene) => ({
  ...{ name: { ar: 'سارة', en: 'Sara' }, title: { ar: '', en: '' }, position: 0, isActive: true },
  skills: [{ serviceId: line.serviceId }],
})

const ofRoom = ({ salonId, roomId }: Scene) => ({ salonId, roomId })

const ROOM = { name: { ar: 'غرفة', en: 'Room' }, capacity: 5, position: 0, isActive: true }

/** How a salon is set up by its managers. */
export const SET_UP: Record<string, ProcedureCase> = {
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
  'salons.manage.photos.read': { input: ({ salonId }) => ({ salonId }), who: ITS_MANAGERS },
  'salons.manage.photos.update': {
    input: (scene) => settingsAsTheyAre({ photos: [{ id: scene.photoId, alt: { ar: '', en: '' } }] })(scene),
    who: ITS_MANAGERS,
  },
  'salons.manage.photos.begin': { input: ({ salonId }) => ({ salonId }), who: ITS_MANAGERS },
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
  // of one that is there, which it leaves as it is
  'salons.manage.timeOff.restore': {
    input: ({ salonId, timeOffId }) => ({ salonId, id: timeOffId }),
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
  'salons.manage.rooms.list': { input: ({ salonId }) => ({ salonId }), who: ITS_MANAGERS },
  'salons.manage.rooms.read': { input: ofRoom, who: ITS_MANAGERS },
  'salons.manage.rooms.impact': {
    input: (scene) => ({ ...ofRoom(scene), settings: { ...ROOM, isActive: false } }),
    who: ITS_MANAGERS,
  },
  'salons.manage.rooms.add': {
    input: ({ salonId }) => ({ salonId, settings: ROOM }),
    who: ITS_MANAGERS,
  },
  'salons.manage.rooms.update': {
    input: (scene) => ({
      ...{ ...settingsAsTheyAre(ROOM)(scene), roomId: scene.roomId },
      impact: 'A'.repeat(22),
    }),
    who: ITS_MANAGERS,
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
    input: ({ salonId, line }) => ({ salonId, phone: newPhone(), role: 'staff', staffId: line.staffId }),
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
}
