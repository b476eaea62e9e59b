import type { StaffListView, StaffOfInput, StaffSettings } from '@salon/contract'
import {
  findMayHaveAccount,
  findStaff,
  findStaffList,
  findWaits,
  insertStaff,
  lockStaffTime,
  replaceSkills,
  updateStaff,
  type SkillRow,
  type StaffKey,
  type StaffRow,
  type Trx,
} from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import type { EntryKind } from '../menu/add-entry.ts'
import type { SettingsSection } from './edit-settings.ts'

/** Somebody who works at a salon, and what she does there. Who leaves keeps the bookings she has. */
export const staffSection: SettingsSection<StaffSettings, StaffOfInput> & EntryKind<StaffSettings> = {
  action: 'staff_changed',
  addedAction: 'staff_added',
  target: ({ staffId }) => staffId,
  personal: ['name', 'title'],
  displacesBookings: true,
  async find(db, key) {
    const row = await findStaff(db, key)
    return row && toSettings(row)
  },
  async update(trx, key, settings) {
    await lockStaffTime(trx, key)
    await requireServices(trx, key, settings)
    await requireAccount(trx, key, settings)
    await updateStaff(trx, key, toRow(settings))
    await replaceSkills(trx, key, toSkillRows(settings))
  },
  async insert(trx, salonId, staffId, settings) {
    const key = { salonId, staffId }
    await requireServices(trx, key, settings)
    await requireAccount(trx, key, settings)
    await insertStaff(trx, key, toRow(settings))
    await replaceSkills(trx, key, toSkillRows(settings))
  },
}

/**
 * Everybody of a salon, and what there is to do.
 * @throws DomainError `NOT_FOUND`
 */
export async function listStaff({ db }: Pick<Deps, 'db'>, salonId: string): Promise<StaffListView> {
  const list = await findStaffList(db, salonId)
  if (!list) throw new DomainError('NOT_FOUND')
  return list
}

/**
 * @throws DomainError `NOT_FOUND` where a service is not the salon's, `INVALID_INPUT` where she would be done with one while the
 *   customer still waits
 */
async function requireServices(trx: Trx, { salonId }: StaffKey, { skills }: StaffSettings): Promise<void> {
  const serviceIds = skills.map(({ serviceId }) => serviceId)
  const waits = await findWaits(trx, salonId, serviceIds)
  if (waits.length !== serviceIds.length) throw new DomainError('NOT_FOUND')
  const ends = new Map(waits.map(({ serviceId, waitEndsMinute }) => [serviceId, waitEndsMinute]))
  const isTooShort = skills.some(
    ({ serviceId, durationMinutes }) =>
      durationMinutes !== undefined && durationMinutes < (ends.get(serviceId) ?? 0),
  )
  if (isTooShort) throw new DomainError('INVALID_INPUT', { fields: { 'settings.skills': 'too_small' } })
}

/** @throws DomainError `NOT_FOUND` where the account is not that of one of the salon's people */
async function requireAccount(trx: Trx, key: StaffKey, { userId }: StaffSettings): Promise<void> {
  if (userId !== undefined && !(await findMayHaveAccount(trx, { ...key, userId })))
    throw new DomainError('NOT_FOUND')
}

function toSettings(row: StaffRow & { skills: SkillRow[] }): StaffSettings {
  const { nameAr, nameEn, titleAr, titleEn, position, isActive, userId, skills } = row
  return {
    ...{ name: { ar: nameAr, en: nameEn }, title: { ar: titleAr, en: titleEn }, position, isActive },
    ...(userId !== null && { userId }),
    skills: skills.map(({ serviceId, priceHalalas, durationMinutes }) => ({
      serviceId,
      ...(priceHalalas !== null && { priceHalalas }),
      ...(durationMinutes !== null && { durationMinutes }),
    })),
  }
}

function toRow({ name, title, position, isActive, userId }: StaffSettings): StaffRow {
  const names = { nameAr: name.ar, nameEn: name.en, titleAr: title.ar, titleEn: title.en }
  return { ...names, position, isActive, userId: userId ?? null }
}

function toSkillRows({ skills }: StaffSettings): SkillRow[] {
  return skills.map(({ serviceId, priceHalalas = null, durationMinutes = null }) => ({
    ...{ serviceId, priceHalalas, durationMinutes },
  }))
}
