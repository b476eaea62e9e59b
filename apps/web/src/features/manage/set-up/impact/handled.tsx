import { HandledDialog } from './handled-dialog.tsx'
import type { HandlingRun } from './handling-run.ts'
import { LeftNotice } from './left-notice.tsx'
import { useHandlingState } from './use-handling.ts'

/** Bookings that are handled over a page, or were and are left. It alone is drawn anew with each of them. */
export function Handled({ run }: { run: HandlingRun }) {
  const state = useHandlingState(run)
  return (
    <>
      <LeftNotice run={run} state={state} />
      <HandledDialog run={run} state={state} />
    </>
  )
}
