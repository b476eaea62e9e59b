import type { Address } from './address.ts'

const STORAGE_KEY = 'salon.scroll'
/** More entries than anybody goes back through. */
const MAX_ENTRIES = 100
/** How long a page may take to grow to where it was left. */
const SETTLE_MS = 10_000
/** How long it is held there while what comes into view takes its real size. */
const HOLD_MS = 500
/** Whoever does one of these wants to be elsewhere. */
const OWN_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * Keeps where each entry of the history was left. An entry seen for the first time starts at its top or its `#part`,
 * one that is seen again where it was left, and one that stays does not move.
 */
export function createScrollMemory() {
  const tops = readTops()
  let entry: string | null = null
  let stopSettling: (() => void) | null = null

  function settle(reach: () => boolean): void {
    const stop = () => {
      stopSettling = null
      observer.disconnect()
      clearTimeout(timer)
      for (const own of OWN_MOVES) removeEventListener(own, stop)
    }
    let timer = setTimeout(stop, SETTLE_MS)
    let isHeld = false
    const move = () => {
      if (!reach() || isHeld || isLoading()) return
      isHeld = true
      clearTimeout(timer)
      timer = setTimeout(stop, HOLD_MS)
    }
    const observer = new ResizeObserver(move)
    observer.observe(document.body)
    for (const own of OWN_MOVES) addEventListener(own, stop, { passive: true })
    stopSettling = stop
    move()
  }

  /** Call it with what is on screen, as soon as it is. */
  function arrive(address: Address): void {
    if (address.entry === entry || address.entry === null) return
    stopSettling?.()
    const isFirst = entry === null
    entry = address.entry
    const top = tops.get(entry)
    if (top !== undefined) settle(() => scrollToTop(top))
    else if (address.hash) settle(() => scrollToPart(address.hash))
    // whoever has moved on a page that was drawn before the app came is where she wants to be
    else if (isFirst) tops.set(entry, scrollY)
    else scrollToTop(0)
  }

  /** Listens until the function it gives is called. */
  function start(): () => void {
    const note = () => {
      // on the way to where it was left the position says nothing
      if (entry !== null && !stopSettling) tops.set(entry, scrollY)
    }
    const keep = () => writeTops(tops)
    history.scrollRestoration = 'manual'
    addEventListener('scroll', note, { passive: true })
    addEventListener('pagehide', keep)
    return () => {
      stopSettling?.()
      history.scrollRestoration = 'auto'
      removeEventListener('scroll', note)
      removeEventListener('pagehide', keep)
    }
  }

  return { arrive, start }
}

/** What stands in for a list is of another height than the list. */
function isLoading(): boolean {
  return document.querySelector('main [aria-busy="true"]') !== null
}

/** @returns whether the page is long enough already */
function scrollToTop(top: number): boolean {
  scrollTo({ top, behavior: 'instant' })
  return Math.abs(scrollY - top) <= 1
}

function scrollToPart(hash: string): boolean {
  const part = document.getElementById(decodePart(hash))
  part?.scrollIntoView({ behavior: 'instant' })
  return part !== null
}

function decodePart(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}

function readTops(): Map<string, number> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]')
    return new Map(Array.isArray(stored) ? stored.filter(isTop) : [])
  } catch {
    // Refused or broken: every page starts at the top.
    return new Map()
  }
}

function isTop(value: unknown): value is [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number'
}

function writeTops(tops: Map<string, number>): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify([...tops].slice(-MAX_ENTRIES)))
  } catch {
    // A browser that refuses storage forgets them with the page.
  }
}
