import type { SalonProfile, VisitLineInput } from '@salon/contract'
import { type Instant, itemAt } from '@salon/domain'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Select } from '../../../components/ui/field.tsx'
import { commonMessages } from '../../../i18n/common.ts'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import type { DayPlan } from '../calendar/day-plan.ts'
import { ServiceStep } from './service-step.tsx'

export interface NextServiceProps {
  salon: SalonProfile
  plan: DayPlan
  startsAt: Instant
  /** What the visit has already, at least one service. */
  after: readonly VisitLineInput[]
  /** Who is meant unless another is chosen. */
  staffId: string
  onChoose: (line: VisitLineInput) => void
  onBack: () => void
}

/** One more service of a visit, by the same person or by another. */
export function NextService({ salon, plan, startsAt, after, staffId, onChoose, onBack }: NextServiceProps) {
  const t = useMessages(manageMessages)
  const common = useMessages(commonMessages)
  const localized = useLocalized()
  const [wanted, setWanted] = useState(itemAt(after, after.length - 1).staffId ?? staffId)
  return (
    <div className="grid gap-5">
      <Button
        variant="quiet"
        icon={<ArrowRight aria-hidden className="size-4 ltr:-scale-x-100" />}
        onClick={onBack}
        className="-ms-4 justify-self-start"
      >
        {common.back}
      </Button>
      <Select label={t.withWhom} value={wanted} onChange={({ target }) => setWanted(target.value)} autoFocus>
        {plan.staff.map(({ id, name }) => (
          <option key={id} value={id}>
            {localized(name)}
          </option>
        ))}
      </Select>
      <ServiceStep salon={salon} staffId={wanted} startsAt={startsAt} after={after} onChoose={onChoose} />
    </div>
  )
}
