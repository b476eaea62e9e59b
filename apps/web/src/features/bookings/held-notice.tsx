import type { BookingView } from '@salon/contract'
import { HoldCountdown } from '../../components/visit/hold-countdown.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useMessages } from '../../i18n/locale.ts'
import { Link } from '../../lib/routing/link.tsx'

/** A time that waits for its payment: how long it is kept, and the way to pay. */
export function HeldNotice({ booking }: { booking: BookingView }) {
  const t = useMessages(bookingsMessages)
  const { id, status, holdExpiresAt } = booking
  if (status !== 'held' || holdExpiresAt === null) return null
  return (
    <div className="flex flex-wrap items-center gap-2">
      <HoldCountdown
        key={holdExpiresAt}
        until={holdExpiresAt}
        label={t.keptFor}
        announce={t.keptForMinutes}
        over={t.keptNoLonger}
      />
      <Link to="/bookings/:id/pay" params={{ id }} className={buttonClass()}>
        {t.payNow}
      </Link>
    </div>
  )
}
