import { useCallback, useState } from 'react'
import { focusPage } from '../../lib/focus-page.ts'

/** What had the focus when a dialog opened. */
interface Opener {
  element: Element | null
  /** The dialog it stood in. */
  dialog: HTMLElement | null
  /** What had opened that one. */
  before: Opener | null
}

/** Of each dialog on screen, the latest last. */
const shown = new Map<HTMLElement, Opener>()
/** Of the dialog that closed last, until the focus is given back: another one may be about to take its place. */
let leaving: Opener | null = null

/**
 * Gives the focus back once a dialog is closed: to what opened it; where that is gone or takes none, to the dialog it stood in, to
 * what had opened that one, and at last to the page. Nothing scrolls, and whatever took the focus meanwhile keeps it.
 * @returns the ref of the dialog's content, and what gives the focus back
 */
export function useFocusBack() {
  // before anything in the dialog can have it
  const [opener] = useState(currentOpener)
  // not an effect: the dialog comes after its first ones
  const content = useCallback(
    (dialog: HTMLElement | null) => {
      if (!dialog) return
      shown.set(dialog, opener)
      return () => {
        shown.delete(dialog)
        leaving = opener
      }
    },
    [opener],
  )
  function giveBack(): void {
    if (leaving === opener) leaving = null
    if (isLost(document.activeElement)) focusOpener(opener)
  }
  return [content, giveBack] as const
}

function currentOpener(): Opener {
  const element = document.activeElement
  const dialog = [...shown.keys()].findLast((each) => isLost(element) || each.contains(element)) ?? null
  const before = dialog ? shown.get(dialog) : isLost(element) ? leaving : null
  return { element, dialog, before: before ?? null }
}

function focusOpener({ element, dialog, before }: Opener): void {
  if (takesFocus(element) || takesFocus(dialog)) return
  const main = document.querySelector('main')
  if (before) focusOpener(before)
  else if (main) focusPage(main)
}

function takesFocus(element: Element | null): boolean {
  if (!(element instanceof HTMLElement) || isLost(element)) return false
  element.focus({ preventScroll: true })
  return document.activeElement === element
}

function isLost(focused: Element | null): boolean {
  return !focused?.isConnected || focused === document.body
}
