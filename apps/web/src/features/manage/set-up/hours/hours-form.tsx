import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { ChoiceSelect } from '../fields/choice-select.tsx'
import { SettingsForm } from '../settings-form.tsx'
import { useSettings } from '../use-settings.ts'
import { readHoursDraft, toHoursDraft } from './hours-draft.ts'
import { useHoursTexts } from './use-hours-texts.ts'
import { WeekEditor } from './week-editor.tsx'

export interface HoursFormProps {
  salonId: string
  /** Without: of the salon. */
  staffId?: string
  /** Without: every ordinary week. With: hers in it. */
  seasonId?: string
  /** What the two ways are called. */
  choices?: Record<'salon' | 'own', string>
}

/** One week while it is edited; whoever works there may have her own or keep the salon's. */
export function HoursForm({ salonId, staffId, seasonId, choices }: HoursFormProps) {
  const t = useMessages(setUpMessages)
  const key = {
    salonId,
    ...(staffId !== undefined && { staffId }),
    ...(seasonId !== undefined && { seasonId }),
  }
  const options = useTRPC().salons.manage.weeklyHours.read.queryOptions(key)
  const { impact, update } = useTRPCClient().salons.manage.weeklyHours
  const isSalon = staffId === undefined
  const form = useSettings({
    query: useQuery(options),
    queryKey: options.queryKey,
    toDraft: toHoursDraft,
    read: (draft) => readHoursDraft({ ...draft, isOwn: isSalon || draft.isOwn }, t.hoursWrong),
    save: (edit) => update.mutate({ ...key, ...edit }),
    impactOf: (settings) => impact.query({ ...key, settings }),
  })
  const textsOf = useHoursTexts()
  return (
    <SettingsForm form={form} salonId={salonId} textsOf={textsOf}>
      {(draft, errors) => (
        <>
          {!isSalon && (
            <ChoiceSelect
              label={t.ownHours}
              choices={['salon', 'own']}
              texts={choices ?? t.hoursChoices}
              value={draft.isOwn ? 'own' : 'salon'}
              onChange={(choice) => form.change({ isOwn: choice === 'own' })}
            />
          )}
          {(isSalon || draft.isOwn) && (
            <WeekEditor
              windows={draft.windows}
              error={errors.windows ?? null}
              onChange={(windows) => form.change({ windows })}
            />
          )}
        </>
      )}
    </SettingsForm>
  )
}
