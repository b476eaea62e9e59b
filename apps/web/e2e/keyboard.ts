import { expect, type Locator, type Page } from '@playwright/test'

const MAX_STEPS = 120

/** Goes on with Tab until the element has the focus; each stop on the way has to be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeAttached()
  for (let step = 0; step < MAX_STEPS; step++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(focusFault)).toBe('')
    if (await target.first().evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`the keyboard does not come to ${String(target)}`)
}

/** Runs in the page: what is wrong with where the focus is; empty when it is plain to see. */
function focusFault(): string {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return 'the focus is lost'
  // an input that is drawn by its label shows its focus there
  const shown = [element, element.closest('label') ?? element, element.parentElement ?? element]
  const name = `${element.tagName} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`
  const isMarked = shown.some((each) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  })
  if (!isMarked) return `nothing marks the focus on ${name}`
  const box = (element.closest('label') ?? element).getBoundingClientRect()
  const isInside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  if (!isInside) return `the focus is outside the window, on ${name}`
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1)
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1)
  const top = document.elementFromPoint(x, y)
  const holder = element.closest('label') ?? element
  const isFree = top !== null && (holder.contains(top) || top.contains(holder))
  return isFree ? '' : `${top?.tagName.toLowerCase()}.${top?.className} lies over the focus on ${name}`
}
