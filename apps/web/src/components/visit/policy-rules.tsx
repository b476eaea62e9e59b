import type { SalonPoliciesView } from '@salon/contract'
import { useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { useFormat } from '../../lib/format.ts'
import { useSpanText } from '../../lib/use-span-text.ts'

/** The house rules in plain words. */
export function PolicyRules({ policies }: { policies: SalonPoliciesView }) {
  const t = useMessages(salonMessages)
  const format = useFormat()
  const span = useSpanText()
  const { freeCancellationMinutes, cancellationFeePercent, minimumNoticeMinutes, prayer } = policies
  const { depositHalalas, depositPercent } = policies
  const deposit = depositHalalas === null ? t.percent(depositPercent) : format.priceText(depositHalalas)
  const rules = [
    t.confirmation[policies.confirmation],
    t.payment[policies.payment](deposit),
    cancellationFeePercent === 0
      ? t.cancelFree
      : t.cancelFreeUntil(span(freeCancellationMinutes), cancellationFeePercent),
    minimumNoticeMinutes > 0 ? t.notice(span(minimumNoticeMinutes)) : t.noNotice,
    t.furthest(t.days(policies.furthestDays)),
    ...(prayer === 'ignored' ? [] : [t.prayer[prayer]]),
    policies.vatRegistered ? t.vatIncluded : t.vatFree,
  ]
  return (
    <ul className="grid list-disc gap-2 ps-5 text-sm text-muted">
      {rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  )
}
