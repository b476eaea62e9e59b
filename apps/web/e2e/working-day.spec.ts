import type { BookingDetailsView, BookingView, CalendarView, Versioned } from '@salon/contract'
import { addDays, type Instant, instantOfMinute, itemAt, minuteOfDate, minuteOfInstant } from '@salon/domain'
import { lateAr } from '../src/i18n/late.ar.ts'
import { dragBy } from './drag.ts'
import { expect, newPhone, open } from './fixtures.ts'
import { bookTwoInARow, test } from './own-salon.ts'
import { expectAccessible } from './payment-steps.ts'

const minutesAfter = (at: Instant, minutes: number) => instantOfMinute(minuteOfInstant(at) + minutes)
const lengthOf = ({ startsAt, endsAt }: Pick<BookingView, 'startsAt' | 'endsAt'>) =>
  minuteOfInstant(endsAt) - minuteOfInstant(startsAt)

test('a working day: walk-ins, a longer visit, a move, an arrival, a delay, a missed visit, and money given back', async ({
  page,
  baseURL,
  locale,
  texts,
  daySalon,
}) => {
  const { manage, visit } = texts
  const { owner, salon, staffIds } = daySalon
  const { id: salonId } = salon
  const [noura] = staffIds
  const readBooking = (id: string) => owner.query<BookingDetailsView>('bookings.byId', { id })
  const block = (name: string) => page.getByRole('button', { name: new RegExp(name) })
  const dialog = page.getByRole('dialog')
  // its own comes first: what is said over the page is said in the dialog, too, with a button of the same name
  const close = () => dialog.getByRole('button', { name: texts.common.close }).first().click()

  // two who booked and paid by themselves: one in an hour and a half, the other right after her
  const [first, second] = await bookTwoInARow(daySalon, baseURL ?? '', { staffId: noura, inMinutes: 90 })
  const [early, late] = [first.booking, second.booking]

  await open(page, `/manage/${salonId}`, { locale, texts })
  await expect(block(first.name)).toBeVisible()
  await expectAccessible(page)

  // somebody comes in, and is served at once
  const guest = { name: 'ضيفة اليوم', phone: newPhone() }
  await page.getByRole('button', { name: manage.newBooking }).click()
  await dialog.getByLabel(manage.withWhom).selectOption(noura)
  await dialog.getByRole('region', { name: manage.service }).getByRole('button').first().click()
  await dialog.getByLabel(manage.customerName).fill(guest.name)
  await dialog.getByLabel(manage.customerPhone).fill(guest.phone.replace('+966', '0'))
  await dialog.getByRole('button', { name: manage.book, exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(block(guest.name)).toBeVisible()
  const walkIn = await findVisit(guest.name)
  expect(walkIn.status).toBe('confirmed')
  await owner.mutate('bookings.manage.checkIn', { id: walkIn.id })

  // it takes a quarter of an hour more
  await dragBy(page, block(guest.name), 15, 'end')
  await expect(page.getByText(manage.resized)).toBeVisible()
  expect(lengthOf(await readBooking(walkIn.id))).toBe(lengthOf(walkIn) + 15)

  // the second customer comes later
  await dragBy(page, block(second.name), 20)
  await expect(page.getByText(manage.moved)).toBeVisible()
  expect((await readBooking(late.id)).startsAt).toBe(minutesAfter(late.startsAt, 20))

  // the first one is here already, and waits
  await block(first.name).click()
  await dialog.getByRole('button', { name: manage.checkIn }).click()
  await expect(dialog.getByText(/في الصالون منذ/).first()).toBeVisible()
  await close()
  expect((await readBooking(early.id)).checkedInAt).not.toBeNull()

  // whoever serves them is late: who is here hears of it, the other one gets a message
  await page.getByRole('button', { name: lateAr.isLate('نورة') }).click()
  await dialog.getByText('60', { exact: true }).click()
  await expect(dialog.getByText(lateAr.notices.here).last()).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: lateAr.send(1) }).click()
  await expect(dialog.getByText(lateAr.allTold)).toBeVisible()
  await close()

  // the first one wants more: she is found by her number, for two services with somebody else
  await page.getByRole('button', { name: manage.newBooking }).click()
  await dialog.getByLabel(manage.withWhom).selectOption(itemAt(staffIds, 1))
  const services = dialog.getByRole('region', { name: manage.service }).getByRole('button')
  await services.first().click()
  await dialog.getByRole('button', { name: manage.addService }).click()
  await services.last().click()
  await dialog.getByLabel(manage.customerPhone).fill(first.name.slice(-7))
  const known = dialog.getByRole('region', { name: manage.knownClients })
  await expect(known).toBeVisible()
  await expectAccessible(page)
  await known.getByRole('button', { name: new RegExp(first.name) }).click()
  await dialog.getByRole('button', { name: manage.book, exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(block(first.name)).toHaveCount(3)

  // hours later: the first one was served, the second one did not come
  await page.clock.setFixedTime(new Date(Date.now() + 5 * 3_600_000))
  await page.goto(`/manage/${salonId}?booking=${early.id}`)
  await dialog.getByRole('button', { name: manage.complete }).click()
  await expect(dialog.getByText(visit.statuses.completed).first()).toBeVisible()
  await close()
  await block(second.name).click()
  await dialog.getByRole('button', { name: manage.noShow, exact: true }).click()
  await dialog.getByRole('button', { name: manage.endings.noShow.confirm }).click()
  await expect(dialog.getByText(visit.statuses.no_show).first()).toBeVisible()
  await close()

  // she waited for long: a part of what she paid goes back
  await page.goto(`/manage/${salonId}/payments`)
  await page.getByRole('button', { name: new RegExp(first.name) }).click()
  await dialog.getByRole('button', { name: manage.orders.refund, exact: true }).click()
  await dialog.getByLabel(manage.amount).fill('20')
  await dialog.getByLabel(manage.refundReason).fill('تأخرنا عليها')
  await dialog.getByRole('button', { name: manage.orderTexts.refund.confirm }).click()
  await expect(page.getByText(manage.ordersDone.refund)).toBeVisible()
  const { money } = await readBooking(early.id)
  expect(money?.refundedHalalas).toBe(20_00)

  async function findVisit(name: string): Promise<CalendarView['bookings'][number]> {
    const { bookings } = await owner.query<CalendarView>('bookings.manage.calendar', {
      ...{ salonId, from: addDays(salon.hours.today, -1), to: addDays(salon.hours.today, 1) },
    })
    return itemAt(
      bookings.filter(({ customer }) => customer.name === name),
      0,
    )
  }
})

test('the wait within a treatment is seen, pressed and given to somebody else', async ({
  page,
  locale,
  texts,
  daySalon,
}) => {
  const { manage } = texts
  const { owner, salon, staffIds, haircutId } = daySalon
  const { id: salonId } = salon
  const [noura] = staffIds
  const treatment = { salonId, serviceId: haircutId }
  const { version, settings } = await owner.query<Versioned<object>>('salons.manage.services.read', treatment)
  // it lasts until the treatment's very end
  const waiting = { durationMinutes: 105, processing: { startMinute: 15, lengthMinutes: 90 } }
  await owner.mutate('salons.manage.services.update', {
    ...{ ...treatment, version },
    settings: { ...settings, ...waiting },
  })
  const startsAt = instantOfMinute(Math.ceil((minuteOfDate(new Date()) + 60) / 15) * 15)
  const booked = await owner.mutate<BookingView>('bookings.manage.create', {
    ...{
      salonId,
      startsAt,
      lines: [{ serviceId: haircutId, staffId: noura }],
      customer: { name: 'ضيفة أولى' },
    },
  })

  await open(page, `/manage/${salonId}`, { locale, texts })
  const column = page.getByRole('region', { name: 'نورة', exact: true })
  await expect(column.getByRole('button', { name: /ضيفة أولى/ })).toBeVisible()
  await expectAccessible(page)

  // the wait lies above its block, but for the end that is held to make it longer
  await dragBy(page, column.getByRole('button', { name: /ضيفة أولى/ }), 15, 'end')
  await expect(page.getByText(manage.resized)).toBeVisible()
  expect(lengthOf(await owner.query<BookingDetailsView>('bookings.byId', { id: booked.id }))).toBe(120)
  const [free] = manage.bookFree('\0', 'نورة').split('\0')
  await column
    .getByRole('button', { name: new RegExp(`^${free}`) })
    .last()
    .click()
  const dialog = page.getByRole('dialog')
  // the treatment fits as well, by its own wait
  await dialog.getByRole('region', { name: manage.service }).getByRole('button').last().click()
  await dialog.getByLabel(manage.customerName).fill('ضيفة ثانية')
  await dialog.getByRole('button', { name: manage.book, exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(column.getByRole('button', { name: /ضيفة ثانية/ })).toBeVisible()
  const { bookings } = await owner.query<CalendarView>('bookings.manage.calendar', {
    ...{ salonId, from: addDays(salon.hours.today, -1), to: addDays(salon.hours.today, 1) },
  })
  const within = itemAt(
    bookings.filter(({ id }) => id !== booked.id),
    0,
  )
  expect(within.lines[0]?.staff.id).toBe(noura)
  expect(within.startsAt >= minutesAfter(startsAt, 15)).toBe(true)
  expect(within.endsAt <= minutesAfter(startsAt, 105)).toBe(true)
  await expectAccessible(page)
})
