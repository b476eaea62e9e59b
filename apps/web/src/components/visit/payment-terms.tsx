import type { SalonPoliciesView } from '@salon/contract'
import { bookingMessages } from '../../i18n/booking.ts'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { Price } from '../price.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { type DueNowInput, useDueNow } from './use-due-now.ts'

export interface PaymentTermsProps extends DueNowInput {
  policies: DueNowInput['policies'] & Pick<SalonPoliciesView, 'holdMinutes'>
}

/** What is paid right after booking and what at the salon. */
export function PaymentTerms(props: PaymentTermsProps) {
  const { policies, fromHalalas } = props
  const t = useMessages(bookingMessages)
  const visit = useMessages(visitMessages)
  const format = useFormat()
  const due = useDueNow(props)
  if (due === undefined) return <Skeleton className="h-6" />
  if (due === null) return <p>{visit.payAtSalon}</p>
  const isExact = due.from === due.to
  const restHalalas = fromHalalas - due.from
  return (
    <>
      <p className="font-medium">
        {policies.payment === 'full' ? t.payAllNow : t.payDepositNow} {!isExact && visit.from}{' '}
        <Price halalas={due.from} />
      </p>
      {restHalalas > 0 && (
        <p>
          {t.payRestAtSalon} {!isExact && visit.from} <Price halalas={restHalalas} />
        </p>
      )}
      <p>{t.payNext(format.duration(policies.holdMinutes))}</p>
    </>
  )
}
