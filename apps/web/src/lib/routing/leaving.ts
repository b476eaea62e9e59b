import { createStore } from '../store.ts'
import { type Address, readAddress } from './address.ts'
import { setGatekeeper } from './gate.ts'

/** Something on the page that is not saved. */
export interface Unsaved {
  /** It goes with the search of its page, too. */
  isLostBySearch: boolean
  /** Nobody typed it: the page does something, which ends with it. */
  isWork: boolean
}

const unsaved = new Set<Unsaved>()
/** Where the page is on which it stands. */
let here: Address | null = null

/** The way on that somebody meant to take, and is asked about; `null`: nobody is. */
export const leaving = createStore<(() => void) | null>(null)

/**
 * Has whoever leaves asked first.
 * @returns takes it back: it is saved, or given up
 */
export function guardUnsaved(each: Unsaved): () => void {
  if (unsaved.size === 0) start()
  unsaved.add(each)
  return () => {
    if (unsaved.delete(each) && unsaved.size === 0) stop()
  }
}

/** Whether all that would end is the page's work, where anything would: nothing that was typed is lost. */
export function isAtWork(): boolean {
  return [...unsaved].every(({ isWork }) => isWork)
}

/** Does what takes away what is not saved, after the question where there is something. */
export function askBefore(goOn: () => void): void {
  if (unsaved.size > 0) leaving.set(goOn)
  else goOn()
}

/** The answer: stays where it is asked. */
export function stay(): void {
  leaving.set(null)
}

/** The answer: gives up what is not saved, and goes on. */
export function leave(): void {
  const goOn = leaving.get()
  unsaved.clear()
  stop()
  goOn?.()
}

/** Only while there is something to lose: a page with such listeners is not kept for "back". */
function start(): void {
  here = readAddress()
  setGatekeeper(askBeforeLink)
  addEventListener('beforeunload', warn)
  // before those who follow the address
  addEventListener('popstate', askBeforeBack, { capture: true })
  for (const change of ADDRESS_CHANGES) addEventListener(change, note)
}

function stop(): void {
  setGatekeeper(null)
  removeEventListener('beforeunload', warn)
  removeEventListener('popstate', askBeforeBack, { capture: true })
  for (const change of ADDRESS_CHANGES) removeEventListener(change, note)
  leaving.set(null)
}

/** As wouter tells of changes that the app makes itself. */
const ADDRESS_CHANGES = ['pushState', 'replaceState'] as const

function note(): void {
  here = readAddress()
}

function askBeforeLink(href: string, follow: () => void): void {
  if (isLost(new URL(href, location.href))) leaving.set(follow)
  else follow()
}

/** Asks before the browser's "back"; meanwhile the address is that of the page on screen. */
function askBeforeBack(event: PopStateEvent): void {
  if (!here || !isLost(location)) {
    note()
    return
  }
  event.stopImmediatePropagation()
  // in place of the entry that was left: it was the next one
  history.pushState({ entry: here.entry }, '', here.path + here.search + here.hash)
  leaving.set(() => history.back())
}

/** The browser asks, in words of its own. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

function isLost({ pathname, search }: Pick<URL, 'pathname' | 'search'>): boolean {
  if (pathname !== here?.path) return unsaved.size > 0
  return search !== here.search && [...unsaved].some(({ isLostBySearch }) => isLostBySearch)
}
