import type { SalonProfile, VisitLineInput } from '@salon/contract'
import { PriceRange } from '../../../components/visit/price-range.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'
import { firstChoice, itemTerms, resolveVisit } from '../../../lib/visit-terms.ts'

export interface ServiceStepProps {
  salon: SalonProfile
  staffId: string
  onChoose: (line: VisitLineInput) => void
}

/** What somebody can do, one press each. */
export function ServiceStep({ salon, staffId, onChoose }: ServiceStepProps) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const localized = useLocalized()
  const lines = salon.services
    .filter(({ staff }) => staff.some((each) => each.staffId === staffId))
    .map((service) => ({ ...firstChoice(service), staffId }))
  const items = resolveVisit(salon.services, lines)
  if (items.length === 0) return <p className="py-6 text-center text-muted">{t.noServices}</p>
  return (
    <section aria-label={t.service}>
      <h3 className="mb-2 text-sm text-muted">{t.service}</h3>
      <ul className="divide-y divide-line rounded-md border border-line">
        {items.map((item) => {
          const terms = itemTerms(item)
          return (
            <li key={item.service.id}>
              <button
                type="button"
                onClick={() => onChoose(item.line)}
                className="flex min-h-14 w-full items-center gap-3 px-4 py-2 text-start -outline-offset-3 hover:bg-sunken"
              >
                <span className="grow leading-snug">
                  <span className="block font-medium">{localized(item.service.name)}</span>
                  <span className="block text-sm text-muted">{format.duration(terms.fromMinutes)}</span>
                </span>
                <PriceRange from={terms.fromHalalas} to={terms.toHalalas} className="font-semibold" />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
