import { randomUUID } from 'node:crypto'
import type {
  AvailabilityView,
  BookingDetailsView,
  BookingView,
  CalendarView,
  SalonProfile,
} from '@salon/contract'
import { addDays, instantOfMinute, type Instant, itemAt, minuteOfDate } from '@salon/domain'
import { impactAr } from '../src/i18n/impact.ar.ts'
import { setUpAr } from '../src/i18n/set-up.ar.ts'
import { Api } from './api.ts'
import { expect, expectNoSidewaysScroll, open } from './fixtures.ts'
import { type OwnSalon, test } from './own-salon.ts'
import { expectAccessible } from './payment-steps.ts'
import { lendSession } from './scene.ts'

/** Later than anything that the demo and other journeys book. */
const DAYS_AHEAD = 40

/** What is done with the visits of that day, in their order. */
const CHANGES = ['nearest_time', 'other_staff', 'cancel'] as const
const HANDLINGS = ['keep', ...CHANGES]
/** Between two visits, for what comes before and after them. */
const APART_MS = 60 * 60_000

/** A late day of the salon with four times, apart from each other, at which one of two people could do a service. */
async function findTimes(api: Api, salon: SalonProfile) {
  const plain = salon.services.filter(({ variants, addOns }) => variants.length + addOns.length === 0)
  for (const { id: serviceId } of plain) {
    const wanted = { salonId: salon.id, lines: [{ serviceId }], days: 14 }
    const from = addDays(salon.hours.today, DAYS_AHEAD)
    const { days } = await api.query<AvailabilityView>('salons.availability', { ...wanted, from })
    for (const { date, slots } of days) {
      const [staffId] = slots[0]?.lines[0]?.staffIds ?? []
      const shared = slots.filter(({ lines: [line] }) => line && line.staffIds.length > 1)
      const hers = shared.filter(({ lines: [line] }) => staffId && line?.staffIds.includes(staffId))
      const apart = hers.reduce<typeof slots>((found, slot) => {
        const before = found.at(-1)
        const earliest = before ? Date.parse(before.endsAt) + APART_MS : 0
        return Date.parse(slot.startsAt) < earliest ? found : [...found, slot]
      }, [])
      const times = apart.slice(0, HANDLINGS.length).map(({ startsAt }) => startsAt)
      if (staffId && times.length === HANDLINGS.length) return { serviceId, staffId, date, times }
    }
  }
  throw new Error('Nobody shares a service')
}

test('an absence over four bookings: one stays, one moves, one goes to somebody else, one is cancelled', async ({
  page,
  context,
  baseURL,
  locale,
  texts,
  slug,
  owner,
  phone,
}) => {
  const customer = new Api(baseURL ?? '')
  await customer.signIn(phone)
  await customer.mutate('accounts.updateProfile', { name: 'عميلة الغياب' })
  const salon = await customer.query<SalonProfile>('salons.bySlug', { slug })
  const { serviceId, staffId, date, times } = await findTimes(customer, salon)
  const book = (startsAt: Instant) =>
    customer.mutate<BookingView>('bookings.create', {
      ...{ salonId: salon.id, lines: [{ serviceId, staffId }], startsAt },
      idempotencyKey: randomUUID(),
    })
  const visits: BookingView[] = []
  for (const time of times) visits.push(await book(time))

  await lendSession(context, owner)
  await open(page, `/manage/${salon.id}/settings/time-off`, { locale, texts })
  await page.getByLabel(setUpAr.whoIsAway).selectOption(staffId)
  await page.getByLabel(setUpAr.firstDay).fill(date)
  await page.getByLabel(setUpAr.lastDay).fill(date)
  await page.getByRole('button', { name: setUpAr.addAbsence }).click()
  const choices = page.getByLabel(impactAr.of('عميلة الغياب'))
  for (const [index, handling] of HANDLINGS.entries()) await choices.nth(index).selectOption(handling)
  await page.getByRole('button', { name: impactAr.saveAndHandle(3) }).click()
  const dialog = page.getByRole('dialog', { name: impactAr.outcomes })
  for (const handling of CHANGES)
    await expect(dialog.getByText(impactAr.handled[handling], { exact: true })).toBeVisible()

  const after = await Promise.all(
    visits.map(({ id }) => customer.query<BookingDetailsView>('bookings.byId', { id })),
  )
  expect(after.map(({ status }) => status)).toEqual(['confirmed', 'confirmed', 'confirmed', 'cancelled'])
  const [kept, moved, reassigned] = after.map(({ startsAt, lines }) => ({
    startsAt,
    isHers: itemAt(lines, 0).staff.id === staffId,
  }))
  expect(kept).toEqual({ startsAt: times[0], isHers: true })
  expect(moved?.startsAt).not.toBe(times[1])
  expect(reassigned).toEqual({ startsAt: times[2], isHers: false })
})

