import type { SalonPoliciesView, SalonProfile } from '@salon/contract'
import { toInstant } from '@salon/domain'
import { Card } from '../../../../components/ui/card.tsx'
import { CancellationTerms } from '../../../../components/visit/cancellation-terms.tsx'
import { PaymentTerms } from '../../../../components/visit/payment-terms.tsx'
import { PolicyRules } from '../../../../components/visit/policy-rules.tsx'
import { bookingMessages } from '../../../../i18n/booking.ts'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useNow } from '../../../../lib/use-now.ts'

/** The visit that the terms are shown for. */
const EXAMPLE = { halalas: 200_00, inDays: 7 }
const DAY_MS = 86_400_000

export interface PolicyPreviewProps {
  salon: SalonProfile
  /** With what was typed. */
  policies: SalonPoliciesView
}

/** What a customer reads before she books, in the very words and by the very rules of the pages she reads it on. */
export function PolicyPreview({ salon, policies }: PolicyPreviewProps) {
  const t = useMessages(setUpMessages)
  const booking = useMessages(bookingMessages)
  const format = useFormat()
  const now = useNow()
  const startsAt = toInstant(new Date(now.getTime() + EXAMPLE.inDays * DAY_MS))
  return (
    <section aria-labelledby="preview" className="grid gap-3">
      <h2 id="preview" className="text-lg">
        {t.preview}
      </h2>
      <Card className="grid gap-3 p-5">
        <h3 className="text-sm font-semibold">{t.previewPage}</h3>
        <PolicyRules policies={policies} />
      </Card>
      <Card className="grid gap-2 p-5 text-sm">
        <h3 className="font-semibold">{booking.terms}</h3>
        <p className="text-muted">{t.previewVisit(format.priceText(EXAMPLE.halalas), EXAMPLE.inDays)}</p>
        {policies.confirmation === 'manual' && <p>{booking.manualConfirmation}</p>}
        <PaymentTerms
          salonId={salon.id}
          policies={policies}
          fromHalalas={EXAMPLE.halalas}
          toHalalas={EXAMPLE.halalas}
        />
        <CancellationTerms policy={policies} startsAt={startsAt} timeZone={salon.timeZone} />
      </Card>
    </section>
  )
}
