import type { CalendarView } from '@salon/contract'
import { addDays, type LocalDate } from '@salon/domain'
import { useMutation } from '@tanstack/react-query'
import { calendarMessages } from '../../../i18n/calendar.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useFormat } from '../../../lib/format.ts'
import { showToast } from '../../../lib/toast.ts'
import type { WalkInPlace } from '../walk-in/walk-in-sheet.tsx'
import { type DayPlan, planDays } from './day-plan.ts'
import { firstFreePlace } from './first-free.ts'
import { datesOf, type Period } from './period.ts'

/** So far after what is shown a free place is looked for. */
const MORE_DAYS = 14

export interface NewBookingOptions {
  now: Date
  /** The business date that runs. */
  today: LocalDate
  /** One member of staff alone. */
  staffId: string | undefined
  load: (period: Period) => Promise<CalendarView>
  /** Shows the date of a place that is not in sight, once that can be drawn. */
  onShow: (date: LocalDate) => Promise<void>
  onPlace: (place: WalkInPlace) => void
}

/** Begins a booking at the first place that is free: of the dates that are shown, else of those after them, or from today on. */
export function useNewBooking({ now, today, staffId, load, onShow, onPlace }: NewBookingOptions) {
  const t = useMessages(calendarMessages)
  const format = useFormat()
  const message = useErrorMessage()
  const search = useMutation({
    async mutationFn({ from, to }: Period) {
      const calendar = await load({ from: addDays(from, -1), to })
      const place = firstFreePlace(planDays(calendar, datesOf({ from, to }), now), staffId)
      if (place) await onShow(place.date)
      return place
    },
    onSuccess(place, { from, to }) {
      if (place) onPlace(place)
      else showToast(t.noneFree(format.date(from, 'short'), format.date(to, 'short')), 'info')
    },
    onError: (error) => showToast(message(error), 'error'),
  })
  return {
    isBusy: search.isPending,
    begin(plans: readonly DayPlan[]): void {
      const place = firstFreePlace(plans, staffId)
      if (place) return onPlace(place)
      const last = plans.at(-1)?.date ?? today
      const from = last < today ? today : addDays(last, 1)
      search.mutate({ from, to: addDays(from, MORE_DAYS - 1) })
    },
  }
}
