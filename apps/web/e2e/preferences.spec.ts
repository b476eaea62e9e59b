import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { PromotionsView } from '@salon/contract'
import { CONSENT_TEXTS, CONSENT_VERSION } from '@salon/domain'
import { Api } from './api.ts'
import { expect, open, signUp, test } from './fixtures.ts'

const MAKE_LINK = path.resolve(import.meta.dirname, '../../../packages/db/scripts/make-unsubscribe-link.ts')

/** What a promotion to a number would end with. */
async function makeLink(phone: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [MAKE_LINK, phone], {
    env: { ...process.env, SALON_DATA_DIR: process.env['E2E_DATA_DIR'] },
  })
  return `/stop#${stdout.trim()}`
}

test('somebody agrees to promotions in her account, and stops them by their address without signing in', async ({
  page,
  locale,
  texts,
  phone,
  baseURL,
}) => {
  await open(page, '/sign-in', { locale, texts })
  await signUp(page, texts, { phone, name: 'اسم تجريبي' })
  await expect(page).not.toHaveURL(/sign-in/)
  await page.goto('/account')
  const consent = page.getByRole('checkbox', { name: CONSENT_TEXTS[CONSENT_VERSION][locale] })
  await expect(consent).not.toBeChecked()
  // controlled by the server's answer, which `check` would not wait for
  await consent.click()
  await expect(consent).toBeChecked()
  await page.reload()
  await expect(consent).toBeChecked()

  const link = await makeLink(phone)
  await page.getByRole('button', { name: texts.account.leaveHere }).click()
  await expect(page).toHaveURL(/\/$/)
  await page.goto(link)
  await page.getByRole('button', { name: texts.stop.stop }).click()
  await expect(page.getByRole('heading', { name: texts.stop.stoppedTitle })).toBeVisible()
  await page.getByRole('button', { name: texts.stop.undo }).click()
  await expect(page.getByText(texts.stop.undone)).toBeVisible()
  await page.getByRole('button', { name: texts.stop.stop }).click()
  await expect(page.getByRole('heading', { name: texts.stop.stoppedTitle })).toBeVisible()

  const api = new Api(baseURL ?? '')
  await api.signIn(phone)
  const promotions = await api.query<PromotionsView>('accounts.promotions.read', {})
  expect(promotions).toMatchObject({ isGiven: false, last: { how: 'unsubscribe_link' } })
})
