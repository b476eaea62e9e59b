import type { PaymentView } from '@salon/contract'
import type { PaymentStatus } from '@salon/domain'
import { Badge, type Tone } from '../../../components/ui/badge.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'

const tones: Record<PaymentStatus, Tone> = {
  creating: 'neutral',
  initiated: 'warning',
  authorized: 'warning',
  paid: 'success',
  captured: 'success',
  refunded: 'brand',
  voided: 'neutral',
  failed: 'danger',
}

type Payment = Pick<PaymentView, 'status' | 'capturedHalalas' | 'refundedHalalas'>

/** What became of a payment; of one that only a part was given back of, that it was a part. */
export function PaymentStatusBadge({ payment }: { payment: Payment }) {
  const t = useMessages(manageMessages)
  const { status, capturedHalalas, refundedHalalas } = payment
  const isPart = status === 'refunded' && refundedHalalas < capturedHalalas
  return <Badge tone={tones[status]}>{isPart ? t.partlyRefunded : t.paymentStates[status]}</Badge>
}
