import type { BookingView, VisitLineInput } from '@salon/contract'
import type { Instant } from '@salon/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { useBookingChanged } from '../../../lib/use-booking-changed.ts'
import { useRequestKey } from '../../../lib/use-request-key.ts'
import type { Customer } from './customer-fields.tsx'

interface WalkIn {
  salonId: string
  lines: readonly VisitLineInput[]
  startsAt: Instant
  customer: Customer
}

/** Enters a booking for somebody; sent again after a lost answer it books nothing twice. */
export function useWalkIn(onBooked: () => void) {
  const t = useMessages(manageMessages)
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const changed = useBookingChanged()
  const underKey = useRequestKey()
  const { bookings } = useTRPCClient()

  function send({
    salonId,
    lines,
    startsAt,
    customer: { name, phone, client },
  }: WalkIn): Promise<BookingView> {
    const typed = phone.trim()
    const contact = client ? { clientId: client.id } : typed && { phone: typed }
    const request = { salonId, lines: [...lines], startsAt, customer: { name: name.trim(), ...contact } }
    return underKey(request, (idempotencyKey) =>
      bookings.manage.create.mutate({ ...request, idempotencyKey }),
    )
  }

  const create = useMutation({
    // the calendar looks for what was entered
    mutationKey: trpc.bookings.manage.create.mutationKey(),
    mutationFn: send,
    onSuccess(booking) {
      showToast(t.booked)
      onBooked()
      return changed(booking)
    },
    // what stood in the way belongs on the calendar
    onError: () => void queryClient.invalidateQueries(trpc.bookings.manage.calendar.pathFilter()),
  })
  return { isBusy: create.isPending, error: create.error, book: create.mutate }
}
