import type { BookingView, MovedLineInput, MoveTermsView, SalonProfile } from '@salon/contract'
import { type Instant, MOST_VISIT_LINES } from '@salon/domain'
import type { ReactNode } from 'react'
import { MoveDialog } from '../move-dialog.tsx'
import { AddedServices } from './added-services.tsx'
import { KeptServices } from './kept-services.tsx'
import { MoveTerms, type MoveTermsTexts } from './move-terms.tsx'
import type { MovedLines } from './use-moved-lines.ts'

interface MoveInput {
  id: string
  startsAt: Instant
  lines?: MovedLineInput[]
}

export interface MoveVisitProps {
  booking: BookingView
  moved: MovedLines
  /** What `moved.asked` would mean, as the server says. */
  terms: { data: MoveTermsView | undefined; error: unknown }
  texts: MoveTermsTexts
  /** The mutation of whoever moves the visit. */
  move: {
    isPending: boolean
    error: unknown
    variables: { startsAt: string } | undefined
    reset: () => void
    mutate: (input: MoveInput, options: { onError: () => void }) => void
  }
  /** Whose visit it is, and when, where the reader has many. */
  about?: string
  /** By the salon's rules of when, which are looser than its customers'. */
  asSalon?: boolean
  /** Stands below the services: who does them. */
  renderStaff?: (salon: SalonProfile) => ReactNode
  onClose: () => void
}

/**
 * Another time for a visit, whoever moves it. Services can be left out and others added; what that means for the money is said before it
 * is confirmed.
 */
export function MoveVisit(props: MoveVisitProps) {
  const { booking, moved, terms, texts, move, about, asSalon, renderStaff, onClose } = props
  const { startsAt, kept, added, wanted, isChanged, isGivenOver } = moved
  /** Another visit than the one that was refused. */
  function anew<Value>(set: (value: Value) => void): (value: Value) => void {
    return (value) => {
      move.reset()
      set(value)
    }
  }
  const refusedTerms = terms.error && startsAt ? { startsAt, error: terms.error } : null
  const refusedMove =
    move.error && move.variables ? { startsAt: move.variables.startsAt, error: move.error } : null
  return (
    <MoveDialog
      booking={booking}
      lines={wanted}
      isChanged={isChanged}
      about={about}
      asSalon={asSalon}
      keepsTime={isGivenOver && !isChanged}
      move={{
        isPending: move.isPending,
        isReady: !isChanged || terms.data !== undefined,
        refused: refusedMove ?? refusedTerms,
        send: (chosen, onRefused) =>
          move.mutate(
            { id: booking.id, startsAt: chosen, ...(wanted && { lines: wanted }) },
            { onError: onRefused },
          ),
      }}
      renderServices={(salon) => (
        <>
          {(booking.lines.length > 1 || added.length > 0) && (
            <KeptServices booking={booking} kept={kept} onChange={anew(moved.setKept)} />
          )}
          <AddedServices
            salon={salon}
            added={added}
            room={MOST_VISIT_LINES - kept.length}
            onChange={anew(moved.setAdded)}
          />
          {renderStaff?.(salon)}
        </>
      )}
      terms={
        moved.asked &&
        !terms.error && <MoveTerms terms={terms.data} beforeHalalas={booking.totalHalalas} texts={texts} />
      }
      onChoose={moved.setStartsAt}
      onClose={onClose}
    />
  )
}
