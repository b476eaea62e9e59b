import type { MembershipView } from '@salon/contract'
import { hasRole } from '@salon/domain'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { Link } from '../../../lib/routing/link.tsx'

/** Over every page of a salon that customers do not find: that it is so, and where the reason stands. */
export function OpeningNotice({ membership: { salonId, role, status } }: { membership: MembershipView }) {
  const t = useMessages(manageMessages)
  return (
    <p
      role="status"
      className="mb-4 flex flex-wrap items-center gap-x-3 rounded-md bg-warning-soft px-4 py-2 text-sm font-medium text-warning"
    >
      {t.notFound[status === 'suspended' ? 'suspended' : 'new']}
      {hasRole(role, 'manager') && (
        <Link
          to="/manage/:salonId/opening"
          params={{ salonId }}
          className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
        >
          {t.seeOpening}
        </Link>
      )}
    </p>
  )
}
