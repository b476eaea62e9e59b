import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../../i18n/locale.ts'
import { setUpMessages } from '../../../i18n/set-up.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { readPolicyDraft, toPolicyDraft } from '../set-up/payment-policy/policy-draft.ts'
import { PolicyFields } from '../set-up/payment-policy/policy-fields.tsx'
import type { StepProps } from './opening-page.tsx'
import { StepForm } from './step-form.tsx'
import { useStep } from './use-step.ts'

/** What is paid before a visit; also who leaves the proposal as it is has chosen it. */
export function PaymentStep({ salonId, onDone }: StepProps) {
  const t = useMessages(setUpMessages)
  const { paymentPolicy, drafts } = useTRPCClient().salons.manage
  const form = useStep({
    query: useQuery(useTRPC().salons.manage.paymentPolicy.read.queryOptions({ salonId })),
    toDraft: toPolicyDraft,
    read: (draft) => readPolicyDraft(draft, t.policyWrong),
    async save(edit) {
      await paymentPolicy.update.mutate({ salonId, ...edit })
      await drafts.choosePaymentPolicy.mutate({ salonId })
    },
    onDone,
  })
  return (
    <StepForm form={form}>
      {(draft, errors) => <PolicyFields draft={draft} errors={errors} onChange={form.change} />}
    </StepForm>
  )
}
