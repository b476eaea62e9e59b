/** A mouse that moves less was pressed by a shaky hand; a finger that moves more scrolls. */
const SLOP_PIXELS = 8
/** A finger that rests so long means the thing below it. */
const HOLD_MS = 350

export interface Point {
  clientX: number
  clientY: number
}

export interface Press extends Point {
  pointerId: number
  pointerType: string
}

export interface PressHandlers {
  onBegin: () => void
  onMove: (point: Point) => void
  /** `false`: it was given up. */
  onEnd: (isDropped: boolean) => void
}

/**
 * Follows a press until it ends. It becomes a drag when the mouse moves or the finger rests; what stays a press, or turns into
 * scrolling, calls nothing. Escape gives up.
 * @returns gives it up, where what was pressed goes away
 */
export function followPress(press: Press, { onBegin, onMove, onEnd }: PressHandlers): () => void {
  const isMouse = press.pointerType === 'mouse'
  const over = new AbortController()
  const { signal } = over
  let isDragging = false
  const hold = isMouse ? undefined : setTimeout(begin, HOLD_MS)

  function begin(): void {
    isDragging = true
    onBegin()
  }

  function end(isDropped: boolean, isReleased = true): void {
    clearTimeout(hold)
    over.abort()
    if (!isDragging) return
    swallowClick(isReleased)
    onEnd(isDropped)
  }

  addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== press.pointerId) return
      if (!isDragging) {
        if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < SLOP_PIXELS) return
        if (!isMouse) return end(false)
        begin()
      }
      onMove(event)
    },
    { signal },
  )
  addEventListener('pointerup', ({ pointerId }) => pointerId === press.pointerId && end(true), { signal })
  addEventListener('pointercancel', ({ pointerId }) => pointerId === press.pointerId && end(false), {
    signal,
  })
  addEventListener('keydown', ({ key }) => key === 'Escape' && end(false, false), { signal })
  // a finger that rests opens the browser's own menu
  addEventListener('contextmenu', (event) => !isMouse && event.preventDefault(), { signal })
  return () => {
    if (!signal.aborted) end(false, false)
  }
}

/** The click that ends a drag is none, also where the button is let go only later. */
function swallowClick(isReleased: boolean): void {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation()
    event.preventDefault()
  }
  addEventListener('click', swallow, { capture: true, once: true })
  const stop = () => setTimeout(() => removeEventListener('click', swallow, { capture: true }))
  if (isReleased) stop()
  else addEventListener('pointerup', stop, { once: true })
}
