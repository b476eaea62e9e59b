import { MAX_MENU_NAME, type MenuView } from '@salon/contract'
import { Select } from '../../../../components/ui/field.tsx'
import { Tick } from '../../../../components/ui/tick.tsx'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { BothLanguages } from '../fields/both-languages.tsx'
import { NumberInput } from '../fields/number-input.tsx'
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
      <NumberInput
        kind="whole"
        label={t.position}
        hint={t.positionHint}
        error={errors.position ?? null}
        value={draft.position}
        onChange={(position) => onChange({ position })}
      />
      <Tick isOn={draft.isActive} onChange={(isActive) => onChange({ isActive })}>
        {t.isCategoryOffered}
      </Tick>
    </>
  )
}
