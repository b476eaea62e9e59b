import type { SeasonSettings, SeasonView } from '@salon/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../../../../i18n/locale.ts'
import { seasonsMessages } from '../../../../i18n/seasons.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { useHoursTexts } from '../hours/use-hours-texts.ts'
import { SettingsForm } from '../settings-form.tsx'
import type { SettingText } from '../their-change.tsx'
import { useSettings } from '../use-settings.ts'
import { PersonHours } from './person-hours.tsx'
import { RemoveSeason } from './remove-season.tsx'
import { toSeasonDraft } from './season-draft.ts'
import { SeasonFields } from './season-fields.tsx'
import { useSeasonReading } from './use-season-reading.ts'

export interface SeasonFormProps {
  salonId: string
  season: SeasonView
  others: readonly SeasonView[]
  onRemoved: () => void
}

/** A season while it is edited, with the hours that people have of their own in it. */
export function SeasonForm({ salonId, season, others, onRemoved }: SeasonFormProps) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const key = { salonId, seasonId: season.id }
  const options = trpc.salons.manage.seasons.read.queryOptions(key)
  const { update, impact } = useTRPCClient().salons.manage.seasons
  const query = useQuery(options)
  const form = useSettings({
    query,
    queryKey: options.queryKey,
    toDraft: toSeasonDraft,
    read: useSeasonReading(others),
    async save(edit) {
      const saved = await update.mutate({ ...key, ...edit })
      void queryClient.invalidateQueries(trpc.salons.manage.seasons.list.pathFilter())
      return saved
    },
    impactOf: (settings) => impact.query({ ...key, settings }),
  })
  const textsOf = useSeasonTexts()
  return (
    <div className="grid grid-cols-1 gap-3">
      <SettingsForm form={form} salonId={salonId} textsOf={textsOf}>
        {(draft, errors) => <SeasonFields draft={draft} errors={errors} onChange={form.change} />}
      </SettingsForm>
      <PersonHours {...key} />
      {query.data && <RemoveSeason {...key} version={query.data.version} onRemoved={onRemoved} />}
    </div>
  )
}

/** A season in words, field by field. */
function useSeasonTexts(): (settings: SeasonSettings) => SettingText[] {
  const t = useMessages(seasonsMessages)
  const { inLanguage } = useMessages(setUpMessages)
  const format = useFormat()
  const hoursTexts = useHoursTexts()
  return ({ name, firstDate, lastDate, windows }) => [
    { label: inLanguage.ar(t.name), text: name.ar },
    { label: inLanguage.en(t.name), text: name.en },
    { label: t.firstDay, text: format.date(firstDate, 'full') },
    { label: t.lastDay, text: format.date(lastDate, 'full') },
    ...hoursTexts({ windows }),
  ]
}
