import type { SalonProfile, SlotView, VisitLineInput } from '@salon/contract'
import type { LocalDate } from '@salon/domain'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type BookableDates, fortnightOf } from '../../components/visit/use-fortnight.ts'
import { readVisitLines, writeVisitLines } from '../../lib/visit-lines.ts'
import { resolveVisit } from '../../lib/visit-terms.ts'
import type { BookSearch } from './book-search.ts'

const route = getRouteApi('/s/$slug/book')

/** The visit being put together. All of it is read from the address and written back there. */
export function useVisit(salon: SalonProfile, bookable: BookableDates) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const wanted = useMemo(() => readVisitLines(search.lines), [search.lines])
  const items = useMemo(() => resolveVisit(salon.services, wanted), [salon.services, wanted])
  const lines = useMemo(() => items.map((item) => item.line), [items])

  const change = (changes: (before: BookSearch) => BookSearch, replace = true) =>
    void navigate({ search: changes, replace, resetScroll: !replace })

  return {
    items,
    lines,
    date: search.date,
    startsAt: search.startsAt,
    isReview: search.step === 'review',
    /** The salon has stopped offering some of what the link asked for. */
    isIncomplete: items.length < wanted.length,
    setLines: (next: readonly VisitLineInput[]) =>
      change(({ lines: _old, ...rest }) => {
        const text = writeVisitLines(next)
        return text ? { ...rest, lines: text } : rest
      }),
    /** A time that is chosen goes with its two weeks: in others it could not be told from a taken one. */
    setDate: (date: LocalDate) =>
      change(({ startsAt, step: _step, ...rest }) => {
        const isSameFortnight = fortnightOf(bookable, rest.date).from === fortnightOf(bookable, date).from
        return { ...rest, date, ...(startsAt && isSameFortnight && { startsAt }) }
      }),
    setSlot: (date: LocalDate, slot: SlotView) =>
      change(({ step: _step, ...rest }) => ({ ...rest, date, startsAt: slot.startsAt })),
    /** On to looking it over; "back" leads to the times again. */
    review: () => change((before) => ({ ...before, step: 'review' }), false),
    backToTimes: () => change(({ step: _step, ...rest }) => rest),
    finish: (bookingId: string) => void navigate({ search: { booked: bookingId }, replace: true }),
  }
}
