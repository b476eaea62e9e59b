import type { MembershipView } from '@salon/contract'
import { ArrowLeftRight } from 'lucide-react'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { PlaceList } from './place-list.tsx'
import { placesOf } from './places.ts'

export interface OfficeNavProps {
  membership: MembershipView
  /** She belongs to other salons, too. */
  hasOthers: boolean
}

/** At the foot of a phone, at the side of larger screens. Whoever belongs to one salon alone knows on a phone which it is. */
export function OfficeNav({ membership, hasOthers }: OfficeNavProps) {
  const t = useMessages(manageMessages)
  const localized = useLocalized()
  const { salonId, role } = membership
  const places = placesOf(role)
  return (
    <>
      <div className="hidden w-52 shrink-0 md:block print:hidden">
        <div className="sticky top-22 grid gap-4">
          <div className="px-3">
            <p className="font-display text-lg leading-snug font-semibold">{localized(membership.name)}</p>
            <p className="text-sm text-muted">{t.roles[role]}</p>
          </div>
          <nav aria-label={t.navigation}>
            <PlaceList salonId={salonId} places={places} />
          </nav>
          {hasOthers && <OtherSalons />}
        </div>
      </div>
      {hasOthers && (
        <div className="mb-1 flex items-center gap-2 md:hidden print:hidden">
          <p className="min-w-0 grow truncate text-sm font-semibold text-muted">
            {localized(membership.name)}
          </p>
          <OtherSalons />
        </div>
      )}
      <PhoneBar salonId={salonId} places={places} />
    </>
  )
}

function OtherSalons() {
  const t = useMessages(manageMessages)
  return (
    <Link
      to="/manage"
      className="flex min-h-11 items-center gap-3 rounded-full px-4 text-sm font-semibold text-brand hover:bg-brand-soft"
    >
      <ArrowLeftRight aria-hidden className="size-5" />
      {t.otherSalon}
    </Link>
  )
}
