import type { MovedLineInput, SalonProfile, VisitLineInput } from '@salon/contract'
import { addDays, daysBetween, type LocalDate } from '@salon/domain'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { businessDateAt } from '../../lib/opening-hours.ts'
import { useTRPC } from '../../lib/trpc.ts'

/** Days shown and asked for at a time. */
export const STRIP_DAYS = 14
/** Free times are news: after this they are asked for again when looked at. */
const STALE_MS = 15_000

export interface BookableDates {
  /** The first business date, which after midnight may still be yesterday's. */
  first: LocalDate
  last: LocalDate
}

/** The dates that may be booked at this moment: by customers, unless days further ahead count. */
export function bookableDates(
  { hours, timeZone, policies }: SalonProfile,
  now: Date,
  furthestDays = policies.furthestDays,
): BookableDates {
  return { first: businessDateAt(hours, timeZone, now), last: addDays(hours.today, furthestDays) }
}

export interface FortnightInput {
  salonId: string
  lines: readonly MovedLineInput[]
  bookable: BookableDates
  /** Any day of the two weeks wanted; without, the first two. */
  date: LocalDate | undefined
  /** A booking that is to move: the times that overlap it are offered too. */
  movingBookingId?: string
  /** It is the salon that moves it. */
  asSalon?: boolean
}

/** The two weeks that hold a day, counted from the first bookable one. */
export function fortnightOf(
  bookable: BookableDates,
  date: LocalDate | undefined,
): { from: LocalDate; days: number } {
  const inRange =
    date !== undefined && date >= bookable.first && date <= bookable.last ? date : bookable.first
  const index = Math.floor(daysBetween(bookable.first, inRange) / STRIP_DAYS)
  const from = addDays(bookable.first, index * STRIP_DAYS)
  return { from, days: Math.min(STRIP_DAYS, daysBetween(from, bookable.last) + 1) }
}

/** The free times of two weeks, and the means to fetch its neighbours before they are asked for. */
export function useFortnight({ salonId, lines, bookable, date, movingBookingId, asSalon }: FortnightInput) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { from, days } = fortnightOf(bookable, date)
  // left out of the key without a booking, so that what was fetched ahead is found
  const moving = movingBookingId === undefined ? {} : { movingBookingId, ...(asSalon && { asSalon }) }

  const optionsFrom = (start: LocalDate) =>
    trpc.salons.availability.queryOptions(
      { salonId, lines: [...lines], ...fortnightOf(bookable, start), ...moving },
      { staleTime: STALE_MS },
    )
  const query = useQuery({
    ...optionsFrom(from),
    enabled: lines.length > 0,
    placeholderData: keepPreviousData,
  })

  const earlier = from > bookable.first ? addDays(from, -STRIP_DAYS) : null
  const later = addDays(from, days) <= bookable.last ? addDays(from, days) : null
  return {
    query,
    from,
    days,
    /** First days of the two weeks before and after; `null` where nothing can be booked. */
    earlier,
    later,
    prefetch: (start: LocalDate | null) => {
      if (start) void queryClient.prefetchQuery(optionsFrom(start))
    },
    /** After somebody else was quicker. */
    refresh: () => queryClient.invalidateQueries(trpc.salons.availability.queryFilter()),
  }
}

export type Fortnight = ReturnType<typeof useFortnight>

/** Fetches the first two weeks of a visit before its page is opened. */
export function usePrefetchTimes(salon: SalonProfile): (lines: readonly VisitLineInput[]) => void {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return (lines) => {
    const input = {
      salonId: salon.id,
      lines: [...lines],
      ...fortnightOf(bookableDates(salon, new Date()), undefined),
    }
    void queryClient.prefetchQuery(trpc.salons.availability.queryOptions(input, { staleTime: STALE_MS }))
  }
}
