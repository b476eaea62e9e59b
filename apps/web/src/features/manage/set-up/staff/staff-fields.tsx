import { MAX_STAFF_NAME, type StaffListView } from '@salon/contract'
import { useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { BothLanguages } from '../fields/both-languages.tsx'
import { ListingFields } from '../fields/listing-fields.tsx'
import { AccountSelect } from './account-select.tsx'
import { SkillFields } from './skill-fields.tsx'
import type { StaffDraft } from './staff-draft.ts'

export interface StaffFieldsProps {
  list: Pick<StaffListView, 'services' | 'members'>
  /** Absent: somebody new. */
  staffId?: string
  draft: StaffDraft
  errors: Partial<Record<keyof StaffDraft, string>>
  onChange: (changes: Partial<StaffDraft>) => void
}

/** Who somebody is at a salon, and what she does there. */
export function StaffFields({
  list: { services, members },
  staffId,
  draft,
  errors,
  onChange,
}: StaffFieldsProps) {
  const t = useMessages(servicesMessages)
  return (
    <>
      <BothLanguages
        label={t.staffName}
        maxLength={MAX_STAFF_NAME}
        missing={errors.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <BothLanguages
        label={t.staffTitle}
        maxLength={MAX_STAFF_NAME}
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <AccountSelect
        members={members}
        {...(staffId && { staffId })}
        value={draft.userId}
        onChange={(userId) => onChange({ userId })}
      />
      <SkillFields
        services={services}
        skills={draft.skills}
        isChecked={errors.skills !== undefined}
        onChange={(skills) => onChange({ skills })}
      />
      <ListingFields draft={draft} error={errors.position} activeLabel={t.worksHere} onChange={onChange} />
    </>
  )
}
