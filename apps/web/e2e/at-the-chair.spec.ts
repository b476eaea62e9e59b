import type { BookingDetailsView } from '@salon/contract'
import { lateAr } from '../src/i18n/late.ar.ts'
import { lateEn } from '../src/i18n/late.en.ts'
import { membersAr } from '../src/i18n/members.ar.ts'
import { membersEn } from '../src/i18n/members.en.ts'
import { expect, expectNoSidewaysScroll, newPhone, open } from './fixtures.ts'
import { bookTwoInARow, test } from './own-salon.ts'
import { expectAccessible } from './payment-steps.ts'
import { signInContext } from './scene.ts'

const OTHER_TEXTS = { ar: { late: lateAr, members: membersAr }, en: { late: lateEn, members: membersEn } }

test('a stylist does her part on a phone: joins, greets who comes, is late, books again, and is done', async ({
  page,
  context,
  baseURL,
  locale,
  texts,
  daySalon,
}) => {
  const { manage, visit } = texts
  const baseUrl = baseURL ?? ''
  const { late, members } = OTHER_TEXTS[locale]
  const { owner, staffIds } = daySalon
  const salonId = daySalon.salon.id
  // the first of them is the owner herself
  const [ownersId, staffId] = staffIds
  const [first, second] = await bookTwoInARow(daySalon, baseUrl, { staffId, inMinutes: 15 })
  const { id } = first.booking
  const readFirst = () => owner.query<BookingDetailsView>('bookings.byId', { id })

  const phone = newPhone()
  await owner.mutate('salons.manage.members.invite', { salonId, phone, role: 'staff', staffId })
  await signInContext(context, baseUrl, phone)
  await open(page, '/manage', { locale, texts })
  await page.getByRole('button', { name: members.accept }).click()
  await expect(page.getByText(members.accepted)).toBeVisible()

  await page.goto(`/manage/${salonId}`)
  // her own column is what she sees first
  const whose = page.getByRole('group', { name: manage.whose })
  await expect(page.getByRole('region', { name: 'هدى' })).toBeVisible()
  await expect(whose.getByRole('button', { pressed: true })).toHaveText('هدى')
  const dialog = page.getByRole('dialog')
  const close = () => dialog.getByRole('button', { name: texts.common.close }).click()
  await page.getByRole('button', { name: new RegExp(first.name) }).click()
  await dialog.getByRole('button', { name: manage.checkIn }).click()
  await dialog.getByRole('button', { name: manage.moreSteps }).click()
  await expect(dialog.getByRole('button', { name: manage.undoCheckIn })).toBeVisible()
  expect((await readFirst()).checkedInAt).not.toBeNull()

  await dialog.getByRole('button', { name: late.title }).click()
  const delay = page.getByRole('dialog', { name: late.title })
  await delay.getByText('30', { exact: true }).click()
  await expect(delay.getByText(second.name)).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await delay.getByRole('button', { name: late.send(1) }).click()
  await expect(delay.getByText(late.allTold)).toBeVisible()
  await delay.getByRole('button', { name: texts.common.close }).click()
  await close()

  await whose.getByRole('button', { name: manage.everybody }).click()

  // the first one wants more from somebody else, and no number is shown to anybody
  await page.getByRole('button', { name: manage.newBooking }).click()
  await dialog.getByLabel(manage.withWhom).selectOption(ownersId)
  await dialog.getByRole('region', { name: manage.service }).getByRole('button').last().click()
  await dialog.getByLabel(manage.customerName).fill(first.name.slice(-7))
  const known = dialog.getByRole('region', { name: manage.knownClients })
  await known.getByRole('button', { name: new RegExp(first.name) }).click()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: manage.book, exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: new RegExp(first.name) })).toHaveCount(2)

  // she is done a little sooner than booked
  await page.clock.setFixedTime(new Date(Date.now() + 50 * 60_000))
  await page.goto(`/manage/${salonId}?booking=${id}`)
  await dialog.getByRole('button', { name: manage.complete }).click()
  await dialog.getByRole('button', { name: manage.endings.complete.confirm }).click()
  await expect(dialog.getByText(visit.statuses.completed).first()).toBeVisible()
  expect((await readFirst()).status).toBe('completed')
})
