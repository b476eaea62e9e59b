import type { SalonProfile, SlotView } from '@salon/contract'
import { type DepositTerms, prepaymentHalalas } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { Price } from '../../components/price.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { bookingMessages } from '../../i18n/booking.ts'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { type VisitItem, visitTerms } from '../../lib/visit-terms.ts'

export interface PaymentTermsProps {
  salon: SalonProfile
  items: readonly VisitItem[]
  slot: SlotView | undefined
}

/** What is paid right after booking and what at the salon, by the very rule the server applies. */
export function PaymentTerms({ salon, items, slot }: PaymentTermsProps) {
  const t = useMessages(bookingMessages)
  const visit = useMessages(visitMessages)
  const trpc = useTRPC()
  const { policies } = salon
  const isPrepaid = policies.payment !== 'pay_at_salon'
  const config = useQuery(
    trpc.payments.config.queryOptions({ salonId: salon.id }, { staleTime: Infinity, enabled: isPrepaid }),
  )
  const { fromHalalas, toHalalas } = visitTerms(items, slot)
  const [from, to] = [fromHalalas, toHalalas].map((total) => prepaymentHalalas(policyOf(salon), total))
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
      <p>{t.payNext}</p>
    </>
  )
}

function policyOf({ policies }: SalonProfile): Parameters<typeof prepaymentHalalas>[0] {
  const { payment, depositHalalas, depositPercent } = policies
  const deposit: DepositTerms =
    depositHalalas === null
      ? { kind: 'percent', percent: depositPercent }
      : { kind: 'fixed', halalas: depositHalalas }
  return { payment, deposit }
}
