import type { BookingView, Versioned } from '@salon/contract'
import { instantOfMinute, minuteOfDate, minuteOfInstant, wallMinuteAt } from '@salon/domain'
import { expect, expectNoSidewaysScroll, open } from './fixtures.ts'
import { test } from './own-salon.ts'
import { expectAccessible } from './payment-steps.ts'

const DAY_MINUTES = 1440
const GUEST = 'ضيفة الغرفة'

test('why a time is not free is told of a room, and in a week of any time, person and room', async ({
  page,
  locale,
  texts,
  daySalon,
}) => {
  const { calendar, common } = texts
  const { owner, salon, staffIds, haircutId } = daySalon
  const { id: salonId } = salon
  const [noura] = staffIds
  const name = { ar: 'غرفة البخار', en: 'Steam room' }
  const settings = { name, capacity: 1, position: 0, isActive: true }
  const { id: roomId } = await owner.mutate<{ id: string }>('salons.manage.rooms.add', { salonId, settings })
  const haircut = { salonId, serviceId: haircutId }
  const before = await owner.query<Versioned<object>>('salons.manage.services.read', haircut)
  await owner.mutate('salons.manage.services.update', {
    ...{ ...haircut, version: before.version },
    settings: { ...before.settings, roomIds: [roomId], bufferAfterMinutes: 15 },
  })
  const startsAt = instantOfMinute(Math.ceil((minuteOfDate(new Date()) + 60) / 15) * 15)
  await owner.mutate<BookingView>('bookings.manage.create', {
    ...{ salonId, startsAt, lines: [{ serviceId: haircutId, staffId: noura }], customer: { name: GUEST } },
  })

  const dialog = page.getByRole('dialog')
  const close = () => dialog.getByRole('button', { name: common.close }).click()
  /** Buttons whose name begins like this one. */
  const asking = (ask: (times: string, name: string) => string) =>
    page.getByRole('button', { name: new RegExp(`^${ask('\0', '').split('\0')[0] ?? ''}`) })

  // the room is kept for a while after the visit
  await open(page, `/manage/${salonId}`, { locale, texts })
  await page.goto(`/manage/${salonId}?by=room&room=${roomId}`)
  const column = page.getByRole('region', { name: name[locale] })
  await expect(column.getByRole('button', { name: new RegExp(GUEST) })).toBeVisible()
  await expectAccessible(page)
  await asking(calendar.askWhy).last().click()
  await expect(dialog.getByText(calendar.reasons.room.all.room)).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: new RegExp(GUEST) }).click()
  await expect(page.getByRole('dialog', { name: GUEST })).toBeVisible()
  await close()
  await expect(dialog).toBeHidden()

  // nothing is booked from a room, and a free time in it says that it is one
  await asking(calendar.askFree).last().click()
  await expect(dialog.getByText(calendar.nothingInTheWay)).toBeVisible()
  await close()

  // the week has no times of its own
  await page.goto(`/manage/${salonId}?view=week&staff=all`)
  const day = page.getByRole('region').filter({ has: page.getByRole('button', { name: new RegExp(GUEST) }) })
  const ask = day.getByRole('button', { name: calendar.askAnyTime })
  await expect(ask).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await ask.focus()
  await page.keyboard.press('Enter')
  const time = dialog.getByLabel(calendar.whyTime)
  await expect(time).toBeVisible()
  const minutes = await time
    .locator('option')
    .evaluateAll((options) => options.map((each) => each.getAttribute('value')))
  const wanted = wallMinuteAt(salon.timeZone, minuteOfInstant(startsAt))
  await time.selectOption(minutes.find((minute) => Number(minute) % DAY_MINUTES === wanted) ?? '')
  await dialog.getByLabel(calendar.whyWhomOrWhere).selectOption(roomId)
  await expect(dialog.getByText(calendar.reasons.room.all.room)).toBeVisible()
  await dialog.getByLabel(calendar.whyWhomOrWhere).selectOption(noura)
  await expect(dialog.getByText(calendar.reasons.staff.all.busy)).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(ask).toBeFocused()
})
