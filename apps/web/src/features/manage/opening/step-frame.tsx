import type { ReactNode } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { openingMessages } from '../../../i18n/opening.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { useSubmit } from '../../../lib/use-submit.ts'
import { useUnsavedChanges } from '../../../lib/use-unsaved-changes.ts'

export interface StepFrameProps {
  /** Something was typed in it that is not saved. */
  isChanged: boolean
  isBusy: boolean
  /** What the server said. */
  error: unknown
  onSubmit: () => void
  /** The fields. */
  children: ReactNode
}

/** The fields of one step, and the way on: what was typed stays until it is saved. */
export function StepFrame({ isChanged, isBusy, error, onSubmit, children }: StepFrameProps) {
  const t = useMessages(openingMessages)
  const message = useErrorMessage()
  const submit = useSubmit(onSubmit)
  // the steps of a salon are searches of one page
  useUnsavedChanges(isChanged, { isLostBySearch: true })

  return (
    <Card className="p-5 sm:p-6">
      <form onSubmit={submit} noValidate className="grid gap-5">
        {children}
        {error !== null && (
          <p role="alert" className="text-sm font-medium text-danger">
            {message(error)}
          </p>
        )}
        <Button type="submit" size="lg" isBusy={isBusy}>
          {t.next}
        </Button>
      </form>
    </Card>
  )
}
