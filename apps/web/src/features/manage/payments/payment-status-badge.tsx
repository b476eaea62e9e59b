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

export function PaymentStatusBadge({ status }: { status: PaymentStatus }) {
  const t = useMessages(manageMessages)
  return <Badge tone={tones[status]}>{t.paymentStates[status]}</Badge>
}
