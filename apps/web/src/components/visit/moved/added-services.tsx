import type { SalonProfile, ServiceView, VisitLineInput } from '@salon/contract'
import { MOST_VISIT_LINES } from '@salon/domain'
import { Plus } from 'lucide-react'
import { Suspense, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ServiceRow } from '../service-row.tsx'
import { ServiceSheet } from '../service-sheet.tsx'
import { bookingsMessages } from '../../../i18n/bookings.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { salonMessages } from '../../../i18n/salon.ts'
import { putLine, removeService } from '../../../lib/visit-lines.ts'
import { firstChoice, resolveVisit } from '../../../lib/visit-terms.ts'

interface AddedServicesProps {
  salon: SalonProfile
  added: readonly VisitLineInput[]
  /** How many can be added beside what stays. */
  room: number
  onChange: (added: VisitLineInput[]) => void
}

/** Services that come to a visit as it moves; the salon's list shows once it is asked for. */
export function AddedServices(props: AddedServicesProps) {
  const t = useMessages(bookingsMessages)
  const [isOpen, setOpen] = useState(false)
  if (isOpen) {
    return (
      <Suspense fallback={<Skeleton className="mb-5 h-48" />}>
        <ServiceChoice {...props} />
      </Suspense>
    )
  }
  return (
    <Button
      variant="quiet"
      icon={<Plus aria-hidden className="size-4" />}
      onClick={() => setOpen(true)}
      className="-ms-5 mb-3"
    >
      {t.addServices}
    </Button>
  )
}

function ServiceChoice({ salon, added, room, onChange }: AddedServicesProps) {
  const t = useMessages(bookingsMessages)
  const { basketFull } = useMessages(salonMessages)
  const [open, setOpen] = useState<ServiceView | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // the button that was pressed is gone
  useEffect(() => heading.current?.focus(), [])
  const items = resolveVisit(salon.services, added)
  const itemOf = (service: ServiceView) => items.find((item) => item.service.id === service.id)
  const isFull = added.length >= room

  function choose(service: ServiceView): void {
    if (service.variants.length > 0 || service.addOns.length > 0) setOpen(service)
    else if (itemOf(service)) onChange(removeService(added, service.id))
    else onChange(putLine(added, firstChoice(service)))
  }

  return (
    <section aria-labelledby="added" className="mb-5">
      <h3
        id="added"
        ref={heading}
        tabIndex={-1}
        className="mb-2 text-sm font-semibold text-muted outline-none"
      >
        {t.addServices}
      </h3>
      {isFull && (
        <p role="status" className="mb-2 text-sm text-warning">
          {basketFull(MOST_VISIT_LINES)}
        </p>
      )}
      <ul className="relative max-h-80 divide-y divide-line overflow-y-auto rounded-md border border-line">
        {salon.categories
          .flatMap(({ id }) => salon.services.filter(({ categoryId }) => categoryId === id))
          .map((service) => (
            <li key={service.id}>
              <ServiceRow
                service={service}
                item={itemOf(service)}
                isFull={isFull}
                onChoose={() => choose(service)}
              />
            </li>
          ))}
      </ul>
      {open && (
        <ServiceSheet
          service={open}
          line={itemOf(open)?.line ?? firstChoice(open)}
          isChosen={itemOf(open) !== undefined}
          onPut={(line) => {
            onChange(putLine(added, line))
            setOpen(null)
          }}
          onRemove={() => {
            onChange(removeService(added, open.id))
            setOpen(null)
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
