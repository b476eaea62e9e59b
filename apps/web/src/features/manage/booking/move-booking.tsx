import type { BookingDetailsView, BookingView } from '@salon/contract'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { MoveVisit } from '../../../components/visit/moved/move-visit.tsx'
import { useMovedLines } from '../../../components/visit/moved/use-moved-lines.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { Stylists } from './stylists.tsx'
import { useBookingWords } from './use-booking-words.ts'
import { useMoveVisit } from './use-move-visit.ts'
import { isOutdated, useSayWhatChanged } from './use-say-what-changed.ts'

export interface MoveBookingProps {
  booking: BookingDetailsView
  onClose: () => void
  onMoved?: (after: BookingView) => void
}

/**
 * The salon chooses another time or somebody else for a visit, and other services where it must; the customer is told. What only moved
 * can go back.
 */
export function MoveBooking({ booking: opened, onClose, onMoved }: MoveBookingProps) {
  const t = useMessages(manageMessages)
  const trpc = useTRPC()
  // what is chosen is about the visit as it was seen; what a colleague makes of it meanwhile is said
  const [booking] = useState(opened)
  const { version, startsAt: from, endsAt, lines: booked } = booking
  const moved = useMovedLines(booking, true)
  const terms = useQuery(
    trpc.bookings.manage.moveTerms.queryOptions(moved.asked ? { ...moved.asked, version } : skipToken, {
      staleTime: 0,
    }),
  )
  const move = useMoveVisit({
    onMoved(after) {
      onMoved?.(after)
      onClose()
    },
    onOutdated: onClose,
  })
  const sayWhatChanged = useSayWhatChanged()
  const giveUp = useEffectEvent((error: unknown) => {
    onClose()
    void sayWhatChanged(booking.id, error)
  })
  const outdated = isOutdated(terms.error) ? terms.error : null
  useEffect(() => {
    if (outdated) giveUp(outdated)
  }, [outdated])

  return (
    <MoveVisit
      {...{ booking, moved, terms, onClose }}
      texts={t}
      about={useBookingWords(booking)}
      asSalon
      move={{
        ...move,
        variables: move.variables?.to,
        mutate: ({ startsAt, lines }, options) =>
          move.mutate(
            {
              booking,
              to: { startsAt, lines },
              ...(!moved.isChanged && { from: { startsAt: from, endsAt, lines: booked } }),
            },
            options,
          ),
      }}
      renderStaff={(salon) => (
        <Stylists
          {...{ booking, salon }}
          lines={moved.lines}
          onChange={(index, staffId) => {
            // with somebody else it is another visit than the one that was refused
            move.reset()
            moved.setStaff(index, staffId)
          }}
        />
      )}
    />
  )
}
