import type { BookingView, SalonProfile } from '@salon/contract'
import { addDays, type Instant, itemAt } from '@salon/domain'
import type { Locator, Page } from '@playwright/test'
import { expect, open, test } from './fixtures.ts'
import { DEMO_DAYS, findDays, lendSession } from './scene.ts'

/** The demo owner's larger salon: eight people, and rooms. */
const SALON = 'rayhanat-najd'
/** As high as the header, two rows of controls, and what lies between them. */
const HEAD_PIXELS = 236
/** How far apart things may be that stand in one line. */
const LINE_PIXELS = 8
const LONG_MINUTES = 225
/** Which of the days that the demo leaves alone is a project's own. */
const OWN_DAYS = { ar: 3, en: 5 }

const frameOf = (page: Page) => page.locator('div:has(> div > [data-column])')

async function boxOf(part: Locator) {
  const box = await part.boundingBox()
  if (!box) throw new Error('It is not drawn')
  return { ...box, right: box.x + box.width, bottom: box.y + box.height }
}

test('the calendar has room for itself, and what is in it can be read', async ({
  page,
  context,
  locale,
  texts,
  owner,
}) => {
  const { manage } = texts
  await lendSession(context, owner)
  const salon = await owner.query<SalonProfile>('salons.bySlug', { slug: SALON })
  const { id: salonId } = salon
  const service = itemAt(
    salon.services.filter(
      ({ variants, addOns, staff }) => variants.length + addOns.length === 0 && staff.length > 1,
    ),
    0,
  )
  const { staffId } = itemAt(service.staff, 0)
  const from = addDays(salon.hours.today, DEMO_DAYS + 1)
  const line = { serviceId: service.id, staffId }
  const days = await findDays(owner, salon, [line], from)
  const { date, slots } = itemAt(days, OWN_DAYS[locale])
  const { startsAt } = itemAt(slots, 0)
  const name = locale === 'ar' ? 'Lama Demo' : 'ضيفة طويلة'
  const visit = await enter(startsAt, name)
  await owner.mutate('bookings.manage.resize', {
    ...{ id: visit.id, version: visit.version },
    lines: [{ line: 0, minutes: LONG_MINUTES }],
  })
  const address = `/manage/${salonId}?date=${date}&view=day`

  await open(page, address, { locale, texts })
  const block = page.getByRole('button', { name: new RegExp(name) })
  await expect(block).toBeVisible()

  for (const width of [1280, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    expect((await boxOf(frameOf(page))).y).toBeLessThan(HEAD_PIXELS)
    const [brand, place] = await Promise.all([
      boxOf(page.getByRole('link', { name: texts.common.brand }).first()),
      boxOf(page.getByRole('navigation', { name: manage.navigation }).getByRole('link').first()),
    ])
    const apart = locale === 'ar' ? brand.right - place.right : brand.x - place.x
    expect(Math.abs(apart)).toBeLessThanOrEqual(LINE_PIXELS)
  }

  // while its end is held, its times stand in one line and its length below them
  await page.setViewportSize({ width: 1280, height: 800 })
  await block.evaluate((element) => element.scrollIntoView({ block: 'end' }))
  const held = await boxOf(block)
  await page.mouse.move(held.x + held.width / 2, held.bottom - 3)
  await page.mouse.down()
  await page.mouse.move(held.x + held.width / 2, held.bottom - 3 - 48, { steps: 5 })
  const mark = page.locator('[data-mark] > *')
  const [range, length] = await Promise.all([boxOf(mark.first()), boxOf(mark.nth(1))])
  expect(range.height).toBeLessThan(20)
  expect(length.y).toBeGreaterThanOrEqual(range.bottom - 1)
  const isCut = (part: HTMLElement) => part.scrollWidth > part.clientWidth
  expect(await mark.nth(1).evaluate(isCut)).toBe(false)
  await page.keyboard.press('Escape')
  await page.mouse.up()

  // in the week, who comes stands below when she comes
  await page.goto(`/manage/${salonId}?date=${date}&view=week&staff=all`)
  const card = page.getByRole('region').getByRole('button', { name: new RegExp(name) })
  const time = await boxOf(card.locator('svg').first())
  const who = await card.getByText(name).evaluate((part) => {
    // its own line may be as wide as the card
    const text = document.createRange()
    text.selectNodeContents(part)
    const { left, right } = text.getBoundingClientRect()
    return { left, right }
  })
  const off = locale === 'ar' ? time.right - who.right : time.x - who.left
  expect(Math.abs(off)).toBeLessThanOrEqual(LINE_PIXELS)

  // on a phone her name stays in sight while her visit does
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${address}&staff=${staffId}`)
  await expect(block).toBeVisible()
  await frameOf(page).evaluate((frame, start) => {
    const top = frame.querySelector('[data-line]')?.getBoundingClientRect().top ?? 0
    frame.scrollBy({ top: top - frame.getBoundingClientRect().top + start })
  }, 120)
  const [frame, shown] = await Promise.all([boxOf(frameOf(page)), boxOf(block.getByText(name))])
  const head = await boxOf(frameOf(page).locator('> div > div').first())
  expect(shown.y).toBeGreaterThanOrEqual(head.bottom - 1)
  expect(shown.bottom).toBeLessThan(frame.bottom)

  // who was written down is shown, wherever the day was looked at
  await frameOf(page).evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  await page.getByRole('button', { name: manage.newBooking }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('region', { name: manage.service }).getByRole('button').first().click()
  await dialog.getByLabel(manage.customerName).fill('ضيفة جديدة')
  await dialog.getByRole('button', { name: manage.book, exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: /ضيفة جديدة/ })).toBeInViewport()

  // a day of eight people fits on one page of paper
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${address}&staff=all`)
  await expect(block).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(salon.name[locale], { exact: true }).filter({ visible: true })).toBeVisible()
  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const source = paper.toString('latin1')
  expect(source.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  const [, , wide = 0, high = 0] =
    /\/MediaBox\s*\[([^\]]*)\]/.exec(source)?.[1]?.trim().split(/\s+/).map(Number) ?? []
  expect(wide).toBeGreaterThan(high)

  function enter(at: Instant, customer: string): Promise<BookingView> {
    return owner.mutate('bookings.manage.create', {
      ...{ salonId, startsAt: at, lines: [line], customer: { name: customer } },
    })
  }
})
