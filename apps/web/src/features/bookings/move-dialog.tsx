import type { BookingView, SalonProfile, SlotView } from '@salon/contract'
import { type LocalDate, localDateAt, minuteOfInstant } from '@salon/domain'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { TakenNotice } from '../../components/visit/taken-notice.tsx'
import { TimePicker } from '../../components/visit/time-picker.tsx'
import { bookableDates, fortnightOf, useFortnight } from '../../components/visit/use-fortnight.ts'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { useFormat } from '../../lib/format.ts'
import { nearestSlots } from '../../lib/slots.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts'
import { useNow } from '../../lib/use-now.ts'
import { useSalon } from '../../lib/use-salon.ts'
import { bookedLines } from '../../lib/booked-lines.ts'
import { isMovable } from './booking-state.ts'
import { useBookingChanged } from './use-booking-changed.ts'

const SUGGESTIONS = 3

interface MoveDialogProps {
  booking: BookingView
  onClose: () => void
}

/** Choosing another time for a visit; its services and price stay. */
export function MoveDialog({ booking, onClose }: MoveDialogProps) {
  const t = useMessages(bookingsMessages)
  const salon = useSalon(booking.salon.slug)
  if (salon.data) return <Move booking={booking} salon={salon.data} onClose={onClose} />
  return (
    <Dialog isOpen onOpenChange={onClose} title={t.moveTitle}>
      {salon.isError ? (
        <ErrorState error={salon.error} onRetry={() => void salon.refetch()} />
      ) : (
        <Skeleton className="h-96" />
      )}
    </Dialog>
  )
}

function Move({ booking, salon, onClose }: MoveDialogProps & { salon: SalonProfile }) {
  const t = useMessages(bookingsMessages)
  const common = useMessages(commonMessages)
  const format = useFormat()
  const message = useErrorMessage()
  const trpc = useTRPC()
  const client = useTRPCClient()
  const changed = useBookingChanged()
  const bookable = bookableDates(salon, useNow())
  const [lines] = useState(() => bookedLines(booking))
  const [date, setDate] = useState<LocalDate>(() =>
    localDateAt(salon.timeZone, minuteOfInstant(booking.startsAt)),
  )
  const [slot, setSlot] = useState<SlotView | null>(null)
  const fortnight = useFortnight({ salonId: salon.id, lines, bookable, date, movingBookingId: booking.id })
  // Its old time was free until a moment ago, so going back is a move like any other.
  const undo = {
    label: common.undo,
    run: () =>
      void client.bookings.reschedule.mutate({ id: booking.id, startsAt: booking.startsAt }).then(
        (after) => {
          showToast(t.movedBack)
          return changed(after)
        },
        (error: unknown) => showToast(message(error), 'error'),
      ),
  }
  const move = useMutation(
    trpc.bookings.reschedule.mutationOptions({
      onSuccess(after) {
        onClose()
        showToast(t.moved, 'success', isMovable(after, new Date()) ? undo : undefined)
        return changed(after)
      },
      onError: () => void fortnight.refresh(),
    }),
  )

  function choose(day: LocalDate, next: SlotView): void {
    setDate(day)
    setSlot(next)
  }

  function look(day: LocalDate): void {
    if (fortnightOf(bookable, day).from !== fortnight.from) setSlot(null)
    setDate(day)
  }

  const refused = move.isError && move.variables?.startsAt === slot?.startsAt ? move.error : null
  const when = slot && { at: slot.startsAt, timeZone: salon.timeZone }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t.moveTitle}
      description={t.moveText}
      className="sm:max-w-2xl"
      footer={
        <div className="flex flex-wrap items-center gap-3">
          <p role="status" className="grow text-sm font-semibold">
            {when ? `${format.date(when, 'short')} · ${format.time(when.at, when.timeZone)}` : t.chooseTime}
          </p>
          <Button
            isBusy={move.isPending}
            disabled={!slot || refused !== null}
            onClick={() => slot && move.mutate({ id: booking.id, startsAt: slot.startsAt })}
          >
            {t.moveConfirm}
          </Button>
        </div>
      }
    >
      {refused && slot && (
        <TakenNotice
          text={message(refused)}
          nearest={nearestSlots(fortnight.query.data?.days ?? [], slot.startsAt, SUGGESTIONS)}
          timeZone={salon.timeZone}
          onChoose={choose}
        />
      )}
      <TimePicker
        salon={salon}
        fortnight={fortnight}
        bookable={bookable}
        date={date}
        startsAt={slot?.startsAt}
        onDateChange={look}
        onSlotChange={choose}
      />
    </Dialog>
  )
}
