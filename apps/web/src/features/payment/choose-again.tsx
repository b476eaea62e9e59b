import type { BookingView } from '@salon/contract'
import { buttonClass } from '../../components/ui/button.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { bookedLines } from '../../lib/booked-lines.ts'
import { Link } from '../../lib/routing/link.tsx'
import { writeVisitLines } from '../../lib/visit-lines.ts'

/** Back to the times, with the same services chosen. */
export function ChooseAgain({ booking, className }: { booking: BookingView; className?: string }) {
  const t = useMessages(paymentMessages)
  const lines = writeVisitLines(bookedLines(booking))
  return (
    <Link
      to="/s/:slug/book"
      params={{ slug: booking.salon.slug }}
      search={lines ? { lines } : {}}
      className={buttonClass('primary', 'md', className)}
    >
      {t.chooseTime}
    </Link>
  )
}
