/**
 * Keeps which button was pressed last while nobody answers yet, and presses it again for who does. Links lead on by themselves.
 * @returns ends the keeping, and presses
 */
export function keepEarlyPresses(root: HTMLElement): () => void {
  let last: HTMLButtonElement | null = null
  const keep = ({ target }: MouseEvent) => {
    last = target instanceof Element ? target.closest('button') : null
  }
  root.addEventListener('click', keep)
  return () => {
    root.removeEventListener('click', keep)
    if (last?.isConnected) last.click()
  }
}
