import { type CategorySettings, MOST_POSITION } from '@salon/contract'
import { readWhole } from '../fields/read-whole.ts'
import { trimmed } from '../fields/trimmed.ts'
import type { Reading } from '../use-settings.ts'

/** A category as it is typed. */
export type CategoryDraft = Omit<CategorySettings, 'position'> & { position: string }

export function newCategoryDraft(kind: string, position: number): CategoryDraft {
  return { kind, name: { ar: '', en: '' }, position: String(position), isActive: true }
}

export function toCategoryDraft(settings: CategorySettings): CategoryDraft {
  return { ...settings, position: String(settings.position) }
}

/** @param wrong what to say of a field that is not right */
export function readCategoryDraft(
  draft: CategoryDraft,
  wrong: { name: string; position: string },
): Reading<CategorySettings, CategoryDraft> {
  const name = trimmed(draft.name)
  const position = readWhole(draft.position, { least: 0, most: MOST_POSITION })
  const hasNames = name.ar !== '' && name.en !== ''
  if (hasNames && position !== null) return { settings: { ...draft, name, position } }
  return {
    errors: {
      ...(!hasNames && { name: wrong.name }),
      ...(position === null && { position: wrong.position }),
    },
  }
}
