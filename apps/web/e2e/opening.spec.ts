import type { SalonProfile, UserView } from '@salon/contract'
import { itemAt } from '@salon/domain'
import { openingAr } from '../src/i18n/opening.ar.ts'
import { platformAr } from '../src/i18n/platform.ar.ts'
import { setUpAr } from '../src/i18n/set-up.ar.ts'
import { Api } from './api.ts'
import { expect, open, signUp, test } from './fixtures.ts'
import { findDays, lendSession } from './scene.ts'

test('somebody opens a salon, the platform approves it, and a customer sees its first free time', async ({
  page,
  browser,
  baseURL,
  admin,
  locale,
  texts,
  phone,
}) => {
  const nameEn = `Lamsa ${phone.slice(-7)}`
  const next = () => page.getByRole('button', { name: openingAr.next }).click()
  const isAt = (step: keyof typeof openingAr.steps) =>
    expect(page.getByRole('heading', { level: 1, name: openingAr.steps[step] })).toBeVisible()
  await open(page, '/sign-in', { locale, texts })
  await signUp(page, texts, { phone, name: 'نورة' })
  await expect(page).not.toHaveURL(/sign-in/)
  await page.goto('/account')
  await page.getByRole('link', { name: texts.account.openSalon }).click()

  await isAt('about')
  await page.getByLabel(setUpAr.inLanguage.ar(setUpAr.salonName)).fill('لمسة')
  await page.getByLabel(setUpAr.inLanguage.en(setUpAr.salonName)).fill(nameEn)
  await page.getByLabel(openingAr.city, { exact: true }).selectOption('riyadh')
  await page.getByLabel(setUpAr.inLanguage.ar(setUpAr.address)).fill('شارع التحلية')
  await page.getByLabel(setUpAr.inLanguage.en(setUpAr.address)).fill('Tahlia Street')
  await page.getByLabel(setUpAr.place.position).fill('24.6901, 46.6852')
  await next()
  await isAt('hours')
  // she leaves, and goes on where she was
  await page.goto('/manage')
  await isAt('hours')
  await next()
  await isAt('services')
  await next()
  await isAt('team')
  await next()
  await isAt('payment')
  await next()
  await isAt('review')
  await page.getByRole('button', { name: openingAr.send }).click()
  await expect(page.getByText(openingAr.states.in_review.title)).toBeVisible()

  const owner = new Api(baseURL ?? '')
  await owner.signIn(phone)
  const { memberships } = await owner.query<UserView>('accounts.me', null)
  const { slug } = itemAt(memberships, 0)
  const customer = new Api(baseURL ?? '')
  const readPage = () => customer.query<SalonProfile>('salons.bySlug', { slug })
  await expect(readPage()).rejects.toThrow('NOT_FOUND')

  const office = await browser.newContext({ baseURL })
  await lendSession(office, admin)
  const reviewer = await office.newPage()
  await reviewer.goto('/admin')
  await reviewer.getByLabel(platformAr.search).fill(slug)
  await reviewer.locator(`a[href^="/admin/"]`).filter({ hasText: 'لمسة' }).click()
  await reviewer.getByRole('button', { name: platformAr.steps.approve }).click()
  await expect(reviewer.getByText(platformAr.done.approve)).toBeVisible()
  await office.close()

  const salon = await readPage()
  const lines = [{ serviceId: itemAt(salon.services, 0).id }]
  const day = itemAt(await findDays(customer, salon, lines), 1)
  await page.goto(`/s/${slug}/book?lines=${itemAt(lines, 0).serviceId}&date=${day.date}`)
  const clock = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: salon.timeZone, hour: 'numeric', minute: '2-digit' },
  })
  const [first = ''] = clock.format(new Date(itemAt(day.slots, 0).startsAt)).split(/\s/)
  await expect(page.getByRole('radio', { name: new RegExp(first) }).first()).toBeAttached()
})
