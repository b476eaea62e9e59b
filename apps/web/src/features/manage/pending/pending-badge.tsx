import { clsx } from 'clsx'
import { useMessages } from '../../../i18n/locale.ts'
import { waitingMessages } from '../../../i18n/waiting.ts'
import { usePending } from './use-pending.ts'

/** How many bookings wait for the salon, beside the name of a place; nothing where none does. */
export function PendingBadge({ salonId, className }: { salonId: string; className?: string }) {
  const t = useMessages(waitingMessages)
  const count = usePending(salonId).data?.count ?? 0
  if (count === 0) return null
  return (
    <span
      className={clsx(
        'grid h-5 min-w-5 place-items-center rounded-full bg-brand px-1.5 text-xs font-bold text-on-brand',
        className,
      )}
    >
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{t.count(count)}</span>
    </span>
  )
}
