import { randomUUID } from 'node:crypto'
import type { AvailabilityView, BookingDetailsView, BookingView, SalonProfile } from '@salon/contract'
import { addDays, type Instant, itemAt } from '@salon/domain'
import { impactAr } from '../src/i18n/impact.ar.ts'
import { setUpAr } from '../src/i18n/set-up.ar.ts'
import { Api } from './api.ts'
import { expect, open, test } from './fixtures.ts'
import { lendSession } from './scene.ts'

/** Later than anything that the demo and other journeys book. */
const DAYS_AHEAD = 40

/** A late day of the salon with two times at which one of two people could do the same service. */
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
      const [first, last] = [hers.at(0), hers.at(-1)]
      if (staffId && first && last && first !== last) return { serviceId, staffId, date, first, last }
    }
  }
  throw new Error('Nobody shares a service')
}

test('an absence over two bookings: one goes to somebody else, one is cancelled', async ({
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
  const { serviceId, staffId, date, first, last } = await findTimes(customer, salon)
  const book = (startsAt: Instant) =>
    customer.mutate<BookingView>('bookings.create', {
      ...{ salonId: salon.id, lines: [{ serviceId, staffId }], startsAt },
      idempotencyKey: randomUUID(),
    })
  const reassigned = await book(first.startsAt)
  const cancelled = await book(last.startsAt)

  await lendSession(context, owner)
  await open(page, `/manage/${salon.id}/settings/time-off`, { locale, texts })
  await page.getByLabel(setUpAr.whoIsAway).selectOption(staffId)
  await page.getByLabel(setUpAr.firstDay).fill(date)
  await page.getByLabel(setUpAr.lastDay).fill(date)
  await page.getByRole('button', { name: setUpAr.addAbsence }).click()
  const choices = page.getByLabel(impactAr.of('عميلة الغياب'))
  await choices.first().selectOption('other_staff')
  await choices.last().selectOption('cancel')
  await page.getByRole('button', { name: impactAr.saveAndHandle(2) }).click()
  const dialog = page.getByRole('dialog', { name: impactAr.outcomes })
  await expect(dialog.getByText(impactAr.handled.other_staff, { exact: true })).toBeVisible()
  await expect(dialog.getByText(impactAr.handled.cancel, { exact: true })).toBeVisible()

  const read = (id: string) => customer.query<BookingDetailsView>('bookings.byId', { id })
  const after = await read(reassigned.id)
  expect(after).toMatchObject({ status: 'confirmed', startsAt: first.startsAt })
  expect(itemAt(after.lines, 0).staff.id).not.toBe(staffId)
  expect((await read(cancelled.id)).status).toBe('cancelled')
})
