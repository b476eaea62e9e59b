import type { Locator, Page } from '@playwright/test'
import { PIXELS_PER_MINUTE } from '../src/features/manage/calendar/place.ts'

/** Drags a block of the calendar later with the mouse, or its lower end, by so many minutes. */
export async function dragBy(
  page: Page,
  block: Locator,
  minutes: number,
  grip: 'whole' | 'end' = 'whole',
): Promise<void> {
  // the heads of the columns stay above what scrolls
  await block.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const { x, y, width, height } = (await block.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const from = { x: x + width / 2, y: grip === 'end' ? y + height - 3 : y + 8 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x, from.y + minutes * PIXELS_PER_MINUTE, { steps: 5 })
  await page.mouse.up()
}
