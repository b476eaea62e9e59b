import type { RoomOfInput, RoomSettings } from '@salon/contract'
import { findRoom, insertRoom, lockUnits, replaceUnits, updateRoom, type RoomRow } from '@salon/db'
import type { Deps } from '../../deps.ts'
import type { EntryKind } from '../menu/add-entry.ts'
import type { SettingsSection } from './edit-settings.ts'

/** A room of a salon. One that is taken out of use keeps the bookings it has. */
export const roomSection: SettingsSection<RoomSettings, RoomOfInput> & EntryKind<RoomSettings> = {
  action: 'room_changed',
  addedAction: 'room_added',
  target: ({ roomId }) => roomId,
  displacesBookings: true,
  async find(db, key) {
    const row = await findRoom(db, key)
    if (!row) return undefined
    const { nameAr: ar, nameEn: en, capacity, position, isActive } = row
    return { name: { ar, en }, capacity, position, isActive }
  },
  async update(trx, key, settings, deps) {
    await lockUnits(trx, key)
    await updateRoom(trx, key, toRow(settings))
    await replaceUnits(trx, key, newUnits(deps, settings))
  },
  async insert(trx, salonId, roomId, settings, deps) {
    const key = { salonId, roomId }
    await insertRoom(trx, key, toRow(settings))
    await replaceUnits(trx, key, newUnits(deps, settings))
  },
}

function newUnits({ newId }: Pick<Deps, 'newId'>, { capacity }: RoomSettings): string[] {
  return Array.from({ length: capacity }, () => newId())
}

function toRow({ name, position, isActive }: RoomSettings): RoomRow {
  return { nameAr: name.ar, nameEn: name.en, position, isActive }
}
