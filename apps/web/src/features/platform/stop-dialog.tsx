import { MAX_STATUS_REASON } from '@salon/contract'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { Textarea } from '../../components/ui/field.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'
import { useErrorMessage } from '../../lib/error-message.ts'

export interface StopDialogProps {
  step: 'sendBack' | 'suspend'
  isBusy: boolean
  error: unknown
  onStop: (reason: string) => void
  onClose: () => void
}

/** Stops a salon, never without saying why. */
export function StopDialog({ step, isBusy, error, onStop, onClose }: StopDialogProps) {
  const t = useMessages(platformMessages)
  const message = useErrorMessage()
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const { title, text } = t.dialogs[step]

  function stop(): void {
    setIsChecked(true)
    if (reason.trim()) onStop(reason.trim())
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={title}
      description={text}
      footer={
        <div className="flex flex-wrap gap-3">
          <Button variant="danger" isBusy={isBusy} onClick={stop}>
            {t.steps[step]}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
        </div>
      }
    >
      <div className="grid gap-4">
        <Textarea
          label={t.reason}
          maxLength={MAX_STATUS_REASON}
          error={isChecked && !reason.trim() ? t.reasonMissing : null}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {error !== null && (
          <p role="alert" className="text-sm font-medium text-danger">
            {message(error)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
