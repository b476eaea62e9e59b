import type { SalonProfile, ServiceView, StaffView } from '@salon/contract'
import { MOST_VISIT_LINES } from '@salon/domain'
import { Suspense, useEffect, useMemo, useState } from 'react'
import { Avatar } from '../../components/avatar.tsx'
import { Button } from '../../components/ui/button.tsx'
import { ServiceRow } from '../../components/visit/service-row.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { firstChoice } from '../../lib/visit-terms.ts'
import { CategoryNav } from './category-nav.tsx'
import type { Basket } from './use-basket.ts'

const ServiceSheet = lazyPart(
  async () => (await import('../../components/visit/service-sheet.tsx')).ServiceSheet,
)

/** What the salon does, by its own headings. A service with choices opens a sheet; others go straight into the basket. */
export function ServiceList({ salon, basket }: { salon: SalonProfile; basket: Basket }) {
  const t = useMessages(salonMessages)
  const localized = useLocalized()
  const [open, setOpen] = useState<ServiceView | null>(null)
  // Its code is there before the first tap.
  useEffect(() => ServiceSheet.preload(), [])
  const { stylist } = basket
  const categories = useCategories(salon, stylist?.id)

  function choose(service: ServiceView): void {
    if (service.variants.length > 0 || service.addOns.length > 0) setOpen(service)
    else if (basket.itemOf(service.id)) basket.remove(service.id)
    else basket.put(newLine(service))
  }

  /** With the stylist who was asked for, where she does it. */
  const newLine = (service: ServiceView) => ({
    ...firstChoice(service),
    ...(stylist && { staffId: stylist.id }),
  })

  return (
    <section aria-labelledby="services">
      <h2 id="services" tabIndex={-1} className="scroll-mt-24 text-2xl outline-none">
        {t.services}
      </h2>
      {stylist && <StylistNotice stylist={stylist} onClear={() => basket.setStylist(undefined)} />}
      {categories.length > 1 && <CategoryNav categories={categories} />}
      {basket.isFull && (
        <p role="status" className="mt-2 text-sm text-warning">
          {t.basketFull(MOST_VISIT_LINES)}
        </p>
      )}
      {categories.map((category) => (
        <section key={category.id} aria-labelledby={category.id} className="mt-6">
          <h3 id={category.id} tabIndex={-1} className="mb-2 scroll-mt-32 text-lg text-brand outline-none">
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
            line={basket.itemOf(open.id)?.line ?? newLine(open)}
            isChosen={basket.itemOf(open.id) !== undefined}
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

/** The salon's headings with their services: all, or those that one stylist does. */
function useCategories({ categories, services }: SalonProfile, staffId: string | undefined) {
  return useMemo(
    () =>
      categories
        .map((category) => ({
          ...category,
          services: services.filter(
            (service) =>
              service.categoryId === category.id &&
              (staffId === undefined || service.staff.some((each) => each.staffId === staffId)),
          ),
        }))
        .filter((category) => category.services.length > 0),
    [categories, services, staffId],
  )
}

/** Only one stylist's services are shown, and how to see the others again. */
function StylistNotice({ stylist, onClear }: { stylist: StaffView; onClear: () => void }) {
  const t = useMessages(salonMessages)
  const localized = useLocalized()
  const name = localized(stylist.name)
  return (
    <div className="mt-3 flex items-center gap-3 rounded-full bg-brand-soft ps-2 text-on-brand-soft">
      <Avatar seed={stylist.id} name={name} className="size-8 text-sm" />
      <p role="status" className="grow text-sm font-semibold">
        {t.servicesBy(name)}
      </p>
      <Button variant="quiet" onClick={onClear}>
        {t.everyone}
      </Button>
    </div>
  )
}
