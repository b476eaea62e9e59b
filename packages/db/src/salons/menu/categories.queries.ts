import { sql } from 'kysely'
import type { Db, Trx } from '../../client.ts'

/** A heading over services, as its row has it. */
export interface MenuCategoryRow {
  categoryKey: string
  nameAr: string
  nameEn: string
  position: number
  isActive: boolean
}

export interface CategoryKey {
  salonId: string
  categoryId: string
}

/** `undefined`: the salon has no such heading. */
export function findCategory(
  db: Db,
  { salonId, categoryId }: CategoryKey,
): Promise<MenuCategoryRow | undefined> {
  return db
    .selectFrom('serviceCategories')
    .select(['categoryKey', 'nameAr', 'nameEn', 'position', 'isActive'])
    .where('salonId', '=', salonId)
    .where('id', '=', categoryId)
    .executeTakeFirst()
}

/** Does the platform know this category? */
export async function isCategoryKnown(db: Db, key: string): Promise<boolean> {
  const { rows } = await sql`select from categories where key = ${key}`.execute(db)
  return rows.length > 0
}

export async function insertCategory(
  trx: Trx,
  { salonId, categoryId }: CategoryKey,
  row: MenuCategoryRow,
): Promise<void> {
  await trx
    .insertInto('serviceCategories')
    .values({ ...row, salonId, id: categoryId })
    .execute()
}

export async function updateCategory(
  trx: Trx,
  { salonId, categoryId }: CategoryKey,
  row: MenuCategoryRow,
): Promise<void> {
  await trx
    .updateTable('serviceCategories')
    .set(row)
    .where('salonId', '=', salonId)
    .where('id', '=', categoryId)
    .execute()
}
