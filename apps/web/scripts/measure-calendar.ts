import { type Browser, chromium, type Page } from '@playwright/test'
import { BROWSER_FLAGS, findChromium } from '../e2e/chromium.ts'
import { Api } from '../e2e/api.ts'
import { lendSession } from '../e2e/scene.ts'
import { plainBoxes } from './plain-boxes.ts'

/*
 * The browser's side of `npm run bench calendar`: takes what to open as JSON and prints what it took as JSON. The calendar and a
 * plain page with as many boxes are measured in turns, and the median of the rounds counts. Frames are their 95th percentile.
 */

interface Order {
  url: string
  accessToken: string
  salonId: string
  date: string
  boxes: number
}

interface Subject {
  open: (page: Page) => Promise<void>
  /** What scrolls, and one of the boxes in it. */
  frame: string
  box: string
}

const ROUNDS = 5
const VIEWPORT = { width: 1440, height: 900 }
const SCROLLED_FRAMES = 120
const DRAGGED_STEPS = 120

const order: Order = JSON.parse(process.argv[2] ?? '')
const address = `${order.url}/manage/${order.salonId}?view=day&date=${order.date}`
const subjects: Record<'plain' | 'calendar', Subject> = {
  plain: {
    open: (page) => page.setContent(plainBoxes(order.boxes)).then(() => undefined),
    ...{ frame: '#frame', box: '[data-box]' },
  },
  calendar: {
    open: (page) => page.goto(address).then(() => undefined),
    ...{ frame: 'div:has(> div > [data-column])', box: '[data-line]' },
  },
}
const browser = await chromium.launch({ executablePath: await findChromium(), args: BROWSER_FLAGS })
try {
  const rounds = { plain: [], calendar: [] } as Record<keyof typeof subjects, Measured[]>
  for (let round = 0; round < ROUNDS; round++)
    for (const name of ['plain', 'calendar'] as const)
      rounds[name].push(await measure(browser, subjects[name]))
  console.log(JSON.stringify({ plain: middle(rounds.plain), calendar: middle(rounds.calendar) }))
} finally {
  await browser.close()
}

type Measured = Record<'drawn' | 'scrolling' | 'dragging', number>

async function measure(of: Browser, { open, frame, box }: Subject): Promise<Measured> {
  const context = await of.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' })
  try {
    const api = new Api(order.url)
    api.token = order.accessToken
    await lendSession(context, api)
    const page = await context.newPage()
    const startedAt = performance.now()
    await open(page)
    await page.waitForFunction(
      ([boxes, count]) => document.querySelectorAll(String(boxes)).length === Number(count),
      [box, order.boxes],
    )
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    )
    const drawn = performance.now() - startedAt
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return { drawn, scrolling: await scroll(page, frame), dragging: await drag(page, frame, box) }
  } finally {
    await context.close()
  }
}

/** The frames while the hours go by, a step each frame. */
function scroll(page: Page, frame: string): Promise<number> {
  return page.locator(frame).evaluate(async (element, count) => {
    const frames: number[] = []
    let before = await new Promise<number>(requestAnimationFrame)
    for (let step = 0; step < count; step++) {
      element.scrollTop = (step * 12) % (element.scrollHeight - element.clientHeight)
      const now = await new Promise<number>(requestAnimationFrame)
      frames.push(now - before)
      before = now
    }
    return frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? Number.NaN
  }, SCROLLED_FRAMES)
}

/** The frames while a box is dragged over the others with a real pointer. */
async function drag(page: Page, frame: string, box: string): Promise<number> {
  await page.locator(frame).evaluate((element) => element.scrollTo({ top: 0, left: 0 }))
  const held = page.locator(box).first()
  const place = await held.boundingBox()
  if (!place) throw new Error('There is nothing to drag')
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 8, y + 8)
  const watch = await page.evaluateHandle(() => {
    const frames: number[] = []
    let [before, id] = [performance.now(), 0]
    const look = (now: number) => {
      frames.push(now - before)
      before = now
      id = requestAnimationFrame(look)
    }
    id = requestAnimationFrame(look)
    return { frames, stop: () => cancelAnimationFrame(id) }
  })
  for (let step = 0; step < DRAGGED_STEPS; step++) {
    await page.mouse.move(x + 300 * Math.sin(step / 20), y + 8 + step * 2)
  }
  const slow = await watch.evaluate(({ frames, stop }) => {
    stop()
    return frames.toSorted((one, other) => one - other)[Math.floor(frames.length * 0.95)] ?? Number.NaN
  })
  if ((await page.locator('[data-held]').count()) !== 1) throw new Error('Nothing was dragged')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return slow
}

function middle(rounds: readonly Measured[]): Measured {
  const of = (name: keyof Measured) =>
    rounds.map((round) => round[name]).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? Number.NaN
  return { drawn: of('drawn'), scrolling: of('scrolling'), dragging: of('dragging') }
}
