import type { PlannedLine } from '../day-plan.ts'
import { PIXELS_PER_MINUTE } from '../place.ts'
import type { Point } from './follow-press.ts'
import { type DragTarget, type Grip, type Obstacle, obstacleAt, snapEnd, snapStart } from './target.ts'

/** A service that is held over the grid, and what would come of letting it go there. */
export interface Drag {
  planned: PlannedLine
  target: DragTarget
  obstacle: Obstacle | null
  /** Where the target lies in the grid, in pixels from its left and its top. */
  box: { left: number; top: number; minWidth: number; minHeight: number }
}

/** A day of somebody, or of a room, that something may be brought to. */
export type DragColumn = Pick<DragTarget, 'plan' | 'member'>

/** What is held, from when it was taken hold of. */
export interface Held {
  grip: Grip
  planned: PlannedLine
  /** The element of the service. */
  block: HTMLElement
  /** How far below the block's start, or its end where that is held, the pointer took hold. */
  grabbedPixels: number
}

/** What an event took hold of; `null` where that is no service, or one that is not in the columns. */
export function readHold(
  { target, clientY }: { target: EventTarget; clientY: number },
  columns: readonly DragColumn[],
): Held | null {
  const block = target instanceof Element && target.closest<HTMLElement>('[data-line]')
  if (!block) return null
  const planned = columns
    .flatMap(({ member }) => member.lines)
    .find(({ line }) => line.id === block.dataset['line'])
  if (!planned) return null
  const grip = target.closest('[data-end]') ? 'end' : 'whole'
  const { top, bottom } = block.getBoundingClientRect()
  return { grip, planned, block, grabbedPixels: clientY - (grip === 'end' ? bottom : top) }
}

/**
 * Where a service would be if it were let go under the pointer: in the nearest column, or, held by its end, in its own.
 * @param frame holds the grid, and in that an element with `data-column` for each column in their order
 * @returns `null` without a column on screen
 */
export function readDrag(
  frame: HTMLElement,
  { grip, planned, block, grabbedPixels }: Held,
  { columns, point, now }: { columns: readonly DragColumn[]; point: Point; now: Date },
): Drag | null {
  if (!frame.isConnected) return null
  const elements = [...frame.querySelectorAll<HTMLElement>('[data-column]')]
  const boxes = elements.map((element) => element.getBoundingClientRect())
  const index =
    grip === 'end' ? columns.findIndex(({ member }) => isOf(member, planned)) : nearest(boxes, point.clientX)
  const [column, box, grid] = [columns[index], boxes[index], elements[0]?.parentElement]
  if (!column || !box || !grid) return null
  const { plan } = column
  const pointed = plan.startMinute + (point.clientY - grabbedPixels - box.top) / PIXELS_PER_MINUTE
  const stretch =
    grip === 'end'
      ? snapEnd(pointed, plan, planned.startMinute)
      : snapStart(pointed, plan, planned.endMinute - planned.startMinute)
  const target = { ...column, ...stretch, grip }
  const origin = grid.getBoundingClientRect()
  const { left, width } = grip === 'end' ? block.getBoundingClientRect() : box
  return {
    planned,
    target,
    obstacle: obstacleAt(target, planned, now),
    box: {
      ...{ left: left - origin.left, minWidth: width },
      top: box.top - origin.top + (target.startMinute - plan.startMinute) * PIXELS_PER_MINUTE,
      minHeight: (target.endMinute - target.startMinute) * PIXELS_PER_MINUTE,
    },
  }
}

/** Whether letting go there would change nothing. */
export function isAtHome({ planned, target }: Drag): boolean {
  const { startMinute, endMinute } = planned
  return isOf(target.member, planned) && target.startMinute === startMinute && target.endMinute === endMinute
}

function isOf({ lines }: DragColumn['member'], planned: PlannedLine): boolean {
  return lines.some(({ line }) => line.id === planned.line.id)
}

function nearest(boxes: readonly DOMRect[], x: number): number {
  const distances = boxes.map(({ left, right }) => Math.max(left - x, x - right, 0))
  return distances.indexOf(Math.min(...distances))
}
