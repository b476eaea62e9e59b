import type { OpeningView } from '@salon/contract'
import { useMessages } from '../../../i18n/locale.ts'
import { openingMessages } from '../../../i18n/opening.ts'

/** Where the salon stands, and why where it was stopped. */
export function StatusCard({ opening: { status, reason, missing } }: { opening: OpeningView }) {
  const t = useMessages(openingMessages)
  const isStopped = reason !== null
  const { title, text } = t.states[status]
  return (
    <div
      role="status"
      className={
        isStopped
          ? 'grid gap-1 rounded-lg bg-warning-soft p-5 text-sm text-warning'
          : 'grid gap-1 rounded-lg bg-brand-soft p-5 text-sm text-on-brand-soft'
      }
    >
      <p className="text-base font-semibold">{isStopped && status === 'draft' ? t.sentBack : title}</p>
      {isStopped && (
        <p className="font-medium">
          {t.reason}: {reason}
        </p>
      )}
      <p>{status === 'draft' && missing.length === 0 ? t.allThere : text}</p>
    </div>
  )
}
