import { MAX_SEASON_NAME } from '@salon/contract'
import { isLocalDate } from '@salon/domain'
import { Input } from '../../../../components/ui/field.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { seasonsMessages } from '../../../../i18n/seasons.ts'
import { useFormat } from '../../../../lib/format.ts'
import { BothLanguages } from '../fields/both-languages.tsx'
import { WeekEditor } from '../hours/week-editor.tsx'
import type { SeasonDraft } from './season-draft.ts'

export interface SeasonFieldsProps {
  draft: SeasonDraft
  errors: Partial<Record<keyof SeasonDraft, string>>
  onChange: (changes: Partial<SeasonDraft>) => void
}

/** When a season is, and its hours. */
export function SeasonFields({ draft, errors, onChange }: SeasonFieldsProps) {
  const t = useMessages(seasonsMessages)
  const format = useFormat()
  const day = (label: string, name: 'firstDate' | 'lastDate') => (
    <Input
      label={label}
      type="date"
      value={draft[name]}
      error={errors[name] ?? null}
      hint={isLocalDate(draft[name]) ? format.hijri(draft[name]) : null}
      onChange={(event) => onChange({ [name]: event.target.value })}
      className="min-w-0 content-start"
    />
  )
  return (
    <>
      <BothLanguages
        label={t.name}
        value={draft.name}
        maxLength={MAX_SEASON_NAME}
        missing={errors.name}
        onChange={(name) => onChange({ name })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        {day(t.firstDay, 'firstDate')}
        {day(t.lastDay, 'lastDate')}
      </div>
      <fieldset className="grid min-w-0 gap-2">
        <legend className="text-sm font-semibold">{t.hours}</legend>
        <WeekEditor
          windows={draft.windows}
          error={errors.windows ?? null}
          onChange={(windows) => onChange({ windows })}
        />
      </fieldset>
    </>
  )
}
