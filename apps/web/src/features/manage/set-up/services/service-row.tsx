import type { MenuView } from '@salon/contract'
import { Price } from '../../../../components/price.tsx'
import { Badge } from '../../../../components/ui/badge.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { useFormat } from '../../../../lib/format.ts'
import { EntryRow } from '../entry-row.tsx'
import { ServiceForm } from './service-form.tsx'

export interface ServiceRowProps {
  salonId: string
  menu: MenuView
  service: MenuView['services'][number]
  isOpen: boolean
  onToggle: () => void
}

/** A service. */
export function ServiceRow({ salonId, menu, service, isOpen, onToggle }: ServiceRowProps) {
  const t = useMessages(servicesMessages)
  const localized = useLocalized()
  const format = useFormat()
  return (
    <EntryRow
      name={localized(service.name)}
      badge={
        <>
          {!service.isActive && <Badge>{t.isOff}</Badge>}
          {service.isActive && !service.isDone && <Badge tone="warning">{t.nobody}</Badge>}
          {service.isActive && !service.hasRoom && <Badge tone="warning">{t.noRoom}</Badge>}
        </>
      }
      detail={format.duration(service.durationMinutes)}
      end={<Price halalas={service.priceHalalas} className="font-semibold" />}
      isOpen={isOpen}
      onToggle={onToggle}
      form={<ServiceForm salonId={salonId} serviceId={service.id} menu={menu} />}
    />
  )
}
