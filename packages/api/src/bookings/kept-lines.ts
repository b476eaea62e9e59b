import type { VisitLineInput } from '@salon/contract'
import type { BookingLineRow, BookingViewRow } from '@salon/db'
import { itemAt } from '@salon/domain'

/** Who moves a visit. */
export type Mover = 'customer' | 'salon'

/** What a line that stays keeps of how it was booked. */
export interface KeptLine {
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

/**
 * What was booked costs what it did and takes as long as the salon said, also when other services come or go beside it. A customer who wants somebody else wants
 * another line; a salon that lets somebody else serve her does not change what she asked for.
 * @returns by line; `null`: it is new
 */
export function keptLines(
  lines: readonly VisitLineInput[],
  before: Pick<BookingViewRow, 'lines'>,
  mover: Mover,
): (KeptLine | null)[] {
  const asked = linesOf(before)
  const left = before.lines.map(({ priceHalalas, staffChosen, setMinutes }, index) => ({
    name: nameOf(asked[index], mover),
    kept: { priceHalalas, staffChosen, setMinutes },
  }))
  return lines.map((line) => {
    const index = left.findIndex(({ name }) => name === nameOf(line, mover))
    const [found] = index === -1 ? [] : left.splice(index, 1)
    return found?.kept ?? null
  })
}

function nameOf(line: VisitLineInput | undefined, mover: Mover): string {
  const { serviceId, variantId, addOnIds = [], staffId } = line ?? {}
  return JSON.stringify([
    serviceId,
    variantId ?? null,
    addOnIds.toSorted(),
    mover === 'customer' ? (staffId ?? null) : null,
  ])
}
