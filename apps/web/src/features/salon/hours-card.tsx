import type { SalonProfile } from '@salon/contract'
import { addDays, type DayWindow, type Weekday, weekdayOf } from '@salon/domain'
import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { Card } from '../../components/ui/card.tsx'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'
import { useFormat } from '../../lib/format.ts'
import { type Season, windowsOn } from '../../lib/opening-hours.ts'
import { useOpeningTexts } from './use-opening-texts.ts'

const WEEK = 7
const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]

/** The coming seven days as they will be, holidays and seasons included, and the seasons ahead. */
export function HoursCard({ salon }: { salon: SalonProfile }) {
  const t = useMessages(salonMessages)
  const format = useFormat()
  const { today, overrides, seasons } = salon.hours
  const dates = Array.from({ length: WEEK }, (_, index) => addDays(today, index))
  return (
    <Card className="p-5">
      <h3 className="mb-3 text-lg">{t.hours}</h3>
      <dl className="grid gap-1 text-sm">
        {dates.map((date) => (
          <div
            key={date}
            className={clsx(
              '-mx-3 flex justify-between gap-4 rounded-md px-3 py-1',
              date === today && 'bg-brand-soft font-bold text-on-brand-soft',
            )}
          >
            <dt className="whitespace-nowrap">
              {date === today ? t.today : format.date(date, 'weekday')}
              {overrides.some((each) => each.date === date) && (
                <span className="ms-2 text-xs text-warning">{t.specialHours}</span>
              )}
            </dt>
            <Windows windows={windowsOn(salon.hours, date)} />
          </div>
        ))}
      </dl>
      {seasons
        .filter((season) => season.lastDate >= today)
        .map((season) => (
          <SeasonHours key={season.firstDate} season={season} />
        ))}
    </Card>
  )
}

function SeasonHours({ season }: { season: Season }) {
  const t = useMessages(salonMessages)
  const format = useFormat()
  const localized = useLocalized()
  return (
    <details className="group mt-3 border-t border-line pt-2">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-sm font-semibold">
        <span className="grow">
          {localized(season.name)}
          <span className="block text-xs font-normal text-muted">
            {t.seasonSpan(format.date(season.firstDate, 'date'), format.date(season.lastDate, 'date'))}
          </span>
        </span>
        <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <dl className="grid gap-1 pt-1 text-sm">
        {WEEKDAYS.map((weekday) => (
          <div key={weekday} className="flex justify-between gap-4 py-1">
            <dt>
              {format.date(
                addDays(season.firstDate, (weekday - weekdayOf(season.firstDate) + WEEK) % WEEK),
                'weekday',
              )}
            </dt>
            <Windows windows={season.windows.filter((window) => window.weekday === weekday)} />
          </div>
        ))}
      </dl>
    </details>
  )
}

/** A day's windows, one a line. */
function Windows({ windows }: { windows: readonly DayWindow[] }) {
  const openingTexts = useOpeningTexts()
  return (
    <dd className="text-end opacity-85">
      {openingTexts(windows).map((text) => (
        <span key={text} className="block">
          {text}
        </span>
      ))}
    </dd>
  )
}
