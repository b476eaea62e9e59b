import { MAX_REPORT_COMMENT, REPORT_REASONS, type ReportReason } from '@salon/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Select, Textarea } from '../../../components/ui/field.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { officeReviewsMessages } from '../../../i18n/office-reviews.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { showToast } from '../../../lib/toast.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { useUnsavedChanges } from '../../../lib/use-unsaved-changes.ts'
import { useReviewsChanged } from './use-reviews-changed.ts'

const FIRST_REASON: ReportReason = 'insult'

export interface ReportFormProps {
  salonId: string
  /** Of the review. */
  id: string
  onDone: () => void
}

/** Asks the platform to look at a review; a refusal leaves what was typed. */
export function ReportForm({ salonId, id, onDone }: ReportFormProps) {
  const t = useMessages(officeReviewsMessages)
  const message = useErrorMessage()
  const changed = useReviewsChanged()
  const [reason, setReason] = useState(FIRST_REASON)
  const [comment, setComment] = useState('')
  const report = useMutation(
    useTRPC().salons.manage.reviews.report.mutationOptions({
      async onSuccess() {
        showToast(t.reported)
        await changed()
        onDone()
      },
    }),
  )

  useUnsavedChanges(!report.isSuccess && (comment !== '' || reason !== FIRST_REASON))

  function submit(event: FormEvent): void {
    event.preventDefault()
    report.mutate({ salonId, id, reason, comment })
  }

  return (
    <form onSubmit={submit} aria-label={t.report} className="grid gap-4 border-t border-line pt-4">
      <Select
        label={t.reason}
        hint={t.reasonHint}
        value={reason}
        onChange={({ target }) => setReason(REPORT_REASONS.find((each) => each === target.value) ?? 'other')}
      >
        {REPORT_REASONS.map((each) => (
          <option key={each} value={each}>
            {t.reasons[each]}
          </option>
        ))}
      </Select>
      <Textarea
        label={t.reportComment}
        maxLength={MAX_REPORT_COMMENT}
        value={comment}
        onChange={({ target }) => setComment(target.value)}
      />
      {report.error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(report.error)}
        </p>
      )}
      <Button type="submit" isBusy={report.isPending} className="justify-self-start">
        {t.sendReport}
      </Button>
    </form>
  )
}
