import { PhoneInput } from '../../../../components/phone-input.tsx'
import { MAX_SALON_NAME, MAX_SALON_PLACE, MAX_SALON_TEXT } from '@salon/contract'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { BothLanguages } from '../fields/both-languages.tsx'
import { PositionField } from '../fields/position-field.tsx'
import type { ProfileDraft } from './profile-draft.ts'

export interface ProfileFieldsProps {
  draft: ProfileDraft
  errors: Partial<Record<keyof ProfileDraft, string>>
  onChange: (changes: Partial<ProfileDraft>) => void
}

/** Name and texts in both languages, and where the salon is. */
export function ProfileFields({ draft, errors, onChange }: ProfileFieldsProps) {
  const t = useMessages(setUpMessages)
  return (
    <>
      <BothLanguages
        label={t.salonName}
        maxLength={MAX_SALON_NAME}
        missing={errors.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <BothLanguages
        label={t.about}
        maxLength={MAX_SALON_TEXT}
        isLong
        value={draft.about}
        onChange={(about) => onChange({ about })}
      />
      <BothLanguages
        label={t.district}
        maxLength={MAX_SALON_PLACE}
        value={draft.district}
        onChange={(district) => onChange({ district })}
      />
      <BothLanguages
        label={t.address}
        maxLength={MAX_SALON_PLACE}
        value={draft.address}
        onChange={(address) => onChange({ address })}
      />
      <PhoneInput
        label={t.contactPhone}
        hint={t.contactPhoneHint}
        error={errors.phone ?? null}
        value={draft.phone}
        onChange={(phone) => onChange({ phone })}
      />
      <PositionField
        value={draft.position}
        error={errors.position}
        onChange={(position) => onChange({ position })}
      />
    </>
  )
}
