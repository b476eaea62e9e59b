import type { BookingView } from '@salon/contract'
import type { ReactNode } from 'react'
import { type ButtonVariant, buttonClass } from '../../components/ui/button.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { Link } from '../../lib/routing/link.tsx'
import { usePrefetchSalon } from '../../lib/use-salon.ts'
import { writeVisitLines } from '../../lib/visit-lines.ts'
import { bookedLines } from '../../lib/booked-lines.ts'

export interface RebookLinkProps {
  booking: BookingView
  variant?: ButtonVariant
  icon: ReactNode
  /** Among others of its kind: readers hear which salon it is. */
  isListed?: boolean
}

/**
 * Straight to the free times of the same visit. What the salon no longer offers, the booking page leaves out and says so.
 */
export function RebookLink({ booking, variant = 'primary', icon, isListed = false }: RebookLinkProps) {
  const t = useMessages(bookingsMessages)
  const localized = useLocalized()
  const { slug, name } = booking.salon
  const lines = writeVisitLines(bookedLines(booking))
  return (
    <Link
      to="/s/:slug/book"
      params={{ slug }}
      search={lines ? { lines } : {}}
      onIntent={usePrefetchSalon(slug)}
      {...(isListed && { 'aria-label': t.rebookAt(localized(name)) })}
      className={buttonClass(variant)}
    >
      {icon}
      {t.rebook}
    </Link>
  )
}
