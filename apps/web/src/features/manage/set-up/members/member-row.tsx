import type { MemberView } from '@salon/contract'
import { mayManage, SALON_ROLES, type SalonRole } from '@salon/domain'
import { UserMinus } from 'lucide-react'
import { useState } from 'react'
import { Phone } from '../../../../components/phone.tsx'
import { Badge } from '../../../../components/ui/badge.tsx'
import { Button } from '../../../../components/ui/button.tsx'
import { Select } from '../../../../components/ui/field.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { manageMessages } from '../../../../i18n/manage.ts'
import { membersMessages } from '../../../../i18n/members.ts'

export interface MemberRowProps {
  member: MemberView
  /** Of whoever looks at it. */
  ownRole: SalonRole
  isSelf: boolean
  isBusy: boolean
  onChangeRole: (role: SalonRole) => void
  onRemove: () => void
}

/** One of a salon's people, with what the viewer may decide about her. */
export function MemberRow({ member, ownRole, isSelf, isBusy, onChangeRole, onRemove }: MemberRowProps) {
  const t = useMessages(membersMessages)
  const manage = useMessages(manageMessages)
  const [isAsking, setIsAsking] = useState(false)
  const name = member.name || t.noName
  return (
    <li className="grid gap-3 px-5 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-40 grow text-sm">
          <p className="flex items-center gap-2 font-semibold">
            {name}
            {isSelf && <Badge tone="brand">{t.you}</Badge>}
          </p>
          <p className="text-muted">
            <Phone phone={member.phone} />
          </p>
        </div>
        <div className="flex grow items-center justify-between gap-2 sm:grow-0">
          {mayManage(ownRole, 'owner') ? (
            <Select
              label={t.roleOf(name)}
              isLabelHidden
              value={member.role}
              disabled={isBusy}
              onChange={(event) => {
                const role = SALON_ROLES.find((each) => each === event.target.value)
                if (role) onChangeRole(role)
              }}
              className="w-36"
            >
              {SALON_ROLES.map((role) => (
                <option key={role} value={role}>
                  {manage.roles[role]}
                </option>
              ))}
            </Select>
          ) : (
            <Badge>{manage.roles[member.role]}</Badge>
          )}
          {mayManage(ownRole, member.role) && (
            <IconButton label={t.remove(name)} onClick={() => setIsAsking(true)}>
              <UserMinus aria-hidden className="size-5" />
            </IconButton>
          )}
        </div>
      </div>
      {isAsking && (
        <div className="grid gap-3 rounded-md bg-danger-soft p-4 text-sm">
          <p className="font-medium text-danger">{t.removeText(name)}</p>
          <div className="flex flex-wrap gap-3">
            <Button variant="danger" isBusy={isBusy} onClick={onRemove}>
              {t.removeConfirm}
            </Button>
            <Button variant="secondary" onClick={() => setIsAsking(false)}>
              {t.back}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
