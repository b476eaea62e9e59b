import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { createStore } from '../../../../lib/store.ts'
import type { PlannedLine } from '../day-plan.ts'
import { followPress, type Point } from './follow-press.ts'
import { type Drag, type DragColumn, isAtHome, readDrag, readHold } from './read-drag.ts'
import type { DragTarget, Grip } from './target.ts'

/** So near to the edge of what is in sight, the grid moves along. */
const EDGE_PIXELS = 48
const SCROLL_PIXELS = 12

export interface DragOptions {
  /** What scrolls; in it what `readDrag` reads. */
  frame: RefObject<HTMLElement | null>
  columns: readonly DragColumn[]
  now: Date
  onDrop: (planned: PlannedLine, target: DragTarget) => void
}

/**
 * Dragging services, the elements with `data-line`, from one place of a grid to another, or their ends, the elements with `data-end` in
 * them. What is held stands in a store of its own: the grid below does not follow each movement.
 */
export function useDrag({ frame, columns, now, onDrop }: DragOptions) {
  const [drag] = useState(() => createStore<Drag | null>(null))
  const giveUp = useRef<(() => void) | null>(null)
  useEffect(() => {
    const element = frame.current
    const keepStill = (event: TouchEvent) => {
      if (drag.get()) event.preventDefault()
    }
    // the browser scrolls with the finger unless told otherwise before it begins
    element?.addEventListener('touchmove', keepStill, { passive: false })
    return () => {
      element?.removeEventListener('touchmove', keepStill)
      giveUp.current?.()
    }
  }, [frame, drag])

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const element = frame.current
    if (!element || event.button !== 0 || !event.isPrimary) return
    const held = readHold(event, columns)
    if (!held) return
    let point: Point = event
    let frameId = 0
    const look = () => {
      scrollNear(element, point, held.grip)
      drag.set(readDrag(element, held, { columns, point, now }))
      frameId = requestAnimationFrame(look)
    }
    giveUp.current = followPress(event, {
      onBegin() {
        held.block.dataset['held'] = ''
        element.dataset['dragging'] = held.grip
        look()
      },
      onMove(next) {
        point = next
      },
      onEnd(isDropped) {
        cancelAnimationFrame(frameId)
        delete held.block.dataset['held']
        delete element.dataset['dragging']
        const last = readDrag(element, held, { columns, point, now })
        drag.set(null)
        if (isDropped && last && !isAtHome(last)) onDrop(held.planned, last.target)
      },
    })
  }
  return { drag, onPointerDown }
}

function scrollNear(frame: HTMLElement, { clientX, clientY }: Point, grip: Grip): void {
  const { left, right, top, bottom } = frame.getBoundingClientRect()
  const along = (at: number, from: number, to: number) =>
    at < from + EDGE_PIXELS ? -SCROLL_PIXELS : at > to - EDGE_PIXELS ? SCROLL_PIXELS : 0
  // an end stays in its column
  const sideways = grip === 'whole' ? along(clientX, left, right) : 0
  frame.scrollBy({ left: sideways, top: along(clientY, top, bottom), behavior: 'instant' })
}
