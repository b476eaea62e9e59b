import type { BrowserContext, Page } from '@playwright/test'
import { Api } from './api.ts'
import { expect, test } from './fixtures.ts'
import { findingsInBothThemes, misfits } from './looks.ts'
import { book, lendSession, readScene, signInContext } from './scene.ts'
import { SCREENS, showScreen } from './screens.ts'

/** The narrowest phone; a desk at 200 % zoom, or with letters of twice the size, has room for half as much. */
const NARROW = { width: 360, height: 740 }
const ZOOMED = { width: 640, height: 400 }
/** How many screens share a page: signing in and starting the app anew for each would cost more than what is looked for. */
const SCREENS_PER_PAGE = 6

for (const as of ['guest', 'customer', 'owner'] as const) {
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
      phone,
      slug,
      owner,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      // a guest's addresses need visits, too; they are somebody else's
      const api = await signIn(as === 'customer' ? context : null, baseURL ?? '', phone)
      if (as === 'owner') await lendSession(context, owner)
      await book(api, slug)
      const { id } = await book(api, slug)
      await owner.mutate('bookings.manage.complete', { id })
      const scene = { ...(await readScene(api, slug)), newcomer: phone.replace('+96654', '056') }
      const found: string[] = []
      for (const screen of screens) {
        await showScreen(page, screen, { scene, texts, locale })
        found.push(...(await examine(page)).map((line) => `${screen.name}: ${line}`))
        await screen.leave?.(page)
      }
      expect(found).toEqual([])
    })
  }
}

async function signIn(context: BrowserContext | null, baseUrl: string, phone: string): Promise<Api> {
  if (context) return signInContext(context, baseUrl, phone)
  const api = new Api(baseUrl)
  await api.signIn(phone)
  return api
}

async function examine(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? ZOOMED
  const found = await findingsInBothThemes(page)
  for (const each of [size, size.width < ZOOMED.width ? NARROW : ZOOMED])
    found.push(...(await misfits(page, each)))
  return found
}
