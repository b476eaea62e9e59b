import { type RefCallback, useCallback } from 'react'

/**
 * Has the keyboard begin at the first of the choices that a dialog is for, once they are there, and not at the cross that closes it.
 * Whoever has gone elsewhere in the dialog by then stays there. For buttons: a field would open a phone's keyboard.
 */
export function useFirstChoice<Choices extends HTMLElement>(): RefCallback<Choices> {
  return useCallback((choices) => {
    const dialog = choices?.closest('[role=dialog]')
    const { activeElement } = document
    const isElsewhere =
      dialog?.contains(activeElement) && activeElement !== dialog && !activeElement?.matches('[data-closes]')
    if (!isElsewhere)
      choices?.querySelector<HTMLElement>('button:not([disabled])')?.focus({ preventScroll: true })
  }, [])
}
