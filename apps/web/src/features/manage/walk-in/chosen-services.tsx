import type { SalonProfile, VisitLineInput } from '@salon/contract'
import { MOST_VISIT_LINES } from '@salon/domain'
import { Plus } from 'lucide-react'
import { Fragment, useRef } from 'react'
import { Price } from '../../../components/price.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ServiceOptions } from '../../../components/visit/service-options.tsx'
import { VisitLines } from '../../../components/visit/visit-lines.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { visitMessages } from '../../../i18n/visit.ts'
import { useFormat } from '../../../lib/format.ts'
import { useNextFocus } from '../../../lib/use-next-focus.ts'
import { resolveVisit, visitTerms } from '../../../lib/visit-terms.ts'

export interface ChosenServicesProps {
  salon: SalonProfile
  lines: readonly VisitLineInput[]
  onChange: (lines: VisitLineInput[]) => void
  /** Another service is to be chosen. */
  onAdd: () => void
}

/** Somebody who left meanwhile. */
const NO_NAME = { ar: '', en: '' }

/** The services of a booking that is being entered, each with its choices, and what they come to. */
export function ChosenServices({ salon, lines, onChange, onAdd }: ChosenServicesProps) {
  const t = useMessages(manageMessages)
  const visit = useMessages(visitMessages)
  const format = useFormat()
  const localized = useLocalized()
  const focusNext = useNextFocus()
  const box = useRef<HTMLDivElement>(null)
  const items = resolveVisit(salon.services, lines)
  const people = new Set(lines.map(({ staffId }) => staffId))
  const nameOf = (staffId: string | undefined) => salon.staff.find(({ id }) => id === staffId)?.name
  const { fromHalalas, fromMinutes } = visitTerms(items)

  function leaveOut(index: number): void {
    onChange(lines.toSpliced(index, 1))
    focusNext(() => box.current?.querySelector<HTMLElement>(':scope > button'))
  }

  return (
    <div ref={box} className="grid gap-3 rounded-md bg-sunken p-4">
      {items.map((item, index) => (
        // the same service may come twice; its place tells the two apart
        <Fragment key={`${item.service.id}-${index}`}>
          <VisitLines items={[item]} onRemove={() => leaveOut(index)} />
          {people.size > 1 && (
            <p className="-mt-3 text-sm text-muted">{localized(nameOf(item.line.staffId) ?? NO_NAME)}</p>
          )}
          {item.service.variants.length + item.service.addOns.length > 0 && (
            <ServiceOptions
              service={item.service}
              line={item.line}
              onChange={(line) => onChange(lines.with(index, line))}
            />
          )}
        </Fragment>
      ))}
      <p className="flex justify-between gap-3 border-t border-line pt-3 text-sm">
        <span>
          {visit.total} · {format.duration(fromMinutes)}
        </span>
        <Price halalas={fromHalalas} className="font-bold" />
      </p>
      {lines.length < MOST_VISIT_LINES && (
        <Button
          variant="quiet"
          icon={<Plus aria-hidden className="size-4" />}
          onClick={onAdd}
          className="-ms-4 justify-self-start"
        >
          {t.addService}
        </Button>
      )}
    </div>
  )
}
