import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { usePath } from '../../../lib/routing/address.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { hrefOf } from '../../../lib/routing/routes.ts'
import { PendingBadge } from '../pending/pending-badge.tsx'
import { PlaceList } from './place-list.tsx'
import type { Place } from './places.ts'

/** So many fit beside each other; where there are more, the last leads to the rest. */
const MOST_PLACES = 5

const ITEM =
  'group relative flex flex-1 flex-col items-center justify-center text-xs font-semibold text-muted aria-[current]:text-brand'

/** The places of a salon's side at a thumb's reach. */
export function PhoneBar({ salonId, places }: { salonId: string; places: readonly Place[] }) {
  const t = useMessages(manageMessages)
  const shown = places.length > MOST_PLACES ? MOST_PLACES - 1 : MOST_PLACES
  const rest = places.slice(shown)
  return (
    <nav
      aria-label={t.navigation}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-sm md:hidden print:hidden"
    >
      <ul className="mx-auto flex h-16 max-w-md">
        {places.slice(0, shown).map(({ to, label, Icon }) => (
          <li key={to} className="flex flex-1">
            <Link to={to} params={{ salonId }} isSection={label !== 'calendar'} className={ITEM}>
              <Badge Icon={Icon} />
              <span className="leading-snug">{t.places[label]}</span>
              {label === 'calendar' && (
                <PendingBadge salonId={salonId} className="absolute start-1/2 top-1 ms-1.5" />
              )}
            </Link>
          </li>
        ))}
        {rest.length > 0 && <MorePlaces salonId={salonId} places={rest} />}
      </ul>
    </nav>
  )
}

function MorePlaces({ salonId, places }: { salonId: string; places: readonly Place[] }) {
  const t = useMessages(manageMessages)
  const [isOpen, setIsOpen] = useState(false)
  const here = usePath()
  const isHere = places.some(({ to }) => {
    const path = hrefOf({ to, params: { salonId } })
    return here === path || here.startsWith(`${path}/`)
  })
  return (
    <li className="flex flex-1">
      <button
        type="button"
        aria-haspopup="dialog"
        aria-current={isHere ? 'true' : undefined}
        onClick={() => setIsOpen(true)}
        className={ITEM}
      >
        <Badge Icon={Ellipsis} />
        <span className="leading-snug">{t.morePlaces}</span>
      </button>
      <Dialog isOpen={isOpen} onOpenChange={setIsOpen} title={t.morePlaces}>
        <PlaceList salonId={salonId} places={places} onFollow={() => setIsOpen(false)} />
      </Dialog>
    </li>
  )
}

function Badge({ Icon }: { Icon: Place['Icon'] }) {
  return (
    <span className="grid h-7 w-14 place-items-center rounded-full transition-colors group-aria-[current]:bg-brand-soft">
      <Icon aria-hidden className="size-5" />
    </span>
  )
}
