import type { SalonStatus } from '@salon/domain'
import { Badge, type Tone } from '../../components/ui/badge.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'

const TONES: Record<SalonStatus, Tone> = {
  draft: 'neutral',
  in_review: 'warning',
  live: 'success',
  suspended: 'danger',
}

export function StatusBadge({ status }: { status: SalonStatus }) {
  const t = useMessages(platformMessages)
  return <Badge tone={TONES[status]}>{t.statuses[status]}</Badge>
}
