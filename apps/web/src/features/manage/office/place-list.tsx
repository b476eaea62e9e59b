import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { PendingBadge } from '../pending/pending-badge.tsx'
import type { Place } from './places.ts'

export interface PlaceListProps {
  salonId: string
  places: readonly Place[]
  /** One of them was followed. */
  onFollow?: () => void
}

/** Places of a salon's side, one below the other. */
export function PlaceList({ salonId, places, onFollow }: PlaceListProps) {
  const t = useMessages(manageMessages)
  return (
    <ul className="grid gap-1">
      {places.map(({ to, label, Icon }) => (
        <li key={to}>
          <Link
            to={to}
            params={{ salonId }}
            isSection={label === 'settings'}
            onClick={onFollow}
            className="flex min-h-11 items-center gap-3 rounded-full px-4 text-sm font-semibold hover:bg-sunken aria-[current]:bg-brand-soft aria-[current]:text-on-brand-soft"
          >
            <Icon aria-hidden className="size-5" />
            {t.places[label]}
            {label === 'calendar' && <PendingBadge salonId={salonId} className="ms-auto" />}
          </Link>
        </li>
      ))}
    </ul>
  )
}
