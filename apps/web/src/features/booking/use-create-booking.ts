import type { BookingMoneyView, BookingView, SalonProfile, VisitLineInput } from '@salon/contract'
import type { Instant } from '@salon/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FailureReason, failureOf } from '../../lib/error-message.ts'
import { useNavigate } from '../../lib/routing/use-route.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useRequireSession } from '../../lib/use-session.ts'
import type { BookingDraft } from './draft.ts'

/** Refusals that another time cures. */
const TIME_REASONS: ReadonlySet<FailureReason> = new Set<FailureReason>([
  'SLOT_TAKEN',
  'OUTSIDE_HOURS',
  'NOTICE_TOO_SHORT',
  'TOO_FAR_AHEAD',
  'NOT_ON_GRID',
  'SALON_CLOSED',
])

export interface CreateBookingOptions {
  salon: SalonProfile
  draft: BookingDraft
  onBooked: (booking: BookingView) => void
  /** The time cannot be had; everything else stays as it was. */
  onTimeRefused: () => void
}

/**
 * Books the visit, after signing in where that is needed. A request whose answer was lost is sent again as it was,
 * under its old key, so that it can never book twice.
 */
export function useCreateBooking({ salon, draft, onBooked, onTimeRefused }: CreateBookingOptions) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const requireSession = useRequireSession()
  const navigate = useNavigate()

  const create = useMutation(
    trpc.bookings.create.mutationOptions({
      onSuccess(booking) {
        draft.clear()
        // On screen at once; the history comes with the next look.
        const details = { ...booking, history: [], payments: [], money: unpaid(booking), customer: null }
        queryClient.setQueryData(trpc.bookings.byId.queryKey({ id: booking.id }), details)
        void queryClient.invalidateQueries(trpc.bookings.pathFilter())
        void queryClient.invalidateQueries(trpc.salons.availability.pathFilter())
        if (booking.status === 'held') void navigate({ ...payPageOf(booking), replace: true })
        else onBooked(booking)
      },
      onError(error) {
        const { reason } = failureOf(error)
        if (reason !== 'OFFLINE' && reason !== 'INTERNAL') draft.settle()
        if (reason === 'SERVICE_UNAVAILABLE' || reason === 'STAFF_CANNOT_DO_SERVICE')
          void queryClient.invalidateQueries(trpc.salons.bySlug.queryFilter({ slug: salon.slug }))
        if (!TIME_REASONS.has(reason)) return
        void queryClient.invalidateQueries(trpc.salons.availability.pathFilter())
        onTimeRefused()
      },
    }),
  )

  async function confirm(lines: readonly VisitLineInput[], startsAt: Instant): Promise<void> {
    if (create.isPending || !(await requireSession())) return
    const note = draft.note().trim()
    const request = { salonId: salon.id, lines: [...lines], startsAt, ...(note && { note }) }
    const attempt = draft.attemptAt(request)
    create.mutate({ ...attempt.request, idempotencyKey: attempt.key })
  }

  const refused = create.isError && TIME_REASONS.has(failureOf(create.error).reason)
  return {
    confirm,
    isBusy: create.isPending,
    /** What stands in the way and is not about the time. */
    error: create.isError && !refused ? create.error : null,
    /** The time that was refused, and why. */
    refused: refused ? { startsAt: create.variables?.startsAt, error: create.error } : null,
  }
}

/** A time that is only held wants to be paid for next. */
function payPageOf({ id }: BookingView) {
  return { to: '/bookings/:id/pay', params: { id } } as const
}

/** The money of a booking that was made just now. */
function unpaid({ prepaymentHalalas }: BookingView): BookingMoneyView {
  const nothing = { authorizedHalalas: 0, capturedHalalas: 0, refundedHalalas: 0 }
  return { prepaymentHalalas, dueHalalas: prepaymentHalalas, ...nothing }
}
