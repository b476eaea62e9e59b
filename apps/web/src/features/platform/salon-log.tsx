import type { PlatformLogEntry } from '@salon/contract'
import { Card } from '../../components/ui/card.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'
import { useFormat } from '../../lib/format.ts'
import { SEARCH_TIME_ZONE } from '../../lib/search-zone.ts'

/** Who did what to a salon, when and why; the newest first. */
export function SalonLog({ log }: { log: readonly PlatformLogEntry[] }) {
  const t = useMessages(platformMessages)
  const format = useFormat()
  return (
    <Card className="grid gap-4 p-5 sm:p-6">
      <h2 className="text-lg">{t.log}</h2>
      {log.length === 0 && <p className="text-sm text-muted">{t.emptyLog}</p>}
      <ol className="grid gap-3 empty:hidden">
        {log.map(({ id, at, action, actorName, reason }) => (
          <li key={id} className="border-s-2 border-line ps-4 text-sm">
            <p className="font-semibold">{t.actions[action] ?? <bdi dir="ltr">{action}</bdi>}</p>
            <p className="text-muted">
              {actorName || t.noName} · {format.date({ at, timeZone: SEARCH_TIME_ZONE }, 'date')}{' '}
              {format.time(at, SEARCH_TIME_ZONE)}
            </p>
            {reason && <p className="mt-1">{reason}</p>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
