import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createScrollMemory } from './scroll-memory.ts'

/** A window whose page can be made longer; `scrollTo` goes no further than the page does. */
function stubPage() {
  const page = { longest: 5_000 }
  let tell = () => {}
  vi.stubGlobal('scrollY', 0)
  vi.stubGlobal('scrollTo', ({ top }: { top: number }) => {
    vi.stubGlobal('scrollY', Math.min(top, page.longest))
    dispatchEvent(new Event('scroll'))
  })
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(listener: () => void) {
        tell = listener
      }
      observe() {}
      disconnect() {
        tell = () => {}
      }
    },
  )
  return {
    grow: (longest: number) => {
      page.longest = longest
      tell()
    },
    shrink: (longest: number) => {
      page.longest = longest
      scrollTo({ top: Math.min(scrollY, longest) })
    },
  }
}

const at = (entry: string | null, hash = '') => ({ path: '/', search: '', hash, entry })

let stop = () => {}
let page: ReturnType<typeof stubPage>

function startMemory() {
  const memory = createScrollMemory()
  stop = memory.start()
  return memory
}

beforeEach(() => {
  vi.useFakeTimers()
  sessionStorage.clear()
  page = stubPage()
})
afterEach(() => {
  stop()
  document.body.replaceChildren()
})

describe('where a page starts', () => {
  it('is its top when it is new, and where it was left when it is seen again', () => {
    const memory = startMemory()
    memory.arrive(at('list'))
    scrollTo({ top: 900 })
    memory.arrive(at('salon'))
    expect(scrollY).toBe(0)
    scrollTo({ top: 300 })
    memory.arrive(at('list'))
    expect(scrollY).toBe(900)
  })

  it('is where somebody has gone on it before the app came', () => {
    scrollTo({ top: 700 })
    const memory = startMemory()
    memory.arrive(at('salon'))
    expect(scrollY).toBe(700)
    memory.arrive(at('booking'))
    expect(scrollY).toBe(0)
    memory.arrive(at('salon'))
    expect(scrollY).toBe(700)
  })

  it('is kept to until what stands in for a list is replaced by the list, however late', () => {
    const memory = startMemory()
    memory.arrive(at('list'))
    scrollTo({ top: 900 })
    memory.arrive(at('salon'))
    document.body.innerHTML = '<main><section aria-busy="true"></section></main>'
    memory.arrive(at('list'))
    vi.advanceTimersByTime(2_000)
    page.shrink(200)
    document.body.innerHTML = '<main></main>'
    page.grow(4_000)
    expect(scrollY).toBe(900)
  })

  it('does not change while the entry of the history stays', () => {
    const memory = startMemory()
    memory.arrive(at('list'))
    scrollTo({ top: 900 })
    memory.arrive(at('list'))
    memory.arrive(at(null, '#content'))
    expect(scrollY).toBe(900)
  })

  it('is the part that the address names, as soon as it is there', () => {
    const memory = startMemory()
    memory.arrive(at('salon', '#reviews'))
    const part = document.createElement('section')
    part.id = 'reviews'
    part.scrollIntoView = vi.fn<() => void>()
    document.body.append(part)
    page.grow(6_000)
    expect(part.scrollIntoView).toHaveBeenCalledTimes(1)
  })

  it('outlives a reload', () => {
    startMemory().arrive(at('list'))
    scrollTo({ top: 900 })
    dispatchEvent(new Event('pagehide'))
    stop()
    vi.stubGlobal('scrollY', 0)
    startMemory().arrive(at('list'))
    expect(scrollY).toBe(900)
  })

  it('is the top when what was stored makes no sense', () => {
    sessionStorage.setItem('salon.scroll', '[["list","far down"],7]')
    startMemory().arrive(at('list'))
    expect(scrollY).toBe(0)
  })
})

describe('a page that grows late', () => {
  function comeBackToShortPage() {
    const memory = startMemory()
    memory.arrive(at('list'))
    scrollTo({ top: 900 })
    memory.arrive(at('salon'))
    page.shrink(200)
    memory.arrive(at('list'))
    expect(scrollY).toBe(200)
    return memory
  }

  it('is scrolled on until it is long enough', () => {
    comeBackToShortPage()
    page.grow(600)
    expect(scrollY).toBe(600)
    page.grow(2_000)
    expect(scrollY).toBe(900)
  })

  it('keeps the place it is on the way to, even when it is left again before', () => {
    const memory = comeBackToShortPage()
    memory.arrive(at('salon'))
    page.grow(2_000)
    memory.arrive(at('list'))
    expect(scrollY).toBe(900)
  })

  it('is left alone once somebody scrolls, or after a while', () => {
    comeBackToShortPage()
    dispatchEvent(new Event('wheel'))
    page.grow(2_000)
    expect(scrollY).toBe(200)
    stop()
    comeBackToShortPage()
    vi.advanceTimersByTime(10_000)
    page.grow(2_000)
    expect(scrollY).toBe(200)
  })
})
