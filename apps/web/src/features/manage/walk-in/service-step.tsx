import type { SalonProfile, VisitLineInput } from '@salon/contract'
import type { Instant } from '@salon/domain'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useFirstChoice } from '../../../components/ui/use-first-choice.ts'
import { PriceRange } from '../../../components/visit/price-range.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { failureOf } from '../../../lib/error-message.ts'
import { useFormat } from '../../../lib/format.ts'
import { itemTerms } from '../../../lib/visit-terms.ts'
import { sortChoices, useWalkInChoices } from './use-walk-in-choices.ts'

export interface ServiceStepProps {
  salon: SalonProfile
  staffId: string
  /** Of the visit. */
  startsAt: Instant
  /** What comes before it in the visit; without, nothing does. */
  after?: readonly VisitLineInput[]
  onChoose: (line: VisitLineInput) => void
}

const NOTHING: readonly VisitLineInput[] = []

/** What somebody can do then, one press each; below it what does not fit, and why. */
export function ServiceStep({ salon, staffId, startsAt, after = NOTHING, onChoose }: ServiceStepProps) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  const localized = useLocalized()
  const first = useFirstChoice<HTMLUListElement>()
  const query = useWalkInChoices({ salonId: salon.id, staffId, startsAt, after })
  if (query.isPending) return <Skeleton className="h-64" />
  if (query.isError && failureOf(query.error).reason === 'SALON_CLOSED')
    return <p className="py-6 text-center text-muted">{t.notFound.suspended}</p>
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const choices = sortChoices(salon.services, query.data, staffId)
  if (choices.length === 0) return <p className="py-6 text-center text-muted">{t.noServices}</p>
  return (
    <section aria-label={t.service}>
      <h3 className="mb-2 text-sm text-muted">{t.service}</h3>
      <ul ref={first} className="divide-y divide-line rounded-md border border-line">
        {choices.map(({ item, cause }) => {
          const terms = itemTerms(item)
          return (
            <li key={item.service.id}>
              <button
                type="button"
                disabled={cause !== null}
                onClick={() => onChoose(item.line)}
                className="flex min-h-14 w-full items-center gap-3 px-4 py-2 text-start -outline-offset-3 enabled:hover:bg-sunken disabled:text-muted"
              >
                <span className="grow leading-snug">
                  <span className="block font-medium">{localized(item.service.name)}</span>
                  <span className="block text-sm text-muted">
                    {format.duration(terms.fromMinutes)}
                    {cause && ` · ${t.cannotStart[cause]}`}
                  </span>
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
