import { addDays, type LocalDate } from '@salon/domain'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../lib/trpc.ts'
import { useLiveCalendar } from './use-live-calendar.ts'

/** Colleagues and customers change the day all the time; while the server does not tell of it, it is asked for again. */
const AGAIN_MS = 30_000
/** What changes by itself, such as a time that was held too long, nobody tells of. */
const SELDOM_MS = 5 * 60_000

/**
 * A business date with the night before it, kept fresh while somebody looks.
 * @param date `undefined`: the one that runs now, which after midnight may be yesterday's
 */
export function useCalendar(salonId: string, date: LocalDate | undefined, today: LocalDate) {
  const live = useLiveCalendar(salonId)
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const optionsOf = (day: LocalDate, daysBefore = 1) =>
    trpc.bookings.manage.calendar.queryOptions({ salonId, from: addDays(day, -daysBefore), to: day })
  const query = useQuery({
    ...(date ? optionsOf(date) : optionsOf(today, 2)),
    placeholderData: keepPreviousData,
    refetchInterval: live === 'live' ? SELDOM_MS : AGAIN_MS,
    refetchOnWindowFocus: 'always',
  })
  return { query, live, prefetch: (day: LocalDate) => void queryClient.prefetchQuery(optionsOf(day)) }
}
