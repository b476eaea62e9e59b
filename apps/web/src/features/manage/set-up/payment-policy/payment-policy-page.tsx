import type { MembershipView } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useRouteParams } from '../../../../lib/routing/use-route.ts'
import { useTRPC } from '../../../../lib/trpc.ts'
import { useSalon } from '../../../../lib/use-salon.ts'
import { SetUpPage } from '../set-up-page.tsx'
import { SettingsForm } from '../settings-form.tsx'
import { toPolicies } from './policy-draft.ts'
import { PolicyFields } from './policy-fields.tsx'
import { PolicyPreview } from './policy-preview.tsx'
import { usePolicyForm, usePolicyTexts } from './use-policy-form.ts'

/** What a salon asks to be paid before a visit, and what it keeps of it. */
export function PaymentPolicyPage() {
  const { salonId } = useRouteParams('/manage/:salonId/settings/payment-policy')
  const t = useMessages(setUpMessages)
  return (
    <SetUpPage salonId={salonId} title={t.parts.paymentPolicy} text={t.partTexts.paymentPolicy}>
      {(membership) => <PaymentPolicy membership={membership} />}
    </SetUpPage>
  )
}

function PaymentPolicy({ membership }: { membership: MembershipView }) {
  const t = useMessages(setUpMessages)
  const trpc = useTRPC()
  const form = usePolicyForm(membership.salonId)
  const textsOf = usePolicyTexts()
  const { data: salon } = useSalon(membership.slug)
  const { data: config } = useQuery(trpc.payments.config.queryOptions({ salonId: membership.salonId }))
  const settings = form.settings ?? form.query.data?.settings
  const wantsMoney = settings !== undefined && settings.prepayment.type !== 'none'
  return (
    <>
      <SettingsForm form={form} salonId={membership.salonId} textsOf={textsOf}>
        {(draft, errors) => <PolicyFields draft={draft} errors={errors} onChange={form.change} />}
      </SettingsForm>
      {wantsMoney && config?.methods.length === 0 && (
        <p role="status" className="rounded-md bg-warning-soft p-4 text-sm font-medium text-warning">
          {t.takesNoPayments}
        </p>
      )}
      {salon && settings && (
        <PolicyPreview salon={salon} policies={{ ...salon.policies, ...toPolicies(settings) }} />
      )}
      <p className="text-sm text-muted">{t.policyFromNow}</p>
    </>
  )
}
