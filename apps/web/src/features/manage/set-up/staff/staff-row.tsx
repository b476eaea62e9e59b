import type { StaffListView } from '@salon/contract'
import { ChevronDown } from 'lucide-react'
import { Badge } from '../../../../components/ui/badge.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { StaffForm } from './staff-form.tsx'

export interface StaffRowProps {
  salonId: string
  member: StaffListView['staff'][number]
  services: StaffListView['services']
  isOpen: boolean
  onToggle: () => void
}

/** Somebody who works there in short; her form opens below. */
export function StaffRow({ salonId, member, services, isOpen, onToggle }: StaffRowProps) {
  const t = useMessages(servicesMessages)
  const localized = useLocalized()
  const title = localized(member.title)
  return (
    <li className="grid grid-cols-1 gap-2">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="flex min-h-16 items-center gap-3 rounded-lg border border-line bg-surface px-5 py-3 text-start shadow-card hover:bg-sunken"
      >
        <span className="grid grow gap-1">
          <span className="flex flex-wrap items-center gap-2 font-semibold">
            {localized(member.name)}
            {!member.isActive && <Badge>{t.hasLeft}</Badge>}
            {member.isActive && member.services === 0 && <Badge tone="warning">{t.doesNothing}</Badge>}
          </span>
          {title && <span className="text-sm text-muted">{title}</span>}
        </span>
        <ChevronDown
          aria-hidden
          className={isOpen ? 'size-5 shrink-0 rotate-180 text-muted' : 'size-5 shrink-0 text-muted'}
        />
      </button>
      {isOpen && <StaffForm salonId={salonId} staffId={member.id} services={services} />}
    </li>
  )
}
