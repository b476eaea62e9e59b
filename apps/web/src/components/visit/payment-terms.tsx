import type { SalonPoliciesView } from '@salon/contract'
import { type DepositTerms, prepaymentHalalas } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { bookingMessages } from '../../i18n/booking.ts'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useFormat } from '../../lib/format.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { Price } from '../price.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

type PaymentPolicies = Pick<
  SalonPoliciesView,
  'payment' | 'depositPercent' | 'depositHalalas' | 'holdMinutes'
>

export interface PaymentTermsProps {
  salonId: string
  policies: PaymentPolicies
  /** What the visit costs; the ends differ where it depends on who does it. */
  fromHalalas: number
  toHalalas: number
}

/** What is paid right after booking and what at the salon, by the very rule the server applies. */
export function PaymentTerms({ salonId, policies, fromHalalas, toHalalas }: PaymentTermsProps) {
  const t = useMessages(bookingMessages)
  const visit = useMessages(visitMessages)
  const format = useFormat()
  const trpc = useTRPC()
  const isPrepaid = policies.payment !== 'pay_at_salon'
  const config = useQuery(
    trpc.payments.config.queryOptions({ salonId }, { staleTime: Infinity, enabled: isPrepaid }),
  )
  const terms = { payment: policies.payment, deposit: depositOf(policies) }
  const [from, to] = [fromHalalas, toHalalas].map((total) => prepaymentHalalas(terms, total))
  if (isPrepaid && config.isPending) return <Skeleton className="h-6" />
  // where no payments are set up, all of it is paid at the salon
  if (!from || !to || config.data?.methods.length === 0) return <p>{visit.payAtSalon}</p>
  const isExact = from === to
  const restHalalas = fromHalalas - from
  return (
    <>
      <p className="font-medium">
        {policies.payment === 'full' ? t.payAllNow : t.payDepositNow} {!isExact && visit.from}{' '}
        <Price halalas={from} />
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

function depositOf({ depositHalalas, depositPercent }: PaymentPolicies): DepositTerms {
  return depositHalalas === null
    ? { kind: 'percent', percent: depositPercent }
    : { kind: 'fixed', halalas: depositHalalas }
}
