import { isLocalDate, type LocalDate, RANGE_UNITS, type RangeUnit } from '@salon/domain'
import type { RawSearch } from '../../../lib/routing/search-text.ts'

/** Which days are counted, both included; without, the last thirty. */
export interface NumbersSearch {
  from?: LocalDate
  to?: LocalDate
  unit?: RangeUnit
}

/** Keeps what fits and drops the rest. */
export function parseNumbersSearch({ from, to, unit }: RawSearch): NumbersSearch {
  const known = RANGE_UNITS.find((each) => each === unit)
  return {
    ...(from && isLocalDate(from) && { from }),
    ...(to && isLocalDate(to) && { to }),
    ...(known && { unit: known }),
  }
}
