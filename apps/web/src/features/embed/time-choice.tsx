import type { SalonProfile } from '@salon/contract'
import { ArrowRight, ExternalLink } from 'lucide-react'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { PriceRange } from '../../components/visit/price-range.tsx'
import { ServiceOptions } from '../../components/visit/service-options.tsx'
import { StylistChoice } from '../../components/visit/stylist-choice.tsx'
import { TimePicker } from '../../components/visit/time-picker.tsx'
import { type BookableDates, useFortnight } from '../../components/visit/use-fortnight.ts'
import { embedMessages } from '../../i18n/embed.ts'
import { useLocale, useLocalized, useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'
import { hrefOf } from '../../lib/routing/routes.ts'
import { findSlot } from '../../lib/slots.ts'
import { writeVisitLines } from '../../lib/visit-lines.ts'
import { type VisitItem, visitTerms } from '../../lib/visit-terms.ts'
import type { useEmbeddedVisit } from './use-embedded-visit.ts'

export interface TimeChoiceProps {
  salon: SalonProfile
  item: VisitItem
  visit: ReturnType<typeof useEmbeddedVisit>
  bookable: BookableDates
  /** Back to the list of services. */
  onBack: () => void
}

/** The choices of one service, who does it, and a time; then on to a tab where it can be booked. */
export function TimeChoice({ salon, item, visit, bookable, onBack }: TimeChoiceProps) {
  const t = useMessages(embedMessages)
  const localized = useLocalized()
  const { service, line } = item
  const { date, startsAt } = visit
  const fortnight = useFortnight({ salonId: salon.id, lines: [line], bookable, date })
  const { data, isPlaceholderData } = fortnight.query
  const slot = findSlot(isPlaceholderData ? [] : (data?.days ?? []), startsAt)
  const hasOptions = service.variants.length > 0 || service.addOns.length > 0

  function chooseStylist(staffId: string | undefined): void {
    const { staffId: _old, ...rest } = line
    visit.setLine(staffId ? { ...rest, staffId } : rest)
  }

  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <Button
          variant="quiet"
          onClick={onBack}
          icon={<ArrowRight aria-hidden className="size-4 ltr:-scale-x-100" />}
          className="-ms-3"
        >
          {t.change}
        </Button>
        <ChosenService item={item} />
      </div>
      {hasOptions && <ServiceOptions service={service} line={line} onChange={visit.setLine} />}
      <section aria-labelledby="stylist">
        <h2 id="stylist" className="mb-2 text-lg">
          {t.stylist}
        </h2>
        <StylistChoice
          label={t.stylistFor(localized(service.name))}
          service={service}
          staff={salon.staff}
          value={line.staffId}
          onChange={chooseStylist}
        />
      </section>
      <section aria-labelledby="times">
        <h2 id="times" className="mb-2 text-lg">
          {t.times}
        </h2>
        <TimePicker
          salon={salon}
          fortnight={fortnight}
          bookable={bookable}
          date={date}
          startsAt={slot?.startsAt}
          onDateChange={visit.setDate}
          onSlotChange={visit.setSlot}
        />
      </section>
      <GoOn salon={salon} visit={visit} startsAt={slot?.startsAt} />
    </div>
  )
}

function ChosenService({ item }: { item: VisitItem }) {
  const format = useFormat()
  const localized = useLocalized()
  const terms = visitTerms([item])
  return (
    <p role="status" className="flex items-center justify-between gap-4 leading-snug">
      <span>
        <strong className="block">{localized(item.service.name)}</strong>
        <span className="text-sm text-muted">{format.duration(terms.fromMinutes)}</span>
      </span>
      <PriceRange from={terms.fromHalalas} to={terms.toHalalas} className="shrink-0 text-lg font-bold" />
    </p>
  )
}

type GoOnProps = Pick<TimeChoiceProps, 'salon' | 'visit'> & { startsAt: string | undefined }

/** To the last look at the booking, in a tab of its own: no other site's frame can be signed in. */
function GoOn({ salon, visit, startsAt }: GoOnProps) {
  const t = useMessages(embedMessages)
  const format = useFormat()
  const locale = useLocale()
  const lines = writeVisitLines(visit.items.map(({ line }) => line))
  // Of those on the list: one that has been taken meanwhile leads nowhere.
  const isFree = startsAt !== undefined && startsAt === visit.startsAt
  if (!isFree || !lines || !visit.startsAt) {
    return <p className="min-h-21 text-center text-sm text-muted">{t.chooseTime}</p>
  }
  const when = { at: visit.startsAt, timeZone: salon.timeZone }
  const href = hrefOf({
    to: '/s/:slug/book',
    params: { slug: salon.slug },
    search: {
      lines,
      startsAt: visit.startsAt,
      step: 'review',
      ...(visit.date && { date: visit.date }),
    },
  })
  return (
    <div className="grid min-h-21 justify-items-stretch gap-1 text-center">
      <a
        href={`${href}&lang=${locale}`}
        target="_blank"
        rel="noopener"
        className={buttonClass('primary', 'lg', 'flex-wrap gap-y-0 py-2')}
      >
        {t.book}
        <span className="font-normal">
          {format.date(when, 'short')} · {format.time(when.at, when.timeZone)}
        </span>
        <ExternalLink aria-hidden className="size-4" />
        <span className="sr-only">({t.newTab})</span>
      </a>
      <p className="text-xs text-muted">{t.bookedElsewhere}</p>
    </div>
  )
}
