import type { BookingStatus } from '@salon/domain'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { Badge, type Tone } from '../ui/badge.tsx'

const tones: Record<BookingStatus, Tone> = {
  held: 'warning',
  pending: 'warning',
  confirmed: 'success',
  completed: 'neutral',
  no_show: 'danger',
  cancelled: 'danger',
  expired: 'neutral',
}

export function BookingStatusBadge({ status }: { status: BookingStatus }) {
  const t = useMessages(visitMessages)
  return <Badge tone={tones[status]}>{t.statuses[status]}</Badge>
}
