import { readFile } from 'node:fs/promises'
import type { MenuView, ServiceSettings, Versioned } from '@salon/contract'
import { itemAt } from '@salon/domain'
import type { Page } from '@playwright/test'
import { platformAr } from '../src/i18n/platform.ar.ts'
import { platformEn } from '../src/i18n/platform.en.ts'
import { expect, open } from './fixtures.ts'
import { test } from './own-salon.ts'
import { lendSession } from './scene.ts'

const FORMULA = '=HYPERLINK("http://x"), قص'

/** What is saved as a file when a button is pressed: its name, and its lines without the mark of their encoding. */
async function saved(page: Page, name: string) {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  const file = await download
  const text = await readFile(await file.path(), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  return { name: file.suggestedFilename(), lines: text.slice(1).trimEnd().split('\r\n') }
}

test('a salon takes its menu along, and the platform the salon’s log', async ({
  page,
  browser,
  baseURL,
  locale,
  texts,
  daySalon,
  admin,
}) => {
  const { manage } = texts
  const { owner, salon } = daySalon
  const salonId = salon.id
  const { services } = await owner.query<MenuView>('salons.manage.services.list', { salonId })
  const { id: serviceId, name } = itemAt(services, 0)
  const read = await owner.query<Versioned<ServiceSettings>>('salons.manage.services.read', {
    ...{ salonId, serviceId },
  })
  await owner.mutate('salons.manage.services.update', {
    ...{ salonId, serviceId, version: read.version },
    settings: { ...read.settings, name: { ...name, en: FORMULA } },
  })

  await open(page, `/manage/${salonId}/settings/services`, { locale, texts })
  const menu = await saved(page, manage.exports.menu)
  expect(menu.name).toMatch(/^menu-\d{4}-\d\d-\d\d\.csv$/)
  expect(menu.lines).toHaveLength(3)
  expect(menu.lines[0]).toContain(locale === 'ar' ? 'الخدمة (إنجليزي),نوع الصف' : 'Service (English),Kind')
  expect(menu.lines[1]).toContain(`"'=HYPERLINK(""http://x""), قص"`)
  await page.goto(`/manage/${salonId}/settings/hours`)
  // the salon's week, and those of the two who work there
  expect((await saved(page, manage.exports.hours)).lines).toHaveLength(4)

  const platform = locale === 'ar' ? platformAr : platformEn
  const office = await browser.newContext({ baseURL: baseURL ?? '' })
  await lendSession(office, admin)
  const reviewer = await office.newPage()
  await open(reviewer, `/admin/${salonId}`, { locale, texts })
  const log = await saved(reviewer, platform.exports.log)
  expect(log.lines.slice(1).map((line) => line.split(',')[1])).toEqual(
    expect.arrayContaining([platform.actions.salon_approved, platform.actions.salon_data_exported]),
  )
  // what the owner took, and now the log itself
  await reviewer.reload()
  await expect(reviewer.getByText(platform.actions.salon_data_exported)).toHaveCount(3)
  await office.close()
})
