import type { MovedLineInput, VisitLineInput } from '@salon/contract'
import type { BookingLineRow, BookingViewRow } from '@salon/db'
import { itemAt, matchLines, type Mover, type VisitLine } from '@salon/domain'

/** What a line that stays keeps of how it was booked. */
export interface KeptLine {
  id: string
  /** Who serves it. */
  staff: { id: string }
  priceHalalas: number
  /** `null`: by whether the visit names somebody now. */
  staffChosen: boolean | null
  /** How long the salon has it take; `null`: as long as its service does. */
  setMinutes: number | null
}

/** The visit as it was asked for: "anyone" stays anyone. */
export function linesOf(booking: Pick<BookingViewRow, 'lines'>): VisitLineInput[] {
  return booking.lines.map((line) => ({
    serviceId: line.serviceId,
    variantId: line.variantId ?? undefined,
    addOnIds: line.addOns.map((addOn) => addOn.id),
    staffId: line.staffChosen ? line.staff.id : undefined,
  }))
}

/** What was booked beside its services. */
export function addOnsOf(booking: Pick<BookingViewRow, 'lines'>): BookingLineRow['addOns'] {
  return booking.lines.flatMap(({ addOns }) => addOns)
}

/** The visit as it is booked, each line with whoever serves it. */
export function bookedLines(booking: Pick<BookingViewRow, 'lines'>): VisitLineInput[] {
  return linesOf(booking).map((line, index) => ({ ...line, staffId: itemAt(booking.lines, index).staff.id }))
}

/** How long the salon has lines take that stay. */
export function lengthsOf(kept: readonly (KeptLine | null)[]): (number | null)[] {
  return kept.map((line) => line?.setMinutes ?? null)
}

/** The lines of a visit that is moved: whoever serves one now does so again, where anyone may and she can. */
export function preferServing(lines: readonly VisitLine[], kept: readonly (KeptLine | null)[]): VisitLine[] {
  return lines.map((line, index) => {
    const servedBy = kept[index]?.staff.id
    return servedBy === undefined ? line : { ...line, servedBy }
  })
}

/**
 * What was booked costs what it did and takes as long as the salon said, also when other services come or go beside it.
 * @returns by line; `null`: it is new
 * @throws DomainError `NOT_FOUND` where a line names one that the visit does not have (`matchLines`)
 */
export function keptLines(
  lines: readonly MovedLineInput[],
  { lines: booked }: Pick<BookingViewRow, 'lines'>,
  mover: Mover,
): (KeptLine | null)[] {
  return matchLines(lines, booked, mover).map((place) => (place === null ? null : itemAt(booked, place)))
}
