import { MAX_MENU_NAME, type MenuView } from '@salon/contract'
import { Select } from '../../../../components/ui/field.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { BothLanguages } from '../fields/both-languages.tsx'
import { ListingFields } from '../fields/listing-fields.tsx'
import type { CategoryDraft } from './category-draft.ts'

export interface CategoryFieldsProps {
  menu: MenuView
  draft: CategoryDraft
  errors: Partial<Record<keyof CategoryDraft, string>>
  onChange: (changes: Partial<CategoryDraft>) => void
}

/** A heading over services: its name, where customers find it, and its place. */
export function CategoryFields({ menu, draft, errors, onChange }: CategoryFieldsProps) {
  const t = useMessages(servicesMessages)
  const localized = useLocalized()
  return (
    <>
      <BothLanguages
        label={t.categoryName}
        maxLength={MAX_MENU_NAME}
        missing={errors.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <Select label={t.kind} value={draft.kind} onChange={(event) => onChange({ kind: event.target.value })}>
        {menu.kinds.map(({ key, name }) => (
          <option key={key} value={key}>
            {localized(name)}
          </option>
        ))}
      </Select>
      <ListingFields
        draft={draft}
        error={errors.position}
        activeLabel={t.isCategoryOffered}
        onChange={onChange}
      />
    </>
  )
}
