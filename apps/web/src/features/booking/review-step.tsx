import type { SalonProfile, SlotView } from '@salon/contract'
import { ArrowRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Card } from '../../components/ui/card.tsx'
import { Textarea } from '../../components/ui/field.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { ActionBar } from '../../components/visit/action-bar.tsx'
import { CancellationTerms } from '../../components/visit/cancellation-terms.tsx'
import { PaymentTerms } from '../../components/visit/payment-terms.tsx'
import { PriceRange } from '../../components/visit/price-range.tsx'
import { useDueNow } from '../../components/visit/use-due-now.ts'
import { VisitLayout } from '../../components/visit/visit-layout.tsx'
import { VisitLines } from '../../components/visit/visit-lines.tsx'
import { VisitWhen } from '../../components/visit/visit-when.tsx'
import { bookingMessages } from '../../i18n/booking.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { type VisitItem, visitTerms } from '../../lib/visit-terms.ts'
import type { BookingDraft } from './draft.ts'
import { PriceSummary } from './price-summary.tsx'
import type { useCreateBooking } from './use-create-booking.ts'

const MAX_NOTE = 500

export interface ReviewStepProps {
  salon: SalonProfile
  items: readonly VisitItem[]
  /** `undefined` while the free times load. */
  slot: SlotView | undefined
  /** The same booking was sent before, and no answer came. */
  isUnanswered: boolean
  draft: BookingDraft
  create: ReturnType<typeof useCreateBooking>
  onConfirm: () => void
  onBack: () => void
}

/** A last look: what, when, who, for how much, and what cancelling would cost. */
export function ReviewStep(props: ReviewStepProps) {
  const { salon, items, slot, isUnanswered, draft, create, onConfirm, onBack } = props
  const t = useMessages(bookingMessages)
  const common = useMessages(commonMessages)
  const localized = useLocalized()
  const message = useErrorMessage()
  const [note, setNote] = useState(draft.note)
  const totals = visitTerms(items, slot)
  const { fromHalalas, toHalalas } = totals
  const due = useDueNow({ salonId: salon.id, policies: salon.policies, fromHalalas, toHalalas })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  function type(text: string): void {
    setNote(text)
    draft.setNote(text)
  }

  return (
    <VisitLayout
      bar={
        <ActionBar
          label={t.summary}
          items={items}
          slot={slot}
          timeZone={salon.timeZone}
          price={due && <DueNow due={due} totals={totals} />}
          details={<VisitLines items={items} />}
        >
          <Button size="lg" isBusy={create.isBusy} disabled={!slot} onClick={onConfirm}>
            {create.error || (isUnanswered && !create.isBusy) ? common.retry : t.confirm}
          </Button>
        </ActionBar>
      }
    >
      <div className="grid gap-5 pt-4">
        <Button
          variant="quiet"
          onClick={onBack}
          icon={<ArrowRight aria-hidden className="size-4 ltr:-scale-x-100" />}
          className="-ms-3 justify-self-start"
        >
          {t.backToTimes}
        </Button>
        <h2 ref={heading} tabIndex={-1} className="text-xl outline-none">
          {t.reviewTitle}
        </h2>
        <Card className="p-5">
          {slot ? (
            <VisitWhen startsAt={slot.startsAt} endsAt={slot.endsAt} timeZone={salon.timeZone} />
          ) : (
            <Skeleton className="h-14" />
          )}
          <p className="mt-2 text-sm text-muted">
            {localized(salon.name)} · {localized(salon.address)}
          </p>
        </Card>
        <PriceSummary salon={salon} items={items} slot={slot} />
        <Card className="grid gap-2 p-5 text-sm">
          <h3 className="font-semibold">{t.terms}</h3>
          {salon.policies.confirmation === 'manual' && <p>{t.manualConfirmation}</p>}
          <PaymentTerms
            salonId={salon.id}
            policies={salon.policies}
            fromHalalas={fromHalalas}
            toHalalas={toHalalas}
          />
          {slot && (
            <CancellationTerms policy={salon.policies} startsAt={slot.startsAt} timeZone={salon.timeZone} />
          )}
        </Card>
        <Textarea
          label={t.note}
          hint={t.noteHint}
          maxLength={MAX_NOTE}
          readOnly={isUnanswered}
          value={note}
          onChange={(event) => type(event.target.value)}
        />
        {isUnanswered && !create.error && !create.isBusy && (
          <p role="status" className="rounded-lg bg-warning-soft p-4 font-medium text-warning">
            {t.unanswered}
          </p>
        )}
        {create.error && (
          <p role="alert" className="rounded-lg bg-danger-soft p-4 font-medium text-danger">
            {message(create.error)}
          </p>
        )}
      </div>
    </VisitLayout>
  )
}

interface DueNowProps {
  due: { from: number; to: number }
  totals: { fromHalalas: number; toHalalas: number }
}

/** What pressing the button leads to: so much is paid next, of so much in all. */
function DueNow({ due, totals: { fromHalalas, toHalalas } }: DueNowProps) {
  const t = useMessages(bookingMessages)
  const visit = useMessages(visitMessages)
  return (
    <>
      <span className="flex flex-wrap items-baseline justify-between gap-x-2">
        <span className="text-sm font-semibold">{t.dueNow}</span>{' '}
        <PriceRange from={due.from} to={due.to} className="text-lg font-bold" />
      </span>
      {fromHalalas > due.from && (
        <span className="flex flex-wrap items-baseline justify-between gap-x-2 text-sm">
          {visit.total} <PriceRange from={fromHalalas} to={toHalalas} />
        </span>
      )}
    </>
  )
}
