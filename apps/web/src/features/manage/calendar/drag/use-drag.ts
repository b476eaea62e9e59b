import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { createStore } from '../../../../lib/store.ts'
import type { PlannedLine } from '../day-plan.ts'
import { PIXELS_PER_MINUTE } from '../place.ts'
import { followPress, type Point } from './follow-press.ts'
import { conflictAt, type DragTarget, type DropConflict, snapStart } from './target.ts'

/** So near to the edge of what is in sight, the grid moves along. */
const EDGE_PIXELS = 48
const SCROLL_PIXELS = 12

/** A service that is held over the grid, and what would come of dropping it there. */
export interface Drag {
  planned: PlannedLine
  target: DragTarget
  conflict: DropConflict | null
  /** Where the target lies in the grid, in pixels from its left and its top. */
  box: { left: number; top: number; width: number; minHeight: number }
}

export interface DragOptions {
  /** What scrolls; in it the grid, and in that an element with `data-column` for each column in their order. */
  frame: RefObject<HTMLElement | null>
  columns: readonly Omit<DragTarget, 'startMinute'>[]
  now: Date
  onDrop: (planned: PlannedLine, target: DragTarget) => void
}

/** Dragging services, the elements with `data-line`, from one place of a grid to another. What is held stands in a store of its own: the grid below does not follow each movement. */
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
    const block = event.target instanceof Element && event.target.closest<HTMLElement>('[data-line]')
    if (!element || !block || event.button !== 0 || !event.isPrimary) return
    const planned = columns
      .flatMap(({ member }) => member.lines)
      .find(({ line }) => line.id === block.dataset['line'])
    if (!planned) return
    const grabbedPixels = event.clientY - block.getBoundingClientRect().top
    let point: Point = event
    let frameId = 0
    const look = () => {
      scrollNear(element, point)
      drag.set(readDrag(element, { planned, columns, now, point, grabbedPixels }))
      frameId = requestAnimationFrame(look)
    }
    giveUp.current = followPress(event, {
      onBegin() {
        block.dataset['held'] = ''
        element.dataset['dragging'] = ''
        look()
      },
      onMove(next) {
        point = next
      },
      onEnd(isDropped) {
        cancelAnimationFrame(frameId)
        delete block.dataset['held']
        delete element.dataset['dragging']
        const last = readDrag(element, { planned, columns, now, point, grabbedPixels })
        drag.set(null)
        if (isDropped && last && !isAtHome(last)) onDrop(planned, last.target)
      },
    })
  }
  return { drag, onPointerDown }
}

function isAtHome({ planned, target }: Drag): boolean {
  const isSamePlace = target.member.lines.some(({ line }) => line.id === planned.line.id)
  return isSamePlace && target.startMinute === planned.startMinute
}

function scrollNear(frame: HTMLElement, { clientX, clientY }: Point): void {
  const { left, right, top, bottom } = frame.getBoundingClientRect()
  const along = (at: number, from: number, to: number) =>
    at < from + EDGE_PIXELS ? -SCROLL_PIXELS : at > to - EDGE_PIXELS ? SCROLL_PIXELS : 0
  frame.scrollBy({ left: along(clientX, left, right), top: along(clientY, top, bottom), behavior: 'instant' })
}

interface Reading extends Pick<DragOptions, 'columns' | 'now'> {
  planned: PlannedLine
  point: Point
  grabbedPixels: number
}

/** What is under the pointer; `null` without a column on screen. */
function readDrag(frame: HTMLElement, { planned, columns, now, point, grabbedPixels }: Reading): Drag | null {
  if (!frame.isConnected) return null
  const elements = [...frame.querySelectorAll<HTMLElement>('[data-column]')]
  const boxes = elements.map((element) => element.getBoundingClientRect())
  const index = nearest(boxes, point.clientX)
  const [column, box, grid] = [columns[index], boxes[index], elements[0]?.parentElement]
  if (!column || !box || !grid) return null
  const { plan } = column
  const lengthMinutes = planned.endMinute - planned.startMinute
  const pointed = plan.startMinute + (point.clientY - grabbedPixels - box.top) / PIXELS_PER_MINUTE
  const target = { ...column, startMinute: snapStart(pointed, plan, lengthMinutes) }
  const origin = grid.getBoundingClientRect()
  return {
    planned,
    target,
    conflict: conflictAt(target, planned, now),
    box: {
      left: box.left - origin.left,
      top: box.top - origin.top + (target.startMinute - plan.startMinute) * PIXELS_PER_MINUTE,
      width: box.width,
      minHeight: lengthMinutes * PIXELS_PER_MINUTE,
    },
  }
}

function nearest(boxes: readonly DOMRect[], x: number): number {
  const distances = boxes.map(({ left, right }) => Math.max(left - x, x - right, 0))
  return distances.indexOf(Math.min(...distances))
}
