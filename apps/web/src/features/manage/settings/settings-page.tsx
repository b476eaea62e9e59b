import type { MembershipView, UserView } from '@salon/contract'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useRouteParams } from '../../../lib/routing/use-route.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { Office } from '../office/office.tsx'
import { PaymentKeys } from './payment-keys.tsx'

/** What the owner of a salon decides about it. */
export function SettingsPage() {
  const { salonId } = useRouteParams('/manage/:salonId/settings')
  return (
    <Office salonId={salonId} needs="owner">
      {(membership, user) => <Settings membership={membership} user={user} />}
    </Office>
  )
}

function Settings({ membership, user }: { membership: MembershipView; user: UserView }) {
  const t = useMessages(manageMessages)
  usePageTitle(t.places.settings)
  return (
    <div className="grid max-w-2xl grid-cols-1 gap-6">
      <h1 className="text-2xl">{t.places.settings}</h1>
      <PaymentKeys salonId={membership.salonId} user={user} />
    </div>
  )
}
