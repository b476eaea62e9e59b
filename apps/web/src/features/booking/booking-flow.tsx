import type { SalonProfile } from '@salon/contract'
import { Suspense, useEffect, useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { ActionBar } from '../../components/visit/action-bar.tsx'
import { FlowSkeleton } from './flow-skeleton.tsx'
import { TakenNotice } from '../../components/visit/taken-notice.tsx'
import { TimePicker } from '../../components/visit/time-picker.tsx'
import { bookableDates, useFortnight } from '../../components/visit/use-fortnight.ts'
import { VisitLayout } from '../../components/visit/visit-layout.tsx'
import { VisitLines } from '../../components/visit/visit-lines.tsx'
import { bookingMessages } from '../../i18n/booking.ts'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { findSlot, nearestSlots } from '../../lib/slots.ts'
import { useNow } from '../../lib/use-now.ts'
import { expectedSlot } from '../../lib/visit-terms.ts'
import { BasketList } from './basket-list.tsx'
import { createDraft } from './draft.ts'
import { EmptyVisit } from './empty-visit.tsx'
import { useCreateBooking } from './use-create-booking.ts'
import { useVisit } from './use-visit.ts'

const SUGGESTIONS = 3

const ReviewStep = lazyPart(async () => (await import('./review-step.tsx')).ReviewStep)

/** From the chosen services to a booking: who and when, then a last look, then the server. */
export function BookingFlow({ salon }: { salon: SalonProfile }) {
  const t = useMessages(bookingMessages)
  const words = useMessages(visitMessages)
  const message = useErrorMessage()
  const bookable = bookableDates(salon, useNow())
  const [draft] = useState(() =>
    createDraft(
      salon.id,
      () => sessionStorage,
      () => crypto.randomUUID(),
    ),
  )
  const visit = useVisit(salon, bookable)
  // The next step's code is there before it is asked for.
  useEffect(() => ReviewStep.preload(), [])
  const { items, lines, date, startsAt } = visit
  const fortnight = useFortnight({ salonId: salon.id, lines, bookable, date })
  const create = useCreateBooking({
    salon,
    draft,
    onBooked: (booking) => visit.finish(booking.id),
    onTimeRefused: visit.backToTimes,
  })

  const { data, isPlaceholderData } = fortnight.query
  const days = isPlaceholderData ? [] : (data?.days ?? [])
  const slot = findSlot(days, startsAt)
  const refusal = create.refused?.startsAt === startsAt ? create.refused : null
  // A time whose own booking went unanswered may be ours by now: only asking again can tell.
  const isUnanswered = startsAt !== undefined && draft.unanswered({ lines, startsAt }) !== null
  const isGone = startsAt !== undefined && data !== undefined && !isPlaceholderData && !slot && !isUnanswered
  const isTaken = refusal !== null || isGone

  const canGoOn = slot !== undefined && !isTaken

  if (items.length === 0) return <EmptyVisit salon={salon} isIncomplete={visit.isIncomplete} />
  if (visit.isReview && startsAt && !isTaken) {
    return (
      <Suspense fallback={<FlowSkeleton />}>
        <ReviewStep
          salon={salon}
          items={items}
          slot={slot ?? (isUnanswered ? expectedSlot(items, startsAt) : undefined)}
          isUnanswered={isUnanswered}
          draft={draft}
          create={create}
          onConfirm={() => void create.confirm(lines, startsAt)}
          onBack={visit.backToTimes}
        />
      </Suspense>
    )
  }
  return (
    <VisitLayout
      bar={
        <ActionBar
          label={t.summary}
          items={items}
          slot={isTaken ? undefined : slot}
          timeZone={salon.timeZone}
          details={<VisitLines items={items} />}
        >
          <Button size="lg" onClick={canGoOn ? visit.review : showTimes}>
            {canGoOn ? t.toReview : t.chooseTimeFirst}
          </Button>
        </ActionBar>
      }
    >
      <div className="grid grid-cols-1 gap-8 pt-4">
        {(visit.isIncomplete || visit.isStylistGone) && (
          <div role="status" className="grid gap-2 rounded-lg bg-warning-soft p-4 text-sm text-warning">
            {visit.isIncomplete && <p>{t.incomplete}</p>}
            {visit.isStylistGone && <p>{t.stylistGone}</p>}
          </div>
        )}
        <BasketList salon={salon} items={items} onChange={visit.setLines} />
        <section aria-labelledby="times">
          <h2 id="times" tabIndex={-1} className="mb-3 scroll-mt-24 text-lg outline-none">
            {t.times}
          </h2>
          {isTaken && startsAt && (
            <TakenNotice
              text={refusal ? message(refusal.error) : words.gone}
              nearest={nearestSlots(days, startsAt, SUGGESTIONS)}
              timeZone={salon.timeZone}
              onChoose={visit.setSlot}
            />
          )}
          <TimePicker
            salon={salon}
            fortnight={fortnight}
            bookable={bookable}
            date={date}
            startsAt={isTaken ? undefined : startsAt}
            onDateChange={visit.setDate}
            onSlotChange={visit.setSlot}
          />
        </section>
      </div>
    </VisitLayout>
  )
}

/** Where there is no time yet, the next step is to choose one. */
function showTimes(): void {
  const times = document.getElementById('times')
  times?.scrollIntoView({ behavior: 'smooth' })
  times?.focus({ preventScroll: true })
}
