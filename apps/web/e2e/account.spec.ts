import { Api } from './api.ts'
import { expect, open, signUp, test } from './fixtures.ts'

test('B22: somebody signs in, corrects herself, and leaves nothing secret behind', async ({
  page,
  locale,
  texts,
  phone,
  baseURL,
}) => {
  await open(page, '/sign-in', { locale, texts })
  const { account } = texts
  await page.getByLabel(account.phoneLabel).fill('011 234 5678')
  await page.getByRole('button', { name: account.sendCode, exact: true }).click()
  // the mistake is named and what was typed stays
  await expect(page.getByLabel(account.phoneLabel)).toHaveValue('011 234 5678')
  await expect(page.getByLabel(account.phoneLabel)).toHaveAttribute('aria-invalid', 'true')

  await page.getByLabel(account.phoneLabel).fill(phone.replace('+966', '٠'))
  await page.getByRole('button', { name: account.sendCode, exact: true }).click()
  const right = await waitForCode(baseURL ?? '', phone)
  await page.getByLabel(account.codeLabel).fill(right === '000000' ? '111111' : '000000')
  await expect(page.getByLabel(account.codeLabel)).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel(account.codeLabel).fill(right)
  await page.getByLabel(account.nameLabel).fill('اسم تجريبي')
  await page.getByRole('button', { name: account.continue, exact: true }).click()
  // away from the sign-in page only once it is done
  await expect(page).not.toHaveURL(/sign-in/)

  await page.goto('/account')
  await expect(page.getByLabel(account.nameLabel)).toHaveValue('اسم تجريبي')
  await expect(page.getByText(account.thisDevice, { exact: true }).first()).toBeVisible()
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  )
  expect(stored).not.toContain('eyJ')
  expect(stored).not.toContain(phone.slice(5))
  expect(await page.evaluate(() => document.cookie)).toBe('')

  await page.getByRole('button', { name: account.leaveHere }).click()
  // signed out only once the server has said so, and then she is home
  await expect(page).toHaveURL(/\/$/)
  await page.goto('/account')
  await expect(page.getByText(account.signInToSee)).toBeVisible()
})

test('somebody takes her data along and deletes her account', async ({ page, locale, texts, phone }) => {
  await open(page, '/sign-in', { locale, texts })
  const { account } = texts
  await signUp(page, texts, { phone, name: 'اسم تجريبي' })
  // away from the sign-in page only once it is done
  await expect(page).not.toHaveURL(/sign-in/)
  await page.goto('/account')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: account.exportButton }).click()
  expect((await download).suggestedFilename()).toMatch(/\.json$/)

  await page.getByRole('button', { name: account.deleteButton }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(phone.replace('+966', '0'))
  await dialog.getByRole('button', { name: account.deleteButton }).click()
  await expect(page.getByText(account.deleted)).toBeVisible()
})

async function waitForCode(baseUrl: string, phone: string): Promise<string> {
  const api = new Api(baseUrl)
  await expect.poll(() => api.lastCode(phone)).toMatch(/^\d{6}$/)
  return api.lastCode(phone)
}
