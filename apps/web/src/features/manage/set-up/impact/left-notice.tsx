import { useEffect, useRef } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { impactMessages } from '../../../../i18n/impact.ts'
import type { HandlingRun } from './handling-run.ts'
import type { HandlingState } from './use-handling.ts'

/** Over the page: bookings for which something was chosen that is not done, and the way back to them. */
export function LeftNotice({ run, state }: { run: HandlingRun; state: HandlingState }) {
  const count = state.counts.left + state.counts.failed
  if (state.isOpen || count === 0) return null
  return <Notice count={count} run={run} />
}

function Notice({ count, run }: { count: number; run: HandlingRun }) {
  const t = useMessages(impactMessages)
  const notice = useRef<HTMLDivElement>(null)
  // what made them wait may stand far below
  useEffect(() => {
    // newer browsers answer with a promise, which is no way to clean up
    notice.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <div ref={notice} role="status" className="grid gap-3 rounded-md bg-warning-soft p-4">
      <p className="font-medium text-warning">{t.leftBookings(count)}</p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={run.open}>{t.showLeft}</Button>
        <Button variant="secondary" onClick={run.clear}>
          {t.forgetLeft}
        </Button>
      </div>
    </div>
  )
}
