import type { BookingView, MovedLineInput, SalonProfile, SlotView } from '@salon/contract'
import { type Instant, type LocalDate, staffFurthestDays } from '@salon/domain'
import { type ReactNode, useState } from 'react'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useMessages } from '../../i18n/locale.ts'
import { bookedLines } from '../../lib/booked-lines.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { useFormat } from '../../lib/format.ts'
import { businessDateAt } from '../../lib/opening-hours.ts'
import { nearestSlots } from '../../lib/slots.ts'
import { useNow } from '../../lib/use-now.ts'
import { useSalon } from '../../lib/use-salon.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { SlotSelect } from './slot-select.tsx'
import { TakenNotice } from './taken-notice.tsx'
import { TimePicker } from './time-picker.tsx'
import { bookableDates, fortnightOf, useFortnight } from './use-fortnight.ts'

const SUGGESTIONS = 3

/** Where a chosen time is sent to, whoever moves the visit. */
export interface VisitMove {
  isPending: boolean
  /** All there is to know before is known; without a word of it nothing is missing. */
  isReady?: boolean
  /** The time that was refused last, and why. */
  refused: { startsAt: string; error: unknown } | null
  send: (startsAt: Instant, onRefused: () => void) => void
}

export interface MoveDialogProps {
  booking: BookingView
  /** What is to be done at the new time, where that is not all that was booked and nothing else. */
  lines?: readonly MovedLineInput[] | undefined
  /** Other services than were booked. */
  isChanged: boolean
  /** Whose visit it is, and when, where the reader has many. */
  about?: string | undefined
  /** By the salon's rules of when. */
  asSalon?: boolean | undefined
  /** The visit's own time is taken until another is chosen: something else about it is another. */
  keepsTime?: boolean
  move: VisitMove
  /** Stands above the times. */
  renderServices?: (salon: SalonProfile) => ReactNode
  /** Stands above the button that confirms. */
  terms?: ReactNode
  /** Hears of each time that is chosen, and when none is any more. */
  onChoose?: (startsAt: Instant | null) => void
  onClose: () => void
}

/** Choosing another time for a visit. What stays of it keeps its price. */
export function MoveDialog(props: MoveDialogProps) {
  const t = useMessages(bookingsMessages)
  const salon = useSalon(props.booking.salon.slug)
  if (salon.data) return <Move {...props} salon={salon.data} />
  return (
    <Dialog isOpen onOpenChange={props.onClose} title={t.moveTitle} description={props.about}>
      {salon.isError ? (
        <ErrorState error={salon.error} onRetry={() => void salon.refetch()} />
      ) : (
        <Skeleton className="h-96" />
      )}
    </Dialog>
  )
}

function Move({
  booking,
  lines,
  isChanged,
  about,
  asSalon = false,
  keepsTime = false,
  move,
  salon,
  renderServices,
  terms,
  onChoose,
  onClose,
}: MoveDialogProps & { salon: SalonProfile }) {
  const t = useMessages(bookingsMessages)
  const format = useFormat()
  const message = useErrorMessage()
  const furthestDays = asSalon ? staffFurthestDays(salon.policies) : undefined
  const bookable = bookableDates(salon, useNow(), furthestDays)
  const [date, setDate] = useState<LocalDate>(() =>
    businessDateAt(salon.hours, salon.timeZone, new Date(booking.startsAt)),
  )
  const [picked, setPicked] = useState<SlotView | null>(null)
  const fortnight = useFortnight({
    ...{ salonId: salon.id, bookable, date, movingBookingId: booking.id, asSalon },
    lines: lines ?? bookedLines(booking),
  })

  const { data, isPlaceholderData } = fortnight.query
  const shown = isPlaceholderData ? undefined : data?.days.find((day) => day.date === date)
  const own = keepsTime ? shown?.slots.find((each) => each.startsAt === booking.startsAt) : undefined
  // with other people or services the day may not have it any more; what was refused stays, to say why
  const isGone =
    shown !== undefined &&
    picked?.startsAt !== move.refused?.startsAt &&
    shown.slots.every(({ startsAt }) => startsAt !== picked?.startsAt)
  const slot = (isGone ? null : picked) ?? own ?? null

  function choose(day: LocalDate, next: SlotView | null): void {
    setDate(day)
    setPicked(next)
    onChoose?.(next?.startsAt ?? null)
  }

  function look(day: LocalDate): void {
    choose(day, fortnightOf(bookable, day).from === fortnight.from ? picked : null)
  }

  const refused = slot && move.refused?.startsAt === slot.startsAt ? move.refused.error : null
  // nothing about the visit would be another
  const isOwn = slot?.startsAt === booking.startsAt && !isChanged && !keepsTime
  const when = slot && { at: slot.startsAt, timeZone: salon.timeZone }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t.moveTitle}
      description={[about, isChanged ? t.moveChangedText : t.moveText].filter(Boolean).join('\n')}
      className="sm:max-w-2xl"
      footer={
        <>
          {terms}
          <div className="flex flex-wrap items-center gap-3">
            <p role="status" className="grow text-sm font-semibold">
              {isOwn
                ? t.ownTime
                : when
                  ? `${format.date(when, 'short')} · ${format.time(when.at, when.timeZone)}`
                  : t.chooseTime}
            </p>
            <Button
              isBusy={move.isPending}
              disabled={!slot || isOwn || refused !== null || move.isReady === false}
              onClick={() => slot && move.send(slot.startsAt, () => void fortnight.refresh())}
            >
              {t.moveConfirm}
            </Button>
          </div>
        </>
      }
    >
      {renderServices?.(salon)}
      {refused !== null && slot && (
        <TakenNotice
          text={message(refused)}
          nearest={nearestSlots(data?.days ?? [], slot.startsAt, SUGGESTIONS)}
          timeZone={salon.timeZone}
          onChoose={choose}
        />
      )}
      <TimePicker
        salon={salon}
        fortnight={fortnight}
        bookable={bookable}
        date={date}
        {...(asSalon && { slots: SlotSelect })}
        startsAt={slot?.startsAt}
        own={booking.startsAt}
        onDateChange={look}
        onSlotChange={choose}
      />
    </Dialog>
  )
}
