import type { PlatformSalonDetails } from '@salon/contract'
import type { ReactNode } from 'react'
import { Phone } from '../../components/phone.tsx'
import { mapHref } from '../../components/visit/map-link.tsx'
import { Badge } from '../../components/ui/badge.tsx'
import { Card } from '../../components/ui/card.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'
import { Link } from '../../lib/routing/link.tsx'

const LINK = 'font-semibold text-brand underline-offset-4 hover:underline'

/** What a salon says of itself, and whose it is. */
export function SalonFacts({ salon }: { salon: PlatformSalonDetails }) {
  const t = useMessages(platformMessages)
  const localized = useLocalized()
  const { slug, latitude, longitude } = salon
  const place = [localized(salon.district), localized(salon.address)].filter(Boolean).join(' · ')
  return (
    <Card className="grid gap-4 p-5 sm:p-6">
      <h2 className="text-lg">{t.facts}</h2>
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2">
        <Fact label={t.pageAddress}>
          <Link to="/s/:slug" params={{ slug }} className={LINK}>
            <bdi dir="ltr">/s/{slug}</bdi>
          </Link>
        </Fact>
        <Fact label={t.audience}>{t.audiences[salon.audience]}</Fact>
        <Fact label={t.city}>{localized(salon.city)}</Fact>
        <Fact label={t.address}>{place || '—'}</Fact>
        <Fact label={t.position}>
          <a href={mapHref({ latitude, longitude })} target="_blank" rel="noreferrer" className={LINK}>
            {t.onMap}
          </a>
        </Fact>
        <Fact label={t.phone}>{salon.phone ? <Phone phone={salon.phone} /> : '—'}</Fact>
        <Fact label={t.owners}>
          {salon.owners.map(({ userId, name, phone, lastMessage }) => (
            <span key={userId} className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span>
                {name || t.noName} · <Phone phone={phone} />
              </span>
              {lastMessage && (
                <Badge tone={lastMessage === 'failed' ? 'danger' : 'neutral'}>
                  {t.lastMessages[lastMessage]}
                </Badge>
              )}
            </span>
          ))}
        </Fact>
        <Fact label={t.menu}>{t.counts(salon.serviceCount, salon.staffCount)}</Fact>
      </dl>
    </Card>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted">{label}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  )
}
