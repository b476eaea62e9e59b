import type { BookingView, MovedLineInput, VisitLineInput } from '@salon/contract'
import { type Instant, itemAt } from '@salon/domain'
import { useState } from 'react'
import { bookedLines } from '../../../lib/booked-lines.ts'
import { MAX_VISIT_LINES } from '../../../lib/visit-lines.ts'

/** When a visit is to take place, what of it stays as it is moved, and what is added. It is never empty, which would be cancelling, and never too long. */
export function useMovedLines(booking: BookingView) {
  const [{ kept, added }, setVisit] = useState<{ kept: string[]; added: VisitLineInput[] }>(() => ({
    kept: booking.lines.map(({ id }) => id),
    added: [],
  }))

  const [startsAt, setStartsAt] = useState<Instant | null>(null)

  function change(next: { kept: string[]; added: VisitLineInput[] }): void {
    const count = next.kept.length + next.added.length
    if (count > 0 && count <= MAX_VISIT_LINES) setVisit(next)
  }

  const stays = bookedLines(booking)
    .map((line, index) => ({ ...line, lineId: itemAt(booking.lines, index).id }))
    .filter(({ lineId }) => kept.includes(lineId))
  const lines: MovedLineInput[] = [...stays, ...added]
  const isChanged = added.length > 0 || kept.length < booking.lines.length
  return {
    startsAt,
    setStartsAt,
    /** Ids of the booked lines that stay. */
    kept,
    added,
    lines,
    isChanged,
    /** The move whose terms are to be known before it is confirmed; `null` where they are as they were, or no time is chosen. */
    asked: isChanged && startsAt ? { id: booking.id, startsAt, lines } : null,
    setKept: (ids: string[]) => change({ kept: ids, added }),
    setAdded: (next: VisitLineInput[]) => change({ kept, added: next }),
  }
}

export type MovedLines = ReturnType<typeof useMovedLines>
