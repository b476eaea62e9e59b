import type { PendingInvitationView } from '@salon/contract'
import { mayManage, type SalonRole, formatPhone } from '@salon/domain'
import { Trash2 } from 'lucide-react'
import { Phone } from '../../../../components/phone.tsx'
import { Badge } from '../../../../components/ui/badge.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { manageMessages } from '../../../../i18n/manage.ts'
import { membersMessages } from '../../../../i18n/members.ts'
import { useFormat } from '../../../../lib/format.ts'
import { deviceTimeZone } from '../../../../lib/time-zone.ts'

export interface PendingListProps {
  invitations: readonly PendingInvitationView[]
  /** Of whoever looks at them. */
  ownRole: SalonRole
  isBusy: boolean
  onWithdraw: (id: string) => void
}

/** Invitations that nobody has answered yet. */
export function PendingList({ invitations, ownRole, isBusy, onWithdraw }: PendingListProps) {
  const t = useMessages(membersMessages)
  const manage = useMessages(manageMessages)
  const format = useFormat()
  const localized = useLocalized()
  return (
    <section aria-labelledby="pending" className="grid gap-3">
      <h2 id="pending" className="text-lg">
        {t.pending}
      </h2>
      <ul className="grid divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
        {invitations.map(({ id, phone, role, staff, expiresAt: at }) => (
          <li key={id} className="flex items-center gap-3 px-5 py-3">
            <div className="grow text-sm">
              <p className="font-semibold">
                <Phone phone={phone} />
              </p>
              {staff && <p>{t.asInTeam(localized(staff.name))}</p>}
              <p className="text-muted">{t.until(format.date({ at, timeZone: deviceTimeZone() }, 'date'))}</p>
            </div>
            <Badge>{manage.roles[role]}</Badge>
            {mayManage(ownRole, role) && (
              <IconButton
                label={t.withdraw(formatPhone(phone))}
                isBusy={isBusy}
                onClick={() => onWithdraw(id)}
              >
                <Trash2 aria-hidden className="size-5" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
