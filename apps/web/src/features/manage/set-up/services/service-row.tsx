import type { MenuView } from '@salon/contract'
import { ChevronDown } from 'lucide-react'
import { Price } from '../../../../components/price.tsx'
import { Badge } from '../../../../components/ui/badge.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { useFormat } from '../../../../lib/format.ts'
import { ServiceForm } from './service-form.tsx'

export interface ServiceRowProps {
  salonId: string
  menu: MenuView
  service: MenuView['services'][number]
  isOpen: boolean
  onToggle: () => void
}

/** A service in short; its form opens below it. */
export function ServiceRow({ salonId, menu, service, isOpen, onToggle }: ServiceRowProps) {
  const t = useMessages(servicesMessages)
  const localized = useLocalized()
  const format = useFormat()
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
            {localized(service.name)}
            {!service.isActive && <Badge>{t.isOff}</Badge>}
            {service.isActive && !service.isDone && <Badge tone="warning">{t.nobody}</Badge>}
          </span>
          <span className="text-sm text-muted">{format.duration(service.durationMinutes)}</span>
        </span>
        <Price halalas={service.priceHalalas} className="font-semibold" />
        <ChevronDown
          aria-hidden
          className={isOpen ? 'size-5 shrink-0 rotate-180 text-muted' : 'size-5 shrink-0 text-muted'}
        />
      </button>
      {isOpen && <ServiceForm salonId={salonId} serviceId={service.id} menu={menu} />}
    </li>
  )
}
