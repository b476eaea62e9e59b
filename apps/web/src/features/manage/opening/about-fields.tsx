import { MAX_SALON_NAME, MAX_SALON_PLACE } from '@salon/contract'
import { AUDIENCES, MAX_SLUG } from '@salon/domain'
import { useQuery } from '@tanstack/react-query'
import { PhoneInput } from '../../../components/phone-input.tsx'
import { Input, Select } from '../../../components/ui/field.tsx'
import { SegmentedControl } from '../../../components/ui/segmented-control.tsx'
import { useLocalized, useMessages } from '../../../i18n/locale.ts'
import { openingMessages } from '../../../i18n/opening.ts'
import { setUpMessages } from '../../../i18n/set-up.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { BothLanguages } from '../set-up/fields/both-languages.tsx'
import { PositionField } from '../set-up/fields/position-field.tsx'
import type { AboutDraft } from './about-draft.ts'

export interface AboutFieldsProps {
  draft: AboutDraft
  /** For the address of the page, until another one is typed. */
  proposedSlug: string
  errors: Partial<Record<keyof AboutDraft, string>>
  onChange: (changes: Partial<AboutDraft>) => void
  /** The name was typed, and something may be proposed. */
  onNamed?: () => void
}

/** What a salon is called, whom it is for, and where it is. */
export function AboutFields({ draft, proposedSlug, errors, onChange, onNamed }: AboutFieldsProps) {
  const t = useMessages(openingMessages)
  const setUp = useMessages(setUpMessages)
  const localized = useLocalized()
  const { data: cities = [] } = useQuery(useTRPC().salons.manage.drafts.cities.queryOptions())
  const latin = { dir: 'ltr', autoComplete: 'off', className: 'rtl:[&_input]:text-end' } as const
  return (
    <>
      <div onBlur={onNamed}>
        <BothLanguages
          label={setUp.salonName}
          maxLength={MAX_SALON_NAME}
          missing={errors.name}
          value={draft.name}
          onChange={(name) => onChange({ name })}
        />
      </div>
      <div className="grid gap-1.5">
        <span aria-hidden className="text-sm font-semibold">
          {t.audience}
        </span>
        <SegmentedControl
          label={t.audience}
          options={AUDIENCES.map((value) => ({ value, label: t.audiences[value] }))}
          value={draft.audience}
          onValueChange={(audience) => onChange({ audience })}
        />
      </div>
      <Select
        label={t.city}
        error={errors.cityKey ?? null}
        value={draft.cityKey}
        onChange={(event) => onChange({ cityKey: event.target.value })}
      >
        <option value="" disabled>
          {t.chooseCity}
        </option>
        {cities.map(({ key, name }) => (
          <option key={key} value={key}>
            {localized(name)}
          </option>
        ))}
      </Select>
      <BothLanguages
        label={setUp.address}
        maxLength={MAX_SALON_PLACE}
        missing={errors.address}
        value={draft.address}
        onChange={(address) => onChange({ address })}
      />
      <PositionField
        value={draft.position}
        error={errors.position}
        onChange={(position) => onChange({ position })}
      />
      <PhoneInput
        label={setUp.contactPhone}
        hint={setUp.contactPhoneHint}
        error={errors.phone ?? null}
        value={draft.phone}
        onChange={(phone) => onChange({ phone })}
      />
      <Input
        {...latin}
        label={t.slug}
        hint={t.slugHint}
        error={errors.slug ?? null}
        maxLength={MAX_SLUG}
        spellCheck={false}
        value={draft.slug ?? proposedSlug}
        onChange={(event) => onChange({ slug: event.target.value })}
      />
    </>
  )
}
