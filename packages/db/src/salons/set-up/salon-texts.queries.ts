import type { Db, Trx } from '../../client.ts'

/** How a salon presents itself and where it is, as its row has it. */
export interface SalonTextsRow {
  nameAr: string
  nameEn: string
  aboutAr: string
  aboutEn: string
  districtAr: string
  districtEn: string
  addressAr: string
  addressEn: string
  latitude: number
  longitude: number
  phone: string | null
}

const COLUMNS = [
  ...(['nameAr', 'nameEn', 'aboutAr', 'aboutEn', 'districtAr', 'districtEn'] as const),
  ...(['addressAr', 'addressEn', 'latitude', 'longitude', 'phone'] as const),
]

export async function findSalonTexts(db: Db, salonId: string): Promise<SalonTextsRow | undefined> {
  return db.selectFrom('salons').select(COLUMNS).where('id', '=', salonId).executeTakeFirst()
}

export async function updateSalonTexts(trx: Trx, salonId: string, row: SalonTextsRow): Promise<void> {
  await trx.updateTable('salons').set(row).where('id', '=', salonId).execute()
}
