import type { SalonProfile } from '@salon/contract'
import { ShoppingBag } from 'lucide-react'
import { buttonClass } from '../../components/ui/button.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { bookingMessages } from '../../i18n/booking.ts'
import { useMessages } from '../../i18n/locale.ts'
import { Link } from '../../lib/routing/link.tsx'

/** Nothing is chosen, or nothing of it is offered any more. */
export function EmptyVisit({ salon, isIncomplete }: { salon: SalonProfile; isIncomplete: boolean }) {
  const t = useMessages(bookingMessages)
  return (
    <EmptyState
      icon={<ShoppingBag aria-hidden className="size-7" />}
      title={t.emptyTitle}
      text={isIncomplete ? t.incomplete : t.emptyText}
      action={
        <Link to="/s/:slug" params={{ slug: salon.slug }} className={buttonClass()}>
          {t.chooseServices}
        </Link>
      }
    />
  )
}
