import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { Window, type HTMLElement } from 'happy-dom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const CODE = readFileSync(path.join(import.meta.dirname, 'loader.js'), 'utf8')
const ORIGIN = 'https://salon.example'
const MOST_BYTES = 5 * 1024

let window: Window
const error = vi.fn<(message: string) => void>()
beforeEach(() => {
  const settings = { disableIframePageLoading: true, handleDisabledFileLoadingAsSuccess: true }
  window = new Window({ url: 'https://rose.example/', settings })
  window.document.documentElement.lang = 'ar'
  window.document.body.innerHTML = '<p>before</p><p>after</p>'
  error.mockReset()
})
afterEach(() => window.happyDOM.close())

/** Lets the script run where a salon put it, between the two paragraphs; what stands behind it afterwards. */
function run(attributes: Record<string, string>): HTMLElement {
  const { document } = window
  const script = document.createElement('script')
  script.setAttribute('type', 'text/plain')
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(`data-${name}`, value)
  document.querySelector('p')?.after(script)
  script.src = `${ORIGIN}/embed.js`
  Object.defineProperty(document, 'currentScript', { value: script })
  runInNewContext(CODE, {
    document,
    URL,
    console: { error },
    addEventListener: window.addEventListener.bind(window),
  })
  const added = script.nextElementSibling
  if (!(added instanceof window.HTMLElement)) throw new Error('nothing stands behind the script')
  return added
}

/** The frame, with a window to send from instead of a page of another site. */
function runFrame(attributes: Record<string, string>) {
  const frame = run(attributes)
  const source = new Window()
  Object.defineProperty(frame, 'contentWindow', { value: source })
  const send = (data: unknown, from: { origin?: string; source?: Window | null } = {}) =>
    window.dispatchEvent(new window.MessageEvent('message', { data, origin: ORIGIN, source, ...from }))
  return { frame, send, height: () => frame.style.height }
}

describe('the frame', () => {
  it('stands where the script stands, has a name, and cannot touch the page around it', () => {
    const { frame } = runFrame({ salon: 'rose' })
    expect(frame.getAttribute('src')).toBe(`${ORIGIN}/embed/rose?lang=ar`)
    expect(frame.getAttribute('title')).toBe('احجز موعدك')
    expect(frame.nextElementSibling?.textContent).toBe('after')
    expect(frame.getAttribute('sandbox')?.split(' ')).not.toContain('allow-top-navigation')
    expect([frame.style.width, frame.style.height]).toEqual(['100%', '560px'])
  })

  it.each([
    ['ar', '', 'ar'],
    ['', '', 'ar'],
    ['ar-SA', '', 'ar'],
    ['en', '', 'en'],
    ['fr', '', 'en'],
    ['en', 'ar', 'ar'],
    ['ar', 'en', 'en'],
    ['ar', '"><script>', 'en'],
  ])('on a page in %j with data-lang %j is in %s', (page, lang, expected) => {
    window.document.documentElement.lang = page
    const { frame } = runFrame({ salon: 'rose', lang })
    expect(frame.getAttribute('src')).toBe(`${ORIGIN}/embed/rose?lang=${expected}`)
    expect(frame.getAttribute('title')).toBe(expected === 'ar' ? 'احجز موعدك' : 'Book a visit')
  })

  it('may be named by the salon', () => {
    expect(runFrame({ salon: 'rose', title: 'Times at Rose' }).frame.getAttribute('title')).toBe(
      'Times at Rose',
    )
  })

  it('becomes as high as its content says, within reason', () => {
    const { send, height } = runFrame({ salon: 'rose' })
    send({ type: 'salon:height', height: 733.2 })
    expect(height()).toBe('734px')
    send({ type: 'salon:height', height: 1e9 })
    expect(height()).toBe('4000px')
    send({ type: 'salon:height', height: -5 })
    expect(height()).toBe('120px')
  })

  it('listens to nobody else', () => {
    const { send, height } = runFrame({ salon: 'rose' })
    const message = { type: 'salon:height', height: 200 }
    send(message, { origin: 'https://evil.example' })
    send(message, { origin: `${ORIGIN}.evil.example` })
    send(message, { origin: 'null' })
    send(message, { source: new Window() })
    send(message, { source: null })
    for (const data of [null, 'salon:height', 200, { height: 200 }, { type: 'other', height: 200 }])
      send(data)
    for (const value of ['200', null, Number.NaN, Infinity, { valueOf: () => 200 }]) {
      send({ type: 'salon:height', height: value })
    }
    expect(height()).toBe('560px')
  })
})

describe('the button', () => {
  it('opens the booking page in a new tab, as a plain link', () => {
    const link = run({ salon: 'rose', mode: 'button', lang: 'en' })
    expect(link.outerHTML).toContain(`href="${ORIGIN}/s/rose?lang=en"`)
    expect(link.outerHTML).toContain('target="_blank" rel="noopener"')
    expect(link.textContent).toBe('Book a visit')
    expect(link.getAttribute('style')).toContain('padding')
  })

  it('can look as the site wants it', () => {
    const link = run({ salon: 'rose', mode: 'button', class: 'cta big' })
    expect(link.className).toBe('cta big')
    expect(link.getAttribute('style')).toBeNull()
  })
})

describe('the script', () => {
  it.each(['', '../account', 'rose?x', 'Rose', '-', '"><script>'])(
    'adds nothing for the salon %j, and says why',
    (salon) => {
      expect(run({ salon }).textContent).toBe('after')
      expect(error).toHaveBeenCalledOnce()
    },
  )

  it('adds nothing without a salon', () => {
    expect(run({}).textContent).toBe('after')
  })

  it('is small', () => {
    expect(gzipSync(CODE).length).toBeLessThan(MOST_BYTES)
  })
})
