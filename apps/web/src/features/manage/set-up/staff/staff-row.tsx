import type { StaffListView } from '@salon/contract'
import { Badge } from '../../../../components/ui/badge.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { EntryRow } from '../entry-row.tsx'
import { StaffForm } from './staff-form.tsx'

export interface StaffRowProps {
  salonId: string
  member: StaffListView['staff'][number]
  list: Pick<StaffListView, 'services' | 'members'>
  isOpen: boolean
  onToggle: () => void
}

/** Somebody who works there. */
export function StaffRow({ salonId, member, list, isOpen, onToggle }: StaffRowProps) {
  const t = useMessages(servicesMessages)
  const localized = useLocalized()
  return (
    <EntryRow
      name={localized(member.name)}
      badge={
        <>
          {!member.isActive && <Badge>{t.hasLeft}</Badge>}
          {member.isActive && member.services === 0 && <Badge tone="warning">{t.doesNothing}</Badge>}
        </>
      }
      detail={localized(member.title)}
      isOpen={isOpen}
      onToggle={onToggle}
      form={<StaffForm salonId={salonId} staffId={member.id} list={list} />}
    />
  )
}
