import type { SeasonView } from '@salon/contract'
import { type LocalDate, nextRamadan } from '@salon/domain'
import { MoonStar } from 'lucide-react'
import { Button } from '../../../../components/ui/button.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { seasonsMessages } from '../../../../i18n/seasons.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useTRPCClient } from '../../../../lib/trpc.ts'
import { AdditionForm } from '../addition-form.tsx'
import { useAddition } from '../use-addition.ts'
import { EMPTY_SEASON, ramadanDraft } from './season-draft.ts'
import { SeasonFields } from './season-fields.tsx'
import { useSeasonReading } from './use-season-reading.ts'

export interface NewSeasonProps {
  salonId: string
  today: LocalDate
  others: readonly SeasonView[]
  onDone: () => void
}

/** A new season, which may begin as the next Ramadan. */
export function NewSeason({ salonId, today, others, onDone }: NewSeasonProps) {
  const t = useMessages(seasonsMessages)
  const format = useFormat()
  const { add, impact } = useTRPCClient().salons.manage.seasons
  const form = useAddition({
    empty: EMPTY_SEASON,
    read: useSeasonReading(others),
    impactOf: (settings) => impact.query({ salonId, settings }),
    add: (settings, sent) => add.mutate({ salonId, settings, ...sent }),
    onAdded: onDone,
  })
  const { firstDate, lastDate } = nextRamadan(today)
  const isPlanned = others.some((other) => other.firstDate <= lastDate && other.lastDate >= firstDate)
  return (
    <AdditionForm form={form} salonId={salonId} label={t.addSeason} onCancel={onDone}>
      {!isPlanned && (
        <div className="grid gap-2 rounded-md bg-sunken p-4">
          <Button
            variant="secondary"
            icon={<MoonStar aria-hidden className="size-4" />}
            className="justify-self-start"
            onClick={() => form.change(ramadanDraft(today, t.ramadan))}
          >
            {t.likeRamadan}
          </Button>
          <p className="text-xs text-muted">
            {t.ramadanHint(format.date(firstDate, 'date'), format.date(lastDate, 'date'))}
          </p>
        </div>
      )}
      <SeasonFields draft={form.draft} errors={form.errors} onChange={form.change} />
    </AdditionForm>
  )
}
