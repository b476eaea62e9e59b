import type { SalonProfile, SlotView, VisitLineInput } from '@salon/contract'
import type { LocalDate } from '@salon/domain'
import { useMemo } from 'react'
import { type BookableDates, fortnightOf } from '../../components/visit/use-fortnight.ts'
import { useRouteSearch, useSetSearch } from '../../lib/routing/use-route.ts'
import { readVisitLines, writeVisitLines } from '../../lib/visit-lines.ts'
import { resolveVisit } from '../../lib/visit-terms.ts'

/** The one service and its time, read from the frame's address and written back there. */
export function useEmbeddedVisit(salon: SalonProfile, bookable: BookableDates) {
  const { line, date, startsAt } = useRouteSearch('/embed/:slug')
  const setSearch = useSetSearch('/embed/:slug')
  const items = useMemo(() => resolveVisit(salon.services, readVisitLines(line)), [salon.services, line])
  return {
    items,
    date,
    startsAt,
    /** Without a line: back to the list. Other choices have other times. */
    setLine: (next: VisitLineInput | undefined) =>
      setSearch(({ lang }) => {
        const text = next && writeVisitLines([next])
        return { ...(lang && { lang }), ...(text && { line: text }) }
      }),
    /** A time that is chosen goes with its two weeks. */
    setDate: (next: LocalDate) =>
      setSearch(({ startsAt: chosen, ...rest }) => {
        const isSameFortnight = fortnightOf(bookable, rest.date).from === fortnightOf(bookable, next).from
        return { ...rest, date: next, ...(chosen && isSameFortnight && { startsAt: chosen }) }
      }),
    setSlot: (day: LocalDate, slot: SlotView) =>
      setSearch((rest) => ({ ...rest, date: day, startsAt: slot.startsAt })),
  }
}
