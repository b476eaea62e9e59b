import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

type Axe = typeof axe
declare global {
  /** What axe's own script leaves in a page. */
  var axe: Axe | undefined
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What else a theme could break: the page is the same but for its colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** What axe finds in both themes, a line each; the page keeps the theme it had. */
export async function findingsInBothThemes(page: Page): Promise<string[]> {
  await page.evaluate(drawAll)
  await paint(page, 'light')
  const light = await axeFindings(page)
  await paint(page, 'dark')
  const dark = await runAxe(page, { type: 'rule', values: COLOUR_RULES })
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light.map((line) => `light: ${line}`), ...dark.map((line) => `dark: ${line}`)]
}

/** Turns to a theme; the page is told of it some frames later, and draws it in the next one. */
async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(async (wanted) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    while (!matchMedia(`(prefers-color-scheme: ${wanted})`).matches) await frame()
    await frame()
    await frame()
  }, colorScheme)
}

/** Runs in the page: what is left undrawn until it is scrolled to would keep the colours of the theme before. */
function drawAll(): void {
  for (const element of document.querySelectorAll<HTMLElement>('main *'))
    if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible'
}

/** What axe finds on a page as it stands, a line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  return runAxe(page, { type: 'tag', values: TAGS })
}

/** Runs axe in the page itself: handing each result over, as its own driver does, takes longer than the looking. */
async function runAxe(page: Page, runOnly: RunOptions['runOnly']): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source)
  const options: RunOptions = { runOnly, resultTypes: ['violations'], preload: false }
  return page.evaluate(async (given) => {
    if (!globalThis.axe) throw new Error('axe has not come into the page')
    const { violations } = await globalThis.axe.run(document, given)
    return violations.map(
      ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
  }, options)
}

/** What does not fit a window of this size: sideways scrolling, words cut off, and emptiness below the page. */
export async function misfits(page: Page, size: { width: number; height: number }): Promise<string[]> {
  const before = page.viewportSize()
  await page.setViewportSize(size)
  const found = await page.evaluate(findMisfits, size.width)
  if (before) await page.setViewportSize(before)
  return found.map((line) => `${size.width} px: ${line}`)
}

/** Runs in the page. */
function findMisfits(width: number): string[] {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${[...element.classList].slice(0, 3).join('.')} "${element.textContent.trim().slice(0, 30)}"`
  const wide = Math.max(window.innerWidth, document.documentElement.scrollWidth)
  const sideways = wide > width ? [`the page is ${wide} px wide`] : []
  const end = Math.max(window.innerHeight, document.body.getBoundingClientRect().bottom + window.scrollY)
  const below = Math.round(document.documentElement.scrollHeight - end)
  const empty = below > 1 ? [`${below} px of nothing below the page`] : []
  const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const { overflowX, textOverflow, display, clipPath } = getComputedStyle(element)
    const hasText = [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
    )
    // what is for screen readers alone is clipped to nothing
    const isSeen = clipPath === 'none' && display !== 'inline' && element.checkVisibility()
    const isCut = overflowX === 'hidden' || overflowX === 'clip'
    return (
      hasText &&
      isSeen &&
      isCut &&
      textOverflow !== 'ellipsis' &&
      element.scrollWidth > element.clientWidth + 1
    )
  })
  return [...sideways, ...empty, ...cut.map((element) => `cut off: ${name(element)}`)]
}
