import { useQueryClient } from '@tanstack/react-query'
import { bookingsMessages } from '../../../i18n/bookings.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { visitMessages } from '../../../i18n/visit.ts'
import { failureOf, useErrorMessage } from '../../../lib/error-message.ts'
import { useFormat } from '../../../lib/format.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPC } from '../../../lib/trpc.ts'

/** Marks of the salon's that leave a booking what it is. */
const MARKS = ['checked_in', 'check_in_undone']

/** Whether a change was refused because the booking is another one by now. */
export function isOutdated(error: unknown): boolean {
  const { reason } = failureOf(error)
  return reason === 'CHANGED_MEANWHILE' || reason === 'ILLEGAL_TRANSITION'
}

/** Loads a booking anew that somebody else has changed, and says in a toast what was done, by whom, and when it begins now. */
export function useSayWhatChanged() {
  const t = useMessages(manageMessages)
  const { events } = useMessages(bookingsMessages)
  const { statuses } = useMessages(visitMessages)
  const message = useErrorMessage()
  const format = useFormat()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return async (id: string, refusal: unknown): Promise<void> => {
    void queryClient.invalidateQueries(trpc.bookings.manage.calendar.pathFilter())
    const booking = await queryClient
      .fetchQuery({ ...trpc.bookings.byId.queryOptions({ id }), staleTime: 0 })
      .catch(() => null)
    const last = booking?.history.findLast(({ type }) => !MARKS.includes(type))
    if (!booking || !last) return showToast(message(refusal), 'error')
    const { startsAt, salon, status } = booking
    const when = { at: startsAt, timeZone: salon.timeZone }
    const said = t.changedMeanwhile(
      events[last.type] ?? statuses[last.to],
      last.salonPerson ?? t.actors[last.actor],
    )
    const isToCome = status === 'pending' || status === 'confirmed'
    const begins = t.beginsOn(format.date(when, 'day'), format.time(startsAt, salon.timeZone))
    showToast(isToCome ? `${said} ${begins}` : said, 'error')
  }
}
