import type { SalonProfile } from '@salon/contract'
import { PhoneCall } from 'lucide-react'
import { Phone } from '../../components/phone.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { Card } from '../../components/ui/card.tsx'
import { MapLink } from '../../components/visit/map-link.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'

/** Where the salon is, how to reach it, and whose business it is, as the law wants it shown. */
export function AboutCard({ salon }: { salon: SalonProfile }) {
  const t = useMessages(salonMessages)
  const localized = useLocalized()
  const { legalName, commercialRegistration, vatNumber } = salon.business
  return (
    <Card className="grid gap-4 p-5">
      <h3 className="text-lg">{t.address}</h3>
      <address className="text-sm not-italic text-muted">{localized(salon.address)}</address>
      <div className="flex flex-wrap gap-2">
        <MapLink latitude={salon.latitude} longitude={salon.longitude} />
        {salon.phone && (
          <a href={`tel:${salon.phone}`} className={buttonClass('secondary')}>
            <PhoneCall aria-hidden className="size-4" />
            <Phone phone={salon.phone} />
          </a>
        )}
      </div>
      <dl className="grid gap-1 border-t border-line pt-4 text-xs text-muted">
        <div>
          <dt className="inline">{t.legalName}</dt> <dd className="inline">{localized(legalName)}</dd>
        </div>
        {commercialRegistration && (
          <div>
            <dt className="inline">{t.commercialRegistration}</dt>{' '}
            <dd className="inline">
              <bdi dir="ltr">{commercialRegistration}</bdi>
            </dd>
          </div>
        )}
        {vatNumber && (
          <div>
            <dt className="inline">{t.vatNumber}</dt>{' '}
            <dd className="inline">
              <bdi dir="ltr">{vatNumber}</bdi>
            </dd>
          </div>
        )}
      </dl>
    </Card>
  )
}
