import AxeBuilder from '@axe-core/playwright'
import { expect, expectNoSidewaysScroll, open, test } from './fixtures.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const theme of ['light', 'dark'] as const) {
  test(`every page is free of what axe finds, in the ${theme} theme`, async ({
    page,
    locale,
    texts,
    slug,
  }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await open(page, '/', { locale, texts })
    for (const path of [
      '/',
      '/c/riyadh',
      '/c/riyadh/hair',
      '/favourites',
      `/s/${slug}`,
      `/s/${slug}/book`,
      '/sign-in',
      '/bookings',
      '/account',
      '/inbox',
      '/nowhere',
    ]) {
      await page.goto(path)
      await page.getByRole('main').waitFor()
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      await expectNoSidewaysScroll(page)
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
      const found = violations.map(
        ({ id, nodes }) => `${path}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      )
      expect(found).toEqual([])
    }
  })
}
