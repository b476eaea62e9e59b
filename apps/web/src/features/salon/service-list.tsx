import type { SalonProfile, ServiceView } from '@salon/contract'
import { Suspense, useEffect, useState } from 'react'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { MAX_VISIT_LINES } from '../../lib/visit-lines.ts'
import { ServiceRow } from './service-row.tsx'
import type { Basket } from './use-basket.ts'

const ServiceSheet = lazyPart(async () => (await import('./service-sheet.tsx')).ServiceSheet)

/** What the salon does, by its own headings. A service with choices opens a sheet; others go straight into the basket. */
export function ServiceList({ salon, basket }: { salon: SalonProfile; basket: Basket }) {
  const t = useMessages(salonMessages)
  const localized = useLocalized()
  const [open, setOpen] = useState<ServiceView | null>(null)
  // Its code is there before the first tap.
  useEffect(() => ServiceSheet.preload(), [])
  const categories = salon.categories
    .map((category) => ({
      ...category,
      services: salon.services.filter((service) => service.categoryId === category.id),
    }))
    .filter(({ services }) => services.length > 0)

  function choose(service: ServiceView): void {
    if (service.variants.length > 0 || service.addOns.length > 0) setOpen(service)
    else if (basket.itemOf(service.id)) basket.remove(service.id)
    else basket.put({ serviceId: service.id })
  }

  return (
    <section aria-labelledby="services">
      <h2 id="services" className="text-2xl">
        {t.services}
      </h2>
      {basket.isFull && (
        <p role="status" className="mt-2 text-sm text-warning">
          {t.basketFull(MAX_VISIT_LINES)}
        </p>
      )}
      {categories.map((category) => (
        <section key={category.id} aria-labelledby={category.id} className="mt-6">
          <h3 id={category.id} className="mb-2 text-lg text-brand">
            {localized(category.name)}
          </h3>
          <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
            {category.services.map((service) => (
              <li key={service.id}>
                <ServiceRow
                  service={service}
                  item={basket.itemOf(service.id)}
                  isFull={basket.isFull}
                  onChoose={() => choose(service)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Suspense>
        {open && (
          <ServiceSheet
            service={open}
            line={basket.itemOf(open.id)?.line}
            onPut={(line) => {
              basket.put(line)
              setOpen(null)
            }}
            onRemove={() => {
              basket.remove(open.id)
              setOpen(null)
            }}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </section>
  )
}
