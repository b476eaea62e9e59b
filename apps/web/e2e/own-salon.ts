import { randomUUID } from 'node:crypto'
import type { BookingView, DraftView, SalonProfile, StaffListView, Versioned } from '@salon/contract'
import { type Instant, instantOfMinute, itemAt, minuteOfDate, wallMinuteAt } from '@salon/domain'
import { Api } from './api.ts'
import { newPhone, test as base } from './fixtures.ts'
import { payByCard, signInContext } from './scene.ts'

const DAY_MINUTES = 1440
/** The salon's day began so long ago, and is over so long before tomorrow's. */
const OPEN_SINCE_MINUTES = 360
const DEPOSIT_HALALAS = 50_00
const HAIRCUT_MINUTES = 45
const STEP_MINUTES = 5

export interface OwnSalon {
  owner: Api
  salon: SalonProfile
  /** Of the owner as somebody who serves, and of somebody else. */
  staffIds: [string, string]
  haircutId: string
  manicureId: string
}

/** A journey at a salon of its own, whose owner is signed in in the journey's pages until somebody else is. */
export const test = base.extend<{ daySalon: OwnSalon }>({
  daySalon: async ({ context, baseURL, admin }, use) =>
    use(await openSalon(await signInContext(context, baseURL ?? '', newPhone()), admin)),
})

/**
 * Approved, open around the clock, asking for a deposit. Its business day began some hours ago, so that neither its first nor its last
 * minutes are near, whatever the time is.
 */
async function openSalon(owner: Api, admin: Api): Promise<OwnSalon> {
  await owner.mutate('accounts.updateProfile', { name: 'صاحبة الصالون' })
  const slug = `day-${randomUUID()}`
  const { salonId } = await owner.mutate<DraftView>('salons.manage.drafts.create', {
    ...{ slug, name: { ar: 'صالون اليوم', en: 'Day salon' }, audience: 'women', cityKey: 'riyadh' },
    ...{ district: { ar: '', en: '' }, address: { ar: 'شارع التحلية', en: 'Tahlia Street' } },
    ...{ latitude: 24.69, longitude: 46.68 },
  })
  const put = async (part: string, changes: object) => {
    const { version, settings } = await owner.query<Versioned<object>>(`salons.manage.${part}.read`, {
      salonId,
    })
    await owner.mutate(`salons.manage.${part}.update`, {
      salonId,
      version,
      settings: { ...settings, ...changes },
    })
  }
  await put('weeklyHours', { windows: aroundTheClock(new Date()) })
  await owner.mutate('salons.manage.drafts.addServices', {
    ...{ salonId, own: [] },
    usual: [
      { key: 'haircut', priceHalalas: 120_00, durationMinutes: HAIRCUT_MINUTES },
      { key: 'manicure', priceHalalas: 80_00, durationMinutes: 30 },
    ],
  })
  const people = [
    { name: 'نورة', isMe: true },
    { name: 'هدى', isMe: false },
  ]
  await owner.mutate('salons.manage.drafts.addTeam', { salonId, people })
  await put('paymentPolicy', { prepayment: { type: 'fixed', halalas: DEPOSIT_HALALAS } })
  await put('bookingRules', { minimumNoticeMinutes: 0, stepMinutes: 5, prayerMode: 'ignored' })
  await owner.mutate('salons.manage.opening.submit', { salonId })
  await admin.mutate('salons.platform.approve', { salonId })
  const salon = await owner.query<SalonProfile>('salons.bySlug', { slug })
  const { staff } = await owner.query<StaffListView>('salons.manage.staff.list', { salonId })
  const [haircut, manicure] = [itemAt(salon.services, 0), itemAt(salon.services, 1)]
  return {
    ...{ owner, salon, haircutId: haircut.id, manicureId: manicure.id },
    staffIds: [itemAt(staff, 0).id, itemAt(staff, 1).id],
  }
}

/** Windows of all days that follow each other without a gap. */
function aroundTheClock(now: Date) {
  const minute = wallMinuteAt('Asia/Riyadh', Math.floor(now.getTime() / 60_000))
  const hour = Math.floor(minute / 60) * 60
  const startMinute = (hour - OPEN_SINCE_MINUTES + DAY_MINUTES) % DAY_MINUTES
  return Array.from({ length: 7 }, (_, weekday) => ({ weekday, startMinute, lengthMinutes: DAY_MINUTES }))
}

/** Somebody who has signed in, and is known by a name of her own. */
export async function newCustomer(baseUrl: string, phone: string): Promise<{ api: Api; name: string }> {
  const api = new Api(baseUrl)
  await api.signIn(phone)
  const name = `عميلة ${phone.slice(-7)}`
  await api.mutate('accounts.updateProfile', { name })
  return { api, name }
}

export interface PaidVisit {
  /** The customer's. */
  name: string
  booking: BookingView
}

/** Two new customers book a haircut with the same person and pay the deposit: one in so many minutes, the other right after her. */
export async function bookTwoInARow(
  { salon, haircutId }: OwnSalon,
  baseUrl: string,
  { staffId, inMinutes }: { staffId: string; inMinutes: number },
): Promise<[PaidVisit, PaidVisit]> {
  const soon = Math.ceil((minuteOfDate(new Date()) + inMinutes) / STEP_MINUTES) * STEP_MINUTES
  const bookAt = async (startsAt: Instant): Promise<PaidVisit> => {
    const { api, name } = await newCustomer(baseUrl, newPhone())
    const lines = [{ serviceId: haircutId, staffId }]
    const input = { salonId: salon.id, lines, startsAt, idempotencyKey: randomUUID() }
    const booking = await api.mutate<BookingView>('bookings.create', input)
    await payByCard(api, booking.id, salon.id)
    return { name, booking }
  }
  return [await bookAt(instantOfMinute(soon)), await bookAt(instantOfMinute(soon + HAIRCUT_MINUTES))]
}
