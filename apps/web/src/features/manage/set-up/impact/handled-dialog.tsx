import { useState } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { Dialog } from '../../../../components/ui/dialog.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { impactMessages } from '../../../../i18n/impact.ts'
import { HandledRow } from './handled-row.tsx'
import { MoveById } from './move-by-id.tsx'
import type { HandlingState } from './use-handling.ts'

/** What became of each booking, and another way for those that are as they were. */
export function HandledDialog({ state }: { state: HandlingState }) {
  const t = useMessages(impactMessages)
  const [movingId, setMovingId] = useState<string | null>(null)
  const { handled, isBusy } = state
  if (handled.length === 0) return null
  if (movingId !== null)
    return <MoveById id={movingId} onMoved={state.moved} onClose={() => setMovingId(null)} />
  const hasFailed = handled.some(({ outcome }) => outcome.state === 'failed')
  return (
    <Dialog
      isOpen
      onOpenChange={() => isBusy || state.close()}
      title={t.outcomes}
      footer={
        <div className="flex flex-wrap gap-3">
          <Button isBusy={isBusy} onClick={state.close}>
            {t.done}
          </Button>
          {hasFailed && !isBusy && (
            <Button variant="secondary" onClick={state.tryAgain}>
              {t.tryAgain}
            </Button>
          )}
        </div>
      }
    >
      <ul className="grid divide-y divide-line">
        {handled.map((each) => (
          <HandledRow
            key={each.booking.id}
            handled={each}
            onMove={isBusy ? undefined : () => setMovingId(each.booking.id)}
          />
        ))}
      </ul>
    </Dialog>
  )
}
