import type { LocalDate } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ErrorState } from '../../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../../components/ui/skeleton.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { seasonsMessages } from '../../../../i18n/seasons.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useTRPC } from '../../../../lib/trpc.ts'
import { useNextFocus } from '../../../../lib/use-next-focus.ts'
import { AdditionPlace } from '../addition-place.tsx'
import { EntryRow } from '../entry-row.tsx'
import { NewSeason } from './new-season.tsx'
import { SeasonForm } from './season-form.tsx'

const NEW = 'new'

/** The seasons of a salon that are not over, and the way to plan one more. */
export function Seasons({ salonId, today }: { salonId: string; today: LocalDate }) {
  const t = useMessages(seasonsMessages)
  const localized = useLocalized()
  const format = useFormat()
  const seasons = useQuery(useTRPC().salons.manage.seasons.list.queryOptions({ salonId }))
  const [open, setOpen] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const focusNext = useNextFocus()
  if (seasons.isPending) return <Skeleton className="h-32" />
  if (!seasons.data) return <ErrorState error={seasons.error} onRetry={() => void seasons.refetch()} />
  const { data } = seasons
  const close = () => setOpen(null)
  const forget = () => {
    focusNext(() => heading.current)
    close()
  }
  return (
    <section aria-labelledby="seasons" className="grid grid-cols-1 gap-3">
      <div>
        <h2 id="seasons" ref={heading} tabIndex={-1} className="text-lg outline-none">
          {t.seasons}
        </h2>
        <p className="text-sm text-muted">{t.seasonsHint}</p>
      </div>
      {data.length === 0 && <p className="text-sm text-muted">{t.noSeasons}</p>}
      <ul className="grid grid-cols-1 gap-2">
        {data.map((season) => {
          const { id, name, firstDate, lastDate } = season
          return (
            <EntryRow
              key={id}
              name={localized(name)}
              detail={`${format.date(firstDate, 'date')} – ${format.date(lastDate, 'date')}`}
              isOpen={open === id}
              onToggle={() => setOpen(open === id ? null : id)}
              form={
                <SeasonForm
                  salonId={salonId}
                  season={season}
                  others={data.filter((other) => other.id !== id)}
                  onRemoved={forget}
                />
              }
            />
          )
        })}
      </ul>
      <AdditionPlace label={t.addSeason} isOpen={open === NEW} onOpen={() => setOpen(NEW)} onClose={close}>
        {(onDone) => <NewSeason salonId={salonId} today={today} others={data} onDone={onDone} />}
      </AdditionPlace>
    </section>
  )
}
