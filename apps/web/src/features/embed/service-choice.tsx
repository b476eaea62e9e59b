import type { SalonProfile, ServiceView } from '@salon/contract'
import { useState } from 'react'
import { Chip } from '../../components/ui/chip.tsx'
import { PriceRange } from '../../components/visit/price-range.tsx'
import { embedMessages } from '../../i18n/embed.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'

export interface ServiceChoiceProps {
  salon: SalonProfile
  onChoose: (service: ServiceView) => void
  onIntent: (service: ServiceView) => void
}

/** The salon's services as one list, a line each; its headings narrow it down. */
export function ServiceChoice({ salon, onChoose, onIntent }: ServiceChoiceProps) {
  const t = useMessages(embedMessages)
  const localized = useLocalized()
  const [categoryId, setCategoryId] = useState<string | null>(null)
  const categories = salon.categories.filter(({ id }) =>
    salon.services.some((service) => service.categoryId === id),
  )
  const shown = salon.services.filter((service) => categoryId === null || service.categoryId === categoryId)
  return (
    <section aria-labelledby="service">
      <h2 id="service" className="mb-2 text-lg">
        {t.service}
      </h2>
      {categories.length > 1 && (
        <div
          role="group"
          aria-label={t.categories}
          className="-mx-4 mb-3 flex gap-2 overflow-x-auto px-4 py-1 [scrollbar-width:none]"
        >
          <Chip isOn={categoryId === null} onToggle={() => setCategoryId(null)}>
            {t.all}
          </Chip>
          {categories.map(({ id, name }) => (
            <Chip key={id} isOn={categoryId === id} onToggle={(isOn) => setCategoryId(isOn ? id : null)}>
              {localized(name)}
            </Chip>
          ))}
        </div>
      )}
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
        {shown.map((service) => (
          <li key={service.id}>
            <ServiceButton
              service={service}
              onChoose={() => onChoose(service)}
              onIntent={() => onIntent(service)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ServiceButtonProps {
  service: ServiceView
  onChoose: () => void
  onIntent: () => void
}

function ServiceButton({ service, onChoose, onIntent }: ServiceButtonProps) {
  const format = useFormat()
  const localized = useLocalized()
  return (
    <button
      type="button"
      onClick={onChoose}
      onPointerEnter={onIntent}
      onFocus={onIntent}
      className="flex min-h-14 w-full items-center justify-between gap-4 px-4 py-2 text-start transition-colors hover:bg-brand-soft focus-visible:-outline-offset-3"
    >
      <span className="min-w-0 leading-snug">
        <span className="block font-semibold">{localized(service.name)}</span>
        <span className="block text-sm text-muted">{format.duration(service.durationMinutes)}</span>
      </span>
      <PriceRange
        from={service.priceHalalas}
        to={service.priceHalalas + (service.priceVaries ? 1 : 0)}
        className="shrink-0 font-bold"
      />
    </button>
  )
}
