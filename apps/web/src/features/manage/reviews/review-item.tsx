import type { SalonReviewView } from '@salon/contract'
import { useState } from 'react'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { Stars } from '../../../components/ui/rating.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { officeReviewsMessages } from '../../../i18n/office-reviews.ts'
import { useFormat } from '../../../lib/format.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { KeptForm } from '../set-up/kept-form.tsx'
import { ReplyForm } from './reply-form.tsx'
import { ReportForm } from './report-form.tsx'

export interface ReviewItemProps {
  salonId: string
  review: SalonReviewView
  timeZone: string
  /** Something stands in one of its forms that is not sent; or no longer. */
  onTyping: (form: Form, isTyped: boolean) => void
}

type Form = 'reply' | 'report'

/** A review with the salon's answer, and what can be done about it. */
export function ReviewItem({ salonId, review, timeZone, onTyping }: ReviewItemProps) {
  const t = useMessages(officeReviewsMessages)
  const format = useFormat()
  const localized = useLocalized()
  const [open, setOpen] = useState<Form | null>(null)
  const { id, rating, comment, reply, report, staffName, createdAt: at } = review
  const author = review.authorName || t.someone
  const turn = (form: Form) => setOpen(open === form ? null : form)
  const close = () => setOpen(null)
  return (
    <Card className="grid gap-3 p-5">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-base font-semibold">
          <bdi>{author}</bdi>
        </h2>
        <Stars rating={rating} />
        {report && <Badge tone={report.decision === 'hide' ? 'neutral' : 'warning'}>{stateOf(report)}</Badge>}
        <p className="w-full text-xs text-muted">
          {format.date({ at, timeZone }, 'date')}
          {staffName && ` · ${t.servedBy(localized(staffName))}`}
        </p>
      </header>
      {comment && (
        <p dir="auto" className="text-sm whitespace-pre-line">
          {comment}
        </p>
      )}
      {reply && open !== 'reply' && (
        <div className="border-s-2 border-brand ps-3 text-sm">
          <p className="font-semibold text-brand">{t.yourReply}</p>
          <p dir="auto" className="whitespace-pre-line text-muted">
            {reply}
          </p>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="secondary" aria-expanded={open === 'reply'} onClick={() => turn('reply')}>
          {reply ? t.editReply : t.reply}
        </Button>
        <Link
          to="/manage/:salonId"
          params={{ salonId }}
          search={{ booking: review.bookingId }}
          className="inline-flex min-h-11 items-center px-2 text-sm font-semibold text-brand underline-offset-4 hover:underline"
        >
          {t.toBooking}
        </Link>
        {!report && (
          <Button variant="quiet" aria-expanded={open === 'report'} onClick={() => turn('report')}>
            {t.report}
          </Button>
        )}
      </div>
      <KeptForm isOpen={open === 'reply'} onUnsaved={(isTyped) => onTyping('reply', isTyped)}>
        <ReplyForm salonId={salonId} id={id} onSaved={close} />
      </KeptForm>
      <KeptForm isOpen={open === 'report'} onUnsaved={(isTyped) => onTyping('report', isTyped)}>
        <ReportForm salonId={salonId} id={id} onDone={close} />
      </KeptForm>
    </Card>
  )

  function stateOf({ decision }: NonNullable<SalonReviewView['report']>): string {
    return decision ? t.decisions[decision] : t.isReported
  }
}
