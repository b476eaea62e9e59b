import type { SalonProfile, SlotView, VisitLineInput } from '@salon/contract'
import type { LocalDate } from '@salon/domain'
import { useMemo } from 'react'
import { type BookableDates, fortnightOf } from '../../components/visit/use-fortnight.ts'
import { useRouteSearch, useSetSearch } from '../../lib/routing/use-route.ts'
import { readVisitLines, writeVisitLines } from '../../lib/visit-lines.ts'
import { resolveVisit } from '../../lib/visit-terms.ts'

/** The visit being put together. All of it is read from the address and written back there. */
export function useVisit(salon: SalonProfile, bookable: BookableDates) {
  const search = useRouteSearch('/s/:slug/book')
  const setSearch = useSetSearch('/s/:slug/book')
  const wanted = useMemo(() => readVisitLines(search.lines), [search.lines])
  const items = useMemo(() => resolveVisit(salon.services, wanted), [salon.services, wanted])
  const lines = useMemo(() => items.map((item) => item.line), [items])

  return {
    items,
    lines,
    date: search.date,
    startsAt: search.startsAt,
    isReview: search.step === 'review',
    /** The salon has stopped offering some of what the link asked for. */
    isIncomplete: items.length < wanted.length,
    /** A stylist of the link no longer does her part, which is anyone's now. */
    isStylistGone: items.some(({ line }) => !wanted.includes(line)),
    setLines: (next: readonly VisitLineInput[]) =>
      setSearch(({ lines: _old, ...rest }) => {
        const text = writeVisitLines(next)
        return text ? { ...rest, lines: text } : rest
      }),
    /** A time that is chosen goes with its two weeks: in others it could not be told from a taken one. */
    setDate: (date: LocalDate) =>
      setSearch(({ startsAt, step: _step, ...rest }) => {
        const isSameFortnight = fortnightOf(bookable, rest.date).from === fortnightOf(bookable, date).from
        return { ...rest, date, ...(startsAt && isSameFortnight && { startsAt }) }
      }),
    setSlot: (date: LocalDate, slot: SlotView) =>
      setSearch(({ step: _step, ...rest }) => ({ ...rest, date, startsAt: slot.startsAt })),
    /** On to looking it over; "back" leads to the times again. */
    review: () => setSearch((before) => ({ ...before, step: 'review' }), { push: true }),
    backToTimes: () => setSearch(({ step: _step, ...rest }) => rest),
    finish: (bookingId: string) => setSearch({ booked: bookingId }, { toTop: true }),
  }
}
