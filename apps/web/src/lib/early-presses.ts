const PRESSED = 'button, input[type="radio"], input[type="checkbox"]'
/** The app takes a page over in pieces; whoever waits for longer has pressed again. */
const LONGEST_MS = 5_000

/**
 * Keeps which button was pressed, or what was chosen, last while nobody answers yet, and does it again for who does. Links lead on
 * by themselves.
 * @returns ends the keeping, and presses
 */
export function keepEarlyPresses(root: HTMLElement): () => void {
  let last: HTMLElement | null = null
  let isOn = false
  const keep = ({ target }: MouseEvent) => {
    last = target instanceof Element ? target.closest<HTMLElement>(PRESSED) : null
    isOn = last instanceof HTMLInputElement && last.checked
  }
  root.addEventListener('click', keep)
  return () => {
    root.removeEventListener('click', keep)
    if (!last?.isConnected) return
    if (last instanceof HTMLInputElement) chooseAgain(root, last, isOn)
    else last.click()
  }
}

/**
 * A browser shows at once what was chosen. The app puts it back to what it knows when it takes that part over, which is when it would
 * hear of a choice: it is made again then, unless something else was pressed.
 */
function chooseAgain(root: HTMLElement, input: HTMLInputElement, isOn: boolean): void {
  const end = performance.now() + LONGEST_MS
  let isOver = false
  root.addEventListener('click', () => (isOver = true), { once: true })
  const look = () => {
    if (isOver || !input.isConnected || performance.now() > end) return
    if (input.checked === isOn) requestAnimationFrame(look)
    else input.click()
  }
  look()
}
