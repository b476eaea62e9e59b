import type { BookingDetailsView } from '@salon/contract'
import { mayCheckIn } from '@salon/domain'
import {
  AlarmClock,
  CalendarClock,
  CalendarX,
  Check,
  CheckCheck,
  Ellipsis,
  type LucideIcon,
  MoveVertical,
  UserCheck,
  UserMinus,
  UserX,
} from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button, type ButtonVariant } from '../../../components/ui/button.tsx'
import { commonMessages } from '../../../i18n/common.ts'
import { lateMessages } from '../../../i18n/late.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useNextFocus } from '../../../lib/use-next-focus.ts'
import { useOnline } from '../../../lib/use-online.ts'
import { canRunLate } from '../late/late-visit.ts'
import { hereSince } from './here-since.ts'
import { type BookingStep, type EndingStep, useBookingStep } from './use-booking-step.ts'

/** What has a dialog of its own. */
export type OpenedStep = EndingStep | 'move' | 'resize' | 'late'

export interface BookingActionsProps {
  booking: BookingDetailsView
  now: Date
  /** What is asked about first. */
  onOpen: (step: OpenedStep) => void
}

/** So many stand in view, in one line on a phone; the others wait behind a press. */
const MAIN = 2

interface Action {
  label: string
  Icon: LucideIcon
  variant?: ButtonVariant
  /** Taken as soon as it is pressed; otherwise asked about. */
  step?: BookingStep
  opens?: OpenedStep
}

/** What the salon can do with a booking as it stands now, the likeliest first. */
export function BookingActions({ booking, now, onOpen }: BookingActionsProps) {
  const t = useMessages(manageMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const isOnline = useOnline()
  const step = useBookingStep()
  const moreId = useId()
  const more = useRef<HTMLDivElement>(null)
  const focusNext = useNextFocus()
  const [isMoreShown, setMoreShown] = useState(false)
  const actions = useActions(booking, now)
  if (actions.length === 0) return <p className="text-sm text-muted">{t.isOver}</p>
  // a press that leads to a single action is one too many
  const mainCount = actions.length > MAIN + 1 ? MAIN : actions.length
  const hasMore = mainCount < actions.length
  const button = ({ label, Icon, variant = 'primary', step: name, opens }: Action) => (
    <Button
      key={label}
      variant={variant}
      icon={<Icon aria-hidden className="size-4" />}
      disabled={!isOnline}
      isBusy={name !== undefined && step.isPending && step.variables.step === name}
      onClick={() => {
        if (opens) onOpen(opens)
        else if (name) step.mutate({ id: booking.id, step: name })
      }}
      className="max-sm:grow max-sm:px-2.5"
    >
      {label}
    </Button>
  )
  return (
    <div className="grid gap-2">
      {hasMore && (
        // above, so that what is pressed next does not come to lie under the finger
        <div ref={more} id={moreId} hidden={!isMoreShown} className="flex flex-wrap gap-2 [[hidden]]:hidden">
          {actions.slice(mainCount).map(button)}
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {actions.slice(0, mainCount).map(button)}
        {hasMore && (
          <Button
            variant="secondary"
            icon={<Ellipsis aria-hidden className="size-4" />}
            aria-label={t.moreSteps}
            aria-expanded={isMoreShown}
            aria-controls={moreId}
            onClick={() => {
              setMoreShown(!isMoreShown)
              if (!isMoreShown) focusNext(() => more.current?.querySelector<HTMLElement>('button'))
            }}
            className="max-sm:w-11 max-sm:px-0"
          />
        )}
      </div>
      {!isOnline && <p className="text-sm text-muted">{common.needsNetwork}</p>}
      {step.isError && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(step.error)}
        </p>
      )}
    </div>
  )
}

/** None once the booking is over. */
function useActions(booking: BookingDetailsView, now: Date): Action[] {
  const t = useMessages(manageMessages)
  const late = useMessages(lateMessages)
  const { status, checkedInAt } = booking
  const [startsAt, endsAt] = [new Date(booking.startsAt), new Date(booking.endsAt)]
  const hasBegun = now >= startsAt
  const isRunning = hasBegun && now < endsAt
  const canCheckIn = checkedInAt === null && mayCheckIn({ status, startsAt, endsAt }, now)
  const isPending = status === 'pending'
  const ends: Action = isPending
    ? { label: t.decline, Icon: CalendarX, variant: 'danger', opens: 'decline' }
    : { label: t.cancel, Icon: CalendarX, variant: 'danger', opens: 'cancel' }
  if (status !== 'held' && !isPending && status !== 'confirmed') return []
  const actions: (Action | false)[] = [
    isPending && { label: t.confirm, Icon: Check, step: 'confirm' },
    isPending && ends,
    canCheckIn && {
      ...{ label: t.checkIn, Icon: UserCheck, step: 'checkIn' },
      variant: hasBegun ? 'secondary' : 'primary',
    },
    status === 'confirmed' &&
      hasBegun && {
        ...{ label: t.complete, Icon: CheckCheck },
        // what still runs is asked about
        ...(isRunning ? { opens: 'complete' } : { step: 'complete' }),
      },
    status === 'confirmed' &&
      hasBegun && { label: t.noShow, Icon: UserX, variant: 'danger', opens: 'noShow' },
    status !== 'held' && { label: t.move, Icon: CalendarClock, variant: 'secondary', opens: 'move' },
    status !== 'held' && { label: t.resize, Icon: MoveVertical, variant: 'secondary', opens: 'resize' },
    canRunLate(booking, now) && {
      ...{ label: late.title, Icon: AlarmClock, variant: 'secondary', opens: 'late' },
    },
    hereSince(booking) !== null && {
      ...{ label: t.undoCheckIn, Icon: UserMinus, variant: 'secondary', step: 'undoCheckIn' },
    },
    !isPending && ends,
  ]
  return actions.filter((action) => action !== false)
}
