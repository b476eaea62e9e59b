import type { MenuView, ServiceOfInput, ServiceSettings } from '@salon/contract'
import {
  countRooms,
  countStaff,
  findCategory,
  findMenu,
  findService,
  findShortestDuration,
  insertService,
  lockSkilled,
  replaceAddOns,
  replaceServiceRooms,
  replaceSkilled,
  replaceVariants,
  updateService,
  type ServiceKey,
  type ServiceParts,
  type ServiceRow,
  type Trx,
} from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import type { SettingsSection } from '../set-up/edit-settings.ts'
import type { EntryKind } from './add-entry.ts'

/** A service, who does it and in which rooms. One that is taken off the offer keeps the bookings it has. */
export const serviceSection: SettingsSection<ServiceSettings, ServiceOfInput> & EntryKind<ServiceSettings> = {
  action: 'service_changed',
  addedAction: 'service_added',
  target: ({ serviceId }) => serviceId,
  displacesBookings: true,
  complete: ({ roomIds, ...settings }, current) => ({ ...settings, roomIds: roomIds ?? current.roomIds }),
  async find(db, key) {
    const row = await findService(db, key)
    return row && toSettings(row)
  },
  async update(trx, key, settings) {
    await lockSkilled(trx, key.salonId, key)
    await requireParts(trx, key, settings)
    await updateService(trx, key, toRow(settings))
    await replaceParts(trx, key, settings)
  },
  async insert(trx, salonId, serviceId, settings) {
    const key = { salonId, serviceId }
    await requireParts(trx, key, settings)
    await insertService(trx, key, toRow(settings))
    await replaceParts(trx, key, settings)
  },
}

/**
 * All that a salon sells, and who works there.
 * @throws DomainError `NOT_FOUND`
 */
export async function readMenu({ db }: Pick<Deps, 'db'>, salonId: string): Promise<MenuView> {
  const menu = await findMenu(db, salonId)
  if (!menu) throw new DomainError('NOT_FOUND')
  return menu
}

/**
 * @throws DomainError `NOT_FOUND` where the heading, a room or somebody of the staff is not the salon's, `INVALID_INPUT` where somebody
 *   would be done with it while the customer still waits
 */
async function requireParts(
  trx: Trx,
  key: ServiceKey,
  { categoryId, staffIds, roomIds = [], processing }: ServiceSettings,
): Promise<void> {
  const { salonId } = key
  const isComplete =
    (await findCategory(trx, { salonId, categoryId })) !== undefined &&
    (await countStaff(trx, salonId, staffIds)) === staffIds.length &&
    (await countRooms(trx, salonId, roomIds)) === roomIds.length
  if (!isComplete) throw new DomainError('NOT_FOUND')
  if (!processing) return
  const shortest = await findShortestDuration(trx, key, staffIds)
  if (shortest !== null && shortest < processing.startMinute + processing.lengthMinutes)
    throw new DomainError('INVALID_INPUT', { fields: { 'settings.processing': 'too_big' } })
}

/** @throws DomainError `NOT_FOUND` where a variant or an add-on is another service's */
async function replaceParts(trx: Trx, key: ServiceKey, settings: ServiceSettings): Promise<void> {
  await replaceSkilled(trx, key, settings.staffIds)
  if (settings.roomIds) await replaceServiceRooms(trx, key, settings.roomIds)
  const areItsOwn =
    (await replaceVariants(trx, key, settings.variants)) && (await replaceAddOns(trx, key, settings.addOns))
  if (!areItsOwn) throw new DomainError('NOT_FOUND')
}

function toSettings(row: ServiceRow & ServiceParts): ServiceSettings {
  const { nameAr, nameEn, descriptionAr, descriptionEn, ...rest } = row
  const { processingStartMinute: startMinute, processingLengthMinutes: lengthMinutes, ...plain } = rest
  const hasProcessing = startMinute !== null && lengthMinutes !== null
  return {
    ...plain,
    name: { ar: nameAr, en: nameEn },
    description: { ar: descriptionAr, en: descriptionEn },
    ...(hasProcessing && { processing: { startMinute, lengthMinutes } }),
  }
}

function toRow({
  name,
  description,
  processing,
  staffIds: _staffIds,
  roomIds: _roomIds,
  variants: _variants,
  addOns: _addOns,
  ...plain
}: ServiceSettings): ServiceRow {
  return {
    ...plain,
    ...{ nameAr: name.ar, nameEn: name.en, descriptionAr: description.ar, descriptionEn: description.en },
    processingStartMinute: processing?.startMinute ?? null,
    processingLengthMinutes: processing?.lengthMinutes ?? null,
  }
}
