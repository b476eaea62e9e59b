import type { Page } from '@playwright/test'
import type { SalonProfile } from '@salon/contract'
import { servicesAr } from '../src/i18n/services.ar.ts'
import { servicesEn } from '../src/i18n/services.en.ts'
import { setUpAr } from '../src/i18n/set-up.ar.ts'
import { setUpEn } from '../src/i18n/set-up.en.ts'
import { expect, open, test } from './fixtures.ts'
import { lendSession } from './scene.ts'

/** Whether what has the focus is in the window, where whoever presses a button far below sees it. */
const isFocusSeen = (page: Page) =>
  page.evaluate(() => {
    const { top = -1, bottom = -1 } = document.activeElement?.getBoundingClientRect() ?? {}
    return top >= 0 && bottom <= innerHeight
  })

test('what is typed in the office is led to, kept, and asked about before it is lost', async ({
  page,
  context,
  locale,
  texts,
  slug,
  owner,
}) => {
  const t = locale === 'ar' ? setUpAr : setUpEn
  const services = locale === 'ar' ? servicesAr : servicesEn
  const { id } = await owner.query<SalonProfile>('salons.bySlug', { slug })
  const settings = `/manage/${id}/settings`
  await lendSession(context, owner)
  await open(page, settings, { locale, texts })
  await page.getByRole('link', { name: new RegExp(`^${t.parts.services}`) }).click()
  const rows = page.locator('main section li > button')
  await rows.first().click()
  const name = page.getByLabel(t.inLanguage.en(services.serviceName)).first()

  // a save that is refused leads to what is wrong, from the other end of the form
  const before = await name.inputValue()
  await name.fill('')
  await page.getByRole('button', { name: t.save, exact: true }).click()
  await expect(name).toBeFocused()
  expect(await isFocusSeen(page)).toBe(true)

  // another service is looked at meanwhile
  await name.fill(`${before} for long hair`)
  await rows.nth(1).click()
  await expect(rows.first().getByText(t.unsaved)).toBeVisible()
  await rows.first().click()
  await expect(name).toHaveValue(`${before} for long hair`)

  // a link, and "back", which leaves the history as it was
  const question = page.getByRole('dialog', { name: texts.manage.leavingEdits.title })
  const entries = await page.evaluate(() => history.length)
  await page.getByRole('link', { name: texts.manage.places.clients }).locator('visible=true').click()
  await question.getByRole('button', { name: texts.manage.stay }).click()
  await expect(question).toBeHidden()
  for (const answer of [texts.manage.stay, texts.manage.leavingEdits.leave]) {
    await page.evaluate(() => history.back())
    await expect(question).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`${settings}/services$`))
    await question.getByRole('button', { name: answer, exact: true }).click()
    await expect(question).toBeHidden()
  }
  await expect(page).toHaveURL(new RegExp(`${settings}$`))
  await expect(page.getByRole('link', { name: new RegExp(`^${t.parts.services}`) })).toBeVisible()
  expect(await page.evaluate(() => history.length)).toBe(entries)
  await page.getByRole('link', { name: new RegExp(`^${t.parts.services}`) }).click()
  await rows.first().click()
  await expect(name).toHaveValue(before)
})
