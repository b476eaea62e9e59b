import type { BookingView, VisitLineInput } from '@salon/contract'
import { useState } from 'react'
import { bookedLines } from '../../lib/booked-lines.ts'
import { MAX_VISIT_LINES } from '../../lib/visit-lines.ts'

/** What of a visit stays as it is moved, and what is added. It is never empty, which would be cancelling, and never too long. */
export function useMovedLines(booking: BookingView) {
  const [{ kept, added }, setVisit] = useState<{ kept: string[]; added: VisitLineInput[] }>(() => ({
    kept: booking.lines.map(({ id }) => id),
    added: [],
  }))

  function change(next: { kept: string[]; added: VisitLineInput[] }): void {
    const count = next.kept.length + next.added.length
    if (count > 0 && count <= MAX_VISIT_LINES) setVisit(next)
  }

  const stays = bookedLines(booking).filter((_line, index) => kept.includes(booking.lines[index]?.id ?? ''))
  return {
    /** Ids of the booked lines that stay. */
    kept,
    added,
    lines: [...stays, ...added],
    isChanged: added.length > 0 || kept.length < booking.lines.length,
    setKept: (ids: string[]) => change({ kept: ids, added }),
    setAdded: (lines: VisitLineInput[]) => change({ kept, added: lines }),
  }
}
