import type { StaffListView } from '@salon/contract'
import { formatPhone } from '@salon/domain'
import { Select } from '../../../../components/ui/field.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'

export interface AccountSelectProps {
  members: StaffListView['members']
  /** Whose form it is; absent: somebody's who is new. */
  staffId?: string
  /** Empty: nobody's. */
  value: string
  onChange: (userId: string) => void
}

/** Whose account is that of somebody who can be booked: a member's who is nobody else there. */
export function AccountSelect({ members, staffId, value, onChange }: AccountSelectProps) {
  const t = useMessages(servicesMessages)
  const free = members.filter((member) => member.staffId === null || member.staffId === staffId)
  const isGone = value !== '' && !free.some(({ userId }) => userId === value)
  return (
    <Select
      label={t.account}
      hint={t.accountHint}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t.noAccount}</option>
      {isGone && <option value={value}>{t.goneAccount}</option>}
      {free.map(({ userId, name, phone }) => (
        <option key={userId} value={userId}>
          {name || formatPhone(phone)}
        </option>
      ))}
    </Select>
  )
}
