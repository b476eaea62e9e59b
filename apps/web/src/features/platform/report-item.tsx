import type { ReportedReviewView } from '@salon/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Badge } from '../../components/ui/badge.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Card } from '../../components/ui/card.tsx'
import { Stars } from '../../components/ui/rating.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { officeReviewsMessages } from '../../i18n/office-reviews.ts'
import { reportsMessages } from '../../i18n/reports.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { useFormat } from '../../lib/format.ts'
import { Link } from '../../lib/routing/link.tsx'
import { SEARCH_TIME_ZONE } from '../../lib/search-zone.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC } from '../../lib/trpc.ts'

/** A reported review with what its salon says against it, to be hidden or let stand. */
export function ReportItem({ report }: { report: ReportedReviewView }) {
  const t = useMessages(reportsMessages)
  const { reasons, decisions } = useMessages(officeReviewsMessages)
  const localized = useLocalized()
  const format = useFormat()
  const message = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { id, salon, rating, comment, reply, reason, reportComment, reportedAt, decision } = report
  const decide = useMutation(
    trpc.salons.reportedReviews.decide.mutationOptions({
      onSuccess() {
        showToast(t.done)
        return queryClient.invalidateQueries(trpc.salons.reportedReviews.pathFilter())
      },
    }),
  )
  return (
    <Card className="grid gap-3 p-5">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-base font-semibold">
          <Link to="/s/:slug" params={{ slug: salon.slug }} className="text-brand hover:underline">
            {localized(salon.name)}
          </Link>
        </h2>
        <Stars rating={rating} />
        {decision && <Badge tone={decision === 'hide' ? 'danger' : 'success'}>{decisions[decision]}</Badge>}
      </header>
      <Said label={t.review} text={comment || t.noWords} />
      {reply && <Said label={t.reply} text={reply} />}
      <div className="grid gap-1 rounded-md bg-warning-soft p-3 text-sm">
        <p className="font-semibold text-warning">
          {reasons[reason]} ·{' '}
          {t.reportedOn(format.date({ at: reportedAt, timeZone: SEARCH_TIME_ZONE }, 'date'))}
        </p>
        {reportComment && <p dir="auto">{reportComment}</p>}
      </div>
      {decide.error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(decide.error)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {decision !== 'hide' && (
          <Button
            variant="danger"
            isBusy={decide.isPending}
            onClick={() => decide.mutate({ id, decision: 'hide' })}
          >
            {t.hide}
          </Button>
        )}
        {decision !== 'keep' && (
          <Button
            variant="secondary"
            isBusy={decide.isPending}
            onClick={() => decide.mutate({ id, decision: 'keep' })}
          >
            {t.keep}
          </Button>
        )}
      </div>
    </Card>
  )
}

function Said({ label, text }: { label: string; text: string }) {
  return (
    <div className="text-sm">
      <p className="text-muted">{label}</p>
      <p dir="auto" className="whitespace-pre-line">
        {text}
      </p>
    </div>
  )
}
