import type { BookingLineView, BookingView, MovedLineInput, VisitLineInput } from '@salon/contract'
import { type Instant, itemAt, MOST_VISIT_LINES } from '@salon/domain'
import { useState } from 'react'
import { bookedLines } from '../../../lib/booked-lines.ts'

/**
 * When a visit is to take place, what of it stays as it is moved, and what is added. It is never empty, which would be cancelling, and
 * never too long.
 * @param givesOut who moves it says by whom each service is done; what stays is with whoever serves it now, until somebody else is named
 */
export function useMovedLines(booking: BookingView, givesOut = false) {
  const [{ kept, added }, setVisit] = useState<{ kept: string[]; added: VisitLineInput[] }>(() => ({
    kept: booking.lines.map(({ id }) => id),
    added: [],
  }))

  const [startsAt, setStartsAt] = useState<Instant | null>(null)
  /** By line that stays, where somebody was chosen; `undefined` is anyone. */
  const [chosen, setChosen] = useState<Readonly<Record<string, string | undefined>>>({})

  function change(next: { kept: string[]; added: VisitLineInput[] }): void {
    const count = next.kept.length + next.added.length
    if (count > 0 && count <= MOST_VISIT_LINES) setVisit(next)
  }

  const servedBy = ({ id, staff }: BookingLineView) => (Object.hasOwn(chosen, id) ? chosen[id] : staff.id)
  const stays = bookedLines(booking)
    .map((line, index) => {
      const booked = itemAt(booking.lines, index)
      const staffId = givesOut ? servedBy(booked) : line.staffId
      return { ...line, ...(staffId && { staffId }), lineId: booked.id }
    })
    .filter(({ lineId }) => kept.includes(lineId))
  const lines: MovedLineInput[] = [...stays, ...added]
  const isChanged = added.length > 0 || kept.length < booking.lines.length
  const isGivenOver = booking.lines.some((line) => kept.includes(line.id) && servedBy(line) !== line.staff.id)

  /** By whom one of `lines` is done. */
  function setStaff(index: number, staffId: string | undefined): void {
    const stay = stays[index]
    if (stay) return setChosen({ ...chosen, [stay.lineId]: staffId })
    const given = added.map((line, place) => {
      const { staffId: _before, ...anyone } = line
      return place !== index - stays.length ? line : staffId ? { ...anyone, staffId } : anyone
    })
    change({ kept, added: given })
  }

  return {
    startsAt,
    setStartsAt,
    /** Ids of the booked lines that stay. */
    kept,
    added,
    lines,
    /** What is asked for beside the time; `undefined`: the visit as it is booked. */
    wanted: givesOut || isChanged ? lines : undefined,
    /** Other services than were booked. */
    isChanged,
    /** Somebody else serves what stays. */
    isGivenOver,
    setStaff,
    /** The move whose terms are to be known before it is confirmed; `null` where they are as they were, or no time is chosen. */
    asked: isChanged && startsAt ? { id: booking.id, startsAt, lines } : null,
    setKept: (ids: string[]) => change({ kept: ids, added }),
    setAdded: (next: VisitLineInput[]) => change({ kept, added: next }),
  }
}

export type MovedLines = ReturnType<typeof useMovedLines>
