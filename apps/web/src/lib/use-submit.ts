import { type FormEvent, useState } from 'react'
import { useNextFocus } from './use-next-focus.ts'

const WRONG = '[aria-invalid="true"]'

/**
 * Sends a form, and where something in it is wrong leads to the first such field: what is said of it may be far from the button.
 * @param send marks what is wrong, or sends the rest
 */
export function useSubmit(send: () => void): (event: FormEvent<HTMLFormElement>) => void {
  const focusNext = useNextFocus()
  const [, setTries] = useState(0)
  return (event) => {
    event.preventDefault()
    const form = event.currentTarget
    focusNext(() => form.querySelector<HTMLElement>(WRONG))
    // drawn anew also where nothing else changes, so that a later drawing does not move the focus
    setTries((before) => before + 1)
    send()
  }
}
