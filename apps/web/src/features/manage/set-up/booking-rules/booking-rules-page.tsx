import type { MembershipView } from '@salon/contract'
import { Card } from '../../../../components/ui/card.tsx'
import { PolicyRules } from '../../../../components/visit/policy-rules.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useRouteParams } from '../../../../lib/routing/use-route.ts'
import { useSalon } from '../../../../lib/use-salon.ts'
import { SetUpPage } from '../set-up-page.tsx'
import { SettingsForm } from '../settings-form.tsx'
import { RulesFields } from './rules-fields.tsx'
import { useRulesForm, useRulesTexts } from './use-rules-form.ts'

/** Which bookings a salon takes, and how. */
export function BookingRulesPage() {
  const { salonId } = useRouteParams('/manage/:salonId/settings/booking-rules')
  const t = useMessages(setUpMessages)
  return (
    <SetUpPage salonId={salonId} title={t.parts.bookingRules} text={t.partTexts.bookingRules}>
      {(membership) => <BookingRules membership={membership} />}
    </SetUpPage>
  )
}

function BookingRules({ membership }: { membership: MembershipView }) {
  const t = useMessages(setUpMessages)
  const form = useRulesForm(membership.salonId)
  const textsOf = useRulesTexts()
  const { data: salon } = useSalon(membership.slug)
  const rules = form.settings ?? form.query.data?.settings
  return (
    <>
      <SettingsForm form={form} salonId={membership.salonId} textsOf={textsOf}>
        {(draft, errors) => <RulesFields draft={draft} errors={errors} onChange={form.change} />}
      </SettingsForm>
      {salon && rules && (
        <section aria-labelledby="preview" className="grid gap-3">
          <h2 id="preview" className="text-lg">
            {t.preview}
          </h2>
          <Card className="p-5">
            <PolicyRules policies={{ ...salon.policies, ...rules, prayer: rules.prayerMode }} />
          </Card>
        </section>
      )}
    </>
  )
}
