import type { CategoryOfInput, CategorySettings } from '@salon/contract'
import {
  findCategory,
  insertCategory,
  isCategoryKnown,
  lockSkilled,
  updateCategory,
  type MenuCategoryRow,
  type Trx,
} from '@salon/db'
import { DomainError } from '@salon/domain'
import type { SettingsSection } from '../set-up/edit-settings.ts'
import type { EntryKind } from './add-entry.ts'

/** A heading over some of a salon's services. */
export const categorySection: SettingsSection<CategorySettings, CategoryOfInput> &
  EntryKind<CategorySettings> = {
  action: 'category_changed',
  addedAction: 'category_added',
  target: ({ categoryId }) => categoryId,
  displacesBookings: true,
  async find(db, key) {
    const row = await findCategory(db, key)
    if (!row) return undefined
    const { categoryKey: kind, nameAr: ar, nameEn: en, position, isActive } = row
    return { kind, name: { ar, en }, position, isActive }
  },
  async update(trx, key, settings) {
    await lockSkilled(trx, key.salonId, key)
    await updateCategory(trx, key, await toRow(trx, settings))
  },
  insert: async (trx, salonId, categoryId, settings) =>
    insertCategory(trx, { salonId, categoryId }, await toRow(trx, settings)),
}

async function toRow(
  trx: Trx,
  { kind, name, position, isActive }: CategorySettings,
): Promise<MenuCategoryRow> {
  if (!(await isCategoryKnown(trx, kind))) throw new DomainError('NOT_FOUND')
  return { categoryKey: kind, nameAr: name.ar, nameEn: name.en, position, isActive }
}
