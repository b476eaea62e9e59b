import type { Page } from '@playwright/test'
import { Api } from './api.ts'
import { expect, newPhone, test } from './fixtures.ts'
import { axeFindings, findingsInBothThemes, misfits } from './looks.ts'
import { book, lendSession, readScene, type Scene } from './scene.ts'
import { SCREENS } from './screens/index.ts'
import { showScreen } from './show-screen.ts'

/** The narrowest phone; a desk at 200 % zoom, or with letters of twice the size, has room for half as much. */
const NARROW = { width: 360, height: 740 }
const ZOOMED = { width: 640, height: 400 }
const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1440, height: 900 }
/** How many screens share a page: signing in and starting the app anew for each would cost more than what is looked for. */
const SCREENS_PER_PAGE = 6

for (const as of ['guest', 'customer', 'owner', 'admin'] as const) {
  const all = SCREENS.filter((each) => (each.as ?? 'guest') === as)
  for (let first = 0; first < all.length; first += SCREENS_PER_PAGE) {
    const screens = all.slice(first, first + SCREENS_PER_PAGE)
    const names = screens.map(({ name }) => name).join(', ')
    test(`axe finds nothing, and everything fits, as the ${as} sees ${names}`, async ({
      page,
      context,
      baseURL,
      locale,
      texts,
      slug,
      owner,
      admin,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const { customer, scene } = await (stage ??= setStage({ baseUrl: baseURL ?? '', slug, owner }))
      if (as === 'customer') await lendSession(context, customer)
      if (as === 'owner') await lendSession(context, owner)
      if (as === 'admin') await lendSession(context, admin)
      const found: string[] = []
      for (const screen of screens) {
        await showScreen(page, screen, {
          scene: { ...scene, newcomer: newPhone().replace('+966', '0') },
          texts,
          locale,
        })
        found.push(...(await examine(page)).map((line) => `${screen.name}: ${line}`))
        await screen.leave?.(page)
      }
      expect(found).toEqual([])
    })
  }
}

/** Screens are looked at and change nothing, so one customer and her bookings do for all of a worker's. */
let stage: Promise<{ customer: Api; scene: Scene }> | null = null

async function setStage({ baseUrl, slug, owner }: { baseUrl: string; slug: string; owner: Api }) {
  const customer = new Api(baseUrl)
  await customer.signIn(newPhone())
  await book(customer, slug)
  const { id } = await book(customer, slug)
  await owner.mutate('bookings.manage.complete', { id })
  return { customer, scene: await readScene(customer, slug) }
}

/** In both themes at the project's own width, and at the other one as well: each language is read on either. */
async function examine(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? ZOOMED
  const isPhone = size.width < ZOOMED.width
  const other = isPhone ? WIDE : PHONE
  const found = await findingsInBothThemes(page)
  for (const each of [size, isPhone ? NARROW : ZOOMED, ...(isPhone ? [] : [WIDE])])
    found.push(...(await misfits(page, each)))
  await page.setViewportSize(other)
  const elsewhere = await axeFindings(page)
  found.push(...elsewhere.map((line) => `${other.width} px: ${line}`), ...(await misfits(page, other)))
  await page.setViewportSize(size)
  return found
}
