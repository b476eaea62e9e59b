import type { SalonPoliciesView } from '@salon/contract'
import { Card } from '../../components/ui/card.tsx'
import { PolicyRules } from '../../components/visit/policy-rules.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'

/** What to know before booking, on the salon's page. */
export function PoliciesCard({ policies }: { policies: SalonPoliciesView }) {
  const t = useMessages(salonMessages)
  return (
    <Card className="p-5">
      <h3 className="mb-3 text-lg">{t.policies}</h3>
      <PolicyRules policies={policies} />
    </Card>
  )
}
