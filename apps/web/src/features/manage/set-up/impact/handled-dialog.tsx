import { useState } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { Dialog } from '../../../../components/ui/dialog.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { impactMessages } from '../../../../i18n/impact.ts'
import { HandledGroups } from './handled-groups.tsx'
import { HandledProgress } from './handled-progress.tsx'
import { MoveById } from './move-by-id.tsx'
import type { HandlingRun } from './handling-run.ts'
import type { HandlingState } from './use-handling.ts'

/** How far the bookings are, what became of each, and another way for those that are as they were. */
export function HandledDialog({ run, state }: { run: HandlingRun; state: HandlingState }) {
  const t = useMessages(impactMessages)
  const [movingId, setMovingId] = useState<string | null>(null)
  const { handled, counts, isBusy, isOpen } = state
  if (!isOpen) return null
  if (movingId !== null)
    return <MoveById id={movingId} onMoved={run.moved} onClose={() => setMovingId(null)} />
  return (
    <Dialog
      isOpen
      onOpenChange={isBusy ? run.stop : run.close}
      title={t.outcomes}
      footer={
        <div className="flex flex-wrap gap-3">
          {isBusy ? (
            <Button variant="secondary" onClick={run.stop}>
              {t.stop}
            </Button>
          ) : (
            <>
              {counts.left > 0 && <Button onClick={run.goOn}>{t.goOn}</Button>}
              <Button variant={counts.left > 0 ? 'secondary' : 'primary'} onClick={run.close}>
                {t.done}
              </Button>
              {counts.failed > 0 && (
                <Button variant="secondary" onClick={run.tryAgain}>
                  {t.tryAgain}
                </Button>
              )}
            </>
          )}
        </div>
      }
    >
      <div className="grid gap-5">
        <HandledProgress state={state} />
        <HandledGroups handled={handled} onMove={isBusy ? undefined : setMovingId} />
      </div>
    </Dialog>
  )
}
