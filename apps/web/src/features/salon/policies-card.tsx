import type { SalonPoliciesView } from '@salon/contract'
import { Card } from '../../components/ui/card.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { useFormat } from '../../lib/format.ts'

const DAY_MINUTES = 1440

/** The house rules in plain words. */
export function PoliciesCard({ policies }: { policies: SalonPoliciesView }) {
  const t = useMessages(salonMessages)
  const format = useFormat()
  const span = (minutes: number) =>
    minutes > 0 && minutes % DAY_MINUTES === 0 ? t.days(minutes / DAY_MINUTES) : format.duration(minutes)
  const { freeCancellationMinutes, cancellationFeePercent, minimumNoticeMinutes, prayer } = policies
  const rules = [
    t.confirmation[policies.confirmation],
    t.payment[policies.payment](policies.depositPercent),
    cancellationFeePercent === 0
      ? t.cancelFree
      : t.cancelFreeUntil(span(freeCancellationMinutes), cancellationFeePercent),
    minimumNoticeMinutes > 0 ? t.notice(span(minimumNoticeMinutes)) : t.noNotice,
    t.furthest(t.days(policies.furthestDays)),
    ...(prayer === 'ignored' ? [] : [t.prayer[prayer]]),
    policies.vatRegistered ? t.vatIncluded : t.vatFree,
  ]
  return (
    <Card className="p-5">
      <h3 className="mb-3 text-lg">{t.policies}</h3>
      <ul className="grid list-disc gap-2 ps-5 text-sm text-muted">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Card>
  )
}
