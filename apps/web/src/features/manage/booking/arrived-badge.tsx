import type { Instant } from '@salon/domain'
import { UserCheck } from 'lucide-react'
import { Badge } from '../../../components/ui/badge.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useFormat } from '../../../lib/format.ts'

/** That the customer is there, and since when. */
export function ArrivedBadge({ at, timeZone }: { at: Instant; timeZone: string }) {
  const t = useMessages(manageMessages)
  const format = useFormat()
  return (
    <Badge tone="brand">
      <UserCheck aria-hidden className="size-3.5" />
      {t.hereSince(format.time(at, timeZone))}
    </Badge>
  )
}
