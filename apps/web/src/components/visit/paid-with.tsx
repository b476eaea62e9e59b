import type { PaymentView } from '@salon/contract'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'

/** `mada •••• 1010`, or the wallet. */
export function PaidWith({ source }: Pick<PaymentView, 'source'>) {
  const { paidBy } = useMessages(visitMessages)
  const names: Readonly<Record<string, string>> = paidBy
  return (
    <>
      {names[source.company ?? ''] ?? names[source.type] ?? paidBy.card}{' '}
      {source.lastFour && <bdi dir="ltr">•••• {source.lastFour}</bdi>}
    </>
  )
}
