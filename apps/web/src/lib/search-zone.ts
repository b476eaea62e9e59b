import { type LocalDate, localDateAt, minuteOfDate } from '@salon/domain'
import { useNow } from './use-now.ts'

/** Every salon of the product's market lives in this zone; a salon's own page uses the salon's own. */
export const SEARCH_TIME_ZONE = 'Asia/Riyadh'

/** The date now in the zone of the search. */
export function useSearchToday(): LocalDate {
  return localDateAt(SEARCH_TIME_ZONE, minuteOfDate(useNow()))
}
