import type { BookingView, CancellationTermsView } from '@salon/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Textarea } from '../../components/ui/field.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { useFormat } from '../../lib/format.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useBookingChanged, useExpectBooking } from '../../lib/use-booking-changed.ts'

const MAX_REASON = 300

/**
 * What cancelling means now, then the question. The booking shows as cancelled at once; if the server refuses it is as it
 * was, and the question comes back with the reason and what was typed.
 */
export function CancelDialog({ booking, onClose }: { booking: BookingView; onClose: () => void }) {
  const t = useMessages(bookingsMessages)
  const format = useFormat()
  const localized = useLocalized()
  const message = useErrorMessage()
  const trpc = useTRPC()
  const changed = useBookingChanged()
  const expect = useExpectBooking()
  const [reason, setReason] = useState('')
  const terms = useQuery(trpc.bookings.cancellationTerms.queryOptions({ id: booking.id }, { staleTime: 0 }))
  const cancel = useMutation(
    trpc.bookings.cancel.mutationOptions({
      onMutate: ({ id }) => expect(id, { status: 'cancelled' }),
      onError: (_error, _input, putBack) => putBack?.(),
      onSuccess(after) {
        onClose()
        const goesBack = terms.data?.refundHalalas ?? 0
        const words = goesBack > 0 ? [t.cancelled, t.goesBack(format.priceText(goesBack))] : [t.cancelled]
        showToast(words.join(' '))
        return changed(after)
      },
    }),
  )
  const { salon, startsAt } = booking
  function meaningOf({ allowed, feeHalalas, refundHalalas }: CancellationTermsView): string {
    if (!allowed) return t.cancelTooLate
    const refund = format.priceText(refundHalalas)
    if (feeHalalas > 0) return t.cancelCosts(format.priceText(feeHalalas), refund)
    return refundHalalas > 0 ? t.cancelRefunds(refund) : t.cancelCostsNothing
  }
  return (
    <Dialog
      isOpen={!cancel.isPending}
      onOpenChange={onClose}
      title={t.cancelTitle}
      description={`${localized(salon.name)} · ${format.date({ at: startsAt, timeZone: salon.timeZone }, 'day')} ${format.time(startsAt, salon.timeZone)}`}
      footer={
        <div className="flex flex-wrap gap-3">
          <Button
            variant="danger"
            disabled={!terms.data?.allowed}
            onClick={() => cancel.mutate({ id: booking.id, ...(reason.trim() && { reason: reason.trim() }) })}
          >
            {t.cancelConfirm}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t.keep}
          </Button>
        </div>
      }
    >
      <div className="grid gap-5">
        {terms.isPending && <Skeleton className="h-12" />}
        {terms.isError && <ErrorState error={terms.error} onRetry={() => void terms.refetch()} />}
        {terms.data && (
          <p className="rounded-md bg-sunken p-4 text-sm font-medium">{meaningOf(terms.data)}</p>
        )}
        <Textarea
          label={t.reason}
          maxLength={MAX_REASON}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {cancel.isError && (
          <p role="alert" className="font-medium text-danger">
            {message(cancel.error)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
