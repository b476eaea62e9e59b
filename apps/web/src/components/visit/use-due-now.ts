import type { SalonPoliciesView } from '@salon/contract'
import { type DepositTerms, prepaymentHalalas } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'

export interface DueNowInput {
  salonId: string
  policies: Pick<SalonPoliciesView, 'payment' | 'depositPercent' | 'depositHalalas'>
  /** What the visit costs; the ends differ where it depends on who does it. */
  fromHalalas: number
  toHalalas: number
}

/**
 * What is paid right after booking, by the very rule the server applies.
 * @returns `undefined` while it is not known whether the salon takes money; `null`: all of it is paid at the salon
 */
export function useDueNow({
  salonId,
  policies,
  fromHalalas,
  toHalalas,
}: DueNowInput): { from: number; to: number } | null | undefined {
  const trpc = useTRPC()
  const isPrepaid = policies.payment !== 'pay_at_salon'
  const config = useQuery(
    trpc.payments.config.queryOptions({ salonId }, { staleTime: Infinity, enabled: isPrepaid }),
  )
  const terms = { payment: policies.payment, deposit: depositOf(policies) }
  const [from, to] = [fromHalalas, toHalalas].map((total) => prepaymentHalalas(terms, total))
  if (isPrepaid && config.isPending) return undefined
  // where no payments are set up, all of it is paid at the salon
  if (!from || !to || config.data?.methods.length === 0) return null
  return { from, to }
}

function depositOf({ depositHalalas, depositPercent }: DueNowInput['policies']): DepositTerms {
  return depositHalalas === null
    ? { kind: 'percent', percent: depositPercent }
    : { kind: 'fixed', halalas: depositHalalas }
}
