import type { PaymentPolicySettings } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../../../i18n/locale.ts'
import { salonMessages } from '../../../../i18n/salon.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { useSpanText } from '../../../../lib/use-span-text.ts'
import type { SettingText } from '../their-change.tsx'
import { useSettings } from '../use-settings.ts'
import { readPolicyDraft, toPolicyDraft } from './policy-draft.ts'

/** A salon's payment policy while it is edited. */
export function usePolicyForm(salonId: string) {
  const t = useMessages(setUpMessages)
  const options = useTRPC().salons.manage.paymentPolicy.read.queryOptions({ salonId })
  const { update } = useTRPCClient().salons.manage.paymentPolicy
  return useSettings({
    query: useQuery(options),
    queryKey: options.queryKey,
    toDraft: toPolicyDraft,
    read: (draft) => readPolicyDraft(draft, t.policyWrong),
    save: (edit) => update.mutate({ salonId, ...edit }),
  })
}

/** The policy in words, field by field. */
export function usePolicyTexts(): (settings: PaymentPolicySettings) => SettingText[] {
  const t = useMessages(setUpMessages)
  const salon = useMessages(salonMessages)
  const format = useFormat()
  const span = useSpanText()

  function prepaymentText({ prepayment }: PaymentPolicySettings): string {
    if (prepayment.type === 'percent') return salon.percent(prepayment.percent)
    if (prepayment.type === 'fixed') return format.priceText(prepayment.halalas)
    return t.prepayments[prepayment.type]
  }

  return (settings) => [
    { label: t.prepayment, text: prepaymentText(settings) },
    { label: t.hold, text: span(settings.holdMinutes) },
    {
      label: t.freeCancellation,
      text: settings.freeCancellationMinutes === 0 ? t.untilVisit : span(settings.freeCancellationMinutes),
    },
    { label: t.cancellationFee, text: salon.percent(settings.cancellationFeePercent) },
  ]
}