/** More than a page of the list, and than are handled without a wait. */
const MANY = 101
const HOUR_MINUTES = 60

/** The owner enters a visit to herself for each hour from tomorrow on. */
async function bookHours(owner: Api, { salon, haircutId, staffIds: [staffId] }: OwnSalon): Promise<void> {
  const tomorrow = Math.ceil(minuteOfDate(new Date()) / HOUR_MINUTES + 24) * HOUR_MINUTES
  const book = (hour: number) =>
    owner.mutate<BookingView>('bookings.manage.create', {
      ...{ salonId: salon.id, lines: [{ serviceId: haircutId, staffId }] },
      ...{
        startsAt: instantOfMinute(tomorrow + hour * HOUR_MINUTES),
        customer: { name: `عميلة ${hour + 1}` },
      },
    })
  await Promise.all(Array.from({ length: MANY }, (_, hour) => book(hour)))
}

test('an absence over more visits than a page shows: stopped, left, gone on with, and all of them handled', async ({
  page,
  locale,
  texts,
  daySalon,
}) => {
  const { owner, salon, staffIds } = daySalon
  await bookHours(owner, daySalon)
  const { today } = salon.hours

  const settings = `/manage/${salon.id}/settings`
  await open(page, settings, { locale, texts })
  await page.getByRole('link', { name: new RegExp(`^${setUpAr.parts.timeOff}`) }).click()
  await page.getByLabel(setUpAr.whoIsAway).selectOption(staffIds[0])
  await page.getByLabel(setUpAr.firstDay).fill(today)
  await page.getByLabel(setUpAr.lastDay).fill(addDays(today, 10))
  await page.getByRole('button', { name: setUpAr.addAbsence }).click()
  const hit = page.getByRole('region', { name: impactAr.impact(MANY) })
  await page.getByLabel(impactAr.ofAll).selectOption('other_staff')
  await expect(hit.getByRole('listitem')).toHaveCount(10)
  await page.getByRole('button', { name: impactAr.saveAndHandle(MANY) }).click()

  const dialog = page.getByRole('dialog', { name: impactAr.outcomes })
  const bar = dialog.getByRole('progressbar')
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(5)
  await page.evaluate(() => history.back())
  const question = page.getByRole('dialog', { name: texts.manage.leavingWork.title })
  await question.getByRole('button', { name: texts.manage.stay }).click()
  await dialog.getByRole('button', { name: impactAr.stop }).click()
  await expect(dialog.getByRole('button', { name: impactAr.goOn })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  await page.reload()
  await page.getByRole('button', { name: impactAr.showLeft }).click()
  await dialog.getByRole('button', { name: impactAr.goOn }).click()
  await expect(dialog.getByRole('button', { name: impactAr.done })).toBeVisible()
  await expect(bar).toHaveAttribute('aria-valuenow', (await bar.getAttribute('aria-valuemax')) ?? '')
  await dialog.getByRole('button', { name: impactAr.done }).click()
  await expect(page.getByRole('button', { name: impactAr.showLeft })).toBeHidden()

  const { bookings } = await owner.query<CalendarView>('bookings.manage.calendar', {
    ...{ salonId: salon.id, from: today, to: addDays(today, 7) },
  })
  expect(bookings).toHaveLength(MANY)
  expect(new Set(bookings.flatMap(({ lines }) => lines.map(({ staff }) => staff.id)))).toEqual(
    new Set([staffIds[1]]),
  )
})
