import type { DateHoursSettings } from '@salon/contract'
import { type LocalDate, weekdayOf } from '@salon/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../../../../i18n/locale.ts'
import { seasonsMessages } from '../../../../i18n/seasons.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { ChoiceSelect } from '../fields/choice-select.tsx'
import { DayEditor } from '../hours/day-editor.tsx'
import { SettingsForm } from '../settings-form.tsx'
import type { SettingText } from '../their-change.tsx'
import { useSettings } from '../use-settings.ts'
import { DATE_KINDS, readDateDraft, toDateDraft } from './date-draft.ts'
import { useDateText } from './use-date-text.ts'

export interface DateFormProps {
  salonId: string
  /** Without: of the salon. */
  staffId?: string | undefined
  date: LocalDate
}

/** One date while it is edited: as usual, closed, or with hours of its own. */
export function DateForm({ salonId, staffId, date }: DateFormProps) {
  const t = useMessages(seasonsMessages)
  const { hoursWrong, hoursHint } = useMessages(setUpMessages)
  const format = useFormat()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const key = { salonId, date, ...(staffId !== undefined && { staffId }) }
  const options = trpc.salons.manage.dates.read.queryOptions(key)
  const { impact, update } = useTRPCClient().salons.manage.dates
  const form = useSettings({
    query: useQuery(options),
    queryKey: options.queryKey,
    toDraft: (settings: DateHoursSettings) => toDateDraft(date, settings),
    read: (draft) => readDateDraft(draft, { ...hoursWrong, noHours: t.wrong.noHours }),
    async save(edit) {
      const saved = await update.mutate({ ...key, ...edit })
      void queryClient.invalidateQueries(trpc.salons.manage.dates.list.pathFilter())
      return saved
    },
    impactOf: (settings) => impact.query({ ...key, settings }),
  })
  const weekday = weekdayOf(date)
  const textOf = useDateText(staffId !== undefined)
  const textsOf = (settings: DateHoursSettings): SettingText[] => [
    { label: t.how, text: textOf(settings.kind === 'own' ? settings.windows : settings.kind) },
  ]
  return (
    <SettingsForm form={form} salonId={salonId} textsOf={textsOf}>
      {(draft, errors) => (
        <>
          <ChoiceSelect
            label={t.how}
            choices={DATE_KINDS}
            texts={staffId === undefined ? t.kinds : t.personKinds}
            value={draft.kind}
            onChange={(kind) => form.change({ kind })}
          />
          {draft.kind === 'own' && (
            <>
              <DayEditor
                day={format.date(date, 'full')}
                weekday={weekday}
                // what was typed may have been meant for another date
                windows={draft.windows.map((window) => ({ ...window, weekday }))}
                onChange={(windows) => form.change({ windows })}
              />
              <p className="text-xs text-muted">{hoursHint}</p>
            </>
          )}
          {errors.windows && (
            <p role="alert" className="text-sm font-medium text-danger">
              {errors.windows}
            </p>
          )}
        </>
      )}
    </SettingsForm>
  )
}
