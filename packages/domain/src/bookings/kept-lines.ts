import { DomainError } from '../shared/errors.ts'
import { itemAt } from '../shared/item-at.ts'

/** Who moves a visit. */
export type Mover = 'customer' | 'salon'

/** A service of a visit as it is booked. */
export interface BookedLine {
  id: string
  serviceId: string
  variantId: string | null
  addOns: readonly { id: string }[]
  /** Who serves it. */
  staff: { id: string }
  /** The customer chose her, rather than anyone. */
  staffChosen: boolean
}

/** A service of a visit as it is to be. */
export interface WantedLine {
  /** Which of the booked ones it is. */
  lineId?: string | undefined
  serviceId: string
  variantId?: string | undefined
  addOnIds?: readonly string[] | undefined
  staffId?: string | undefined
}

/**
 * Which of the booked services each one of a moved visit is. A line that names one is that one. Of the others each is, among those that
 * were booked alike, the one with the same person, or else the first that is left. A customer who wants somebody else wants another
 * line; a salon that lets somebody else serve her does not change what she asked for.
 * @returns by wanted line, the place of a booked one, each of which stays once; `null`: it is new
 * @throws DomainError `NOT_FOUND` where a line names one that the visit does not have, or not so, or that another is already
 */
export function matchLines(
  wanted: readonly WantedLine[],
  booked: readonly BookedLine[],
  mover: Mover,
): (number | null)[] {
  const found = wanted.map((): number | null => null)
  const left = new Set(booked.keys())
  const match = (fits: (line: WantedLine, was: BookedLine) => boolean) => {
    for (const [index, line] of wanted.entries()) {
      if (found[index] !== null) continue
      const isIt = (place: number) => {
        const was = itemAt(booked, place)
        return isAlike(line, was, mover) && fits(line, was)
      }
      const place = [...left].find(isIt)
      if (place === undefined) continue
      left.delete(place)
      found[index] = place
    }
  }
  match((line, was) => line.lineId === was.id)
  if (wanted.some(({ lineId }, index) => lineId !== undefined && found[index] === null)) {
    throw new DomainError('NOT_FOUND')
  }
  match(isWithSame)
  match(() => true)
  return found
}

/**
 * Whether a visit is already as it is wanted, service for service and by whom; "anyone" is whoever serves it. To a customer it is
 * another visit where she names somebody, or nobody, and did not before.
 */
export function isBookedSo(
  wanted: readonly WantedLine[],
  booked: readonly BookedLine[],
  mover: Mover,
): boolean {
  const isSo = (line: WantedLine, index: number) => {
    const was = booked[index]
    if (!was || !isAlike(line, was, mover)) return false
    return (line.lineId ?? was.id) === was.id && (line.staffId ?? was.staff.id) === was.staff.id
  }
  return wanted.length === booked.length && wanted.every(isSo)
}

function isAlike(line: WantedLine, was: BookedLine, mover: Mover): boolean {
  const bookedIds = was.addOns.map(({ id }) => id)
  return (
    line.serviceId === was.serviceId &&
    (line.variantId ?? null) === was.variantId &&
    inOneOrder(line.addOnIds ?? []) === inOneOrder(bookedIds) &&
    (mover === 'salon' || line.staffId === (was.staffChosen ? was.staff.id : undefined))
  )
}

/** "Anyone" is who was not chosen. */
function isWithSame({ staffId }: WantedLine, { staff, staffChosen }: BookedLine): boolean {
  return staffId === undefined ? !staffChosen : staffId === staff.id
}

function inOneOrder(ids: readonly string[]): string {
  return ids.toSorted().join()
}
