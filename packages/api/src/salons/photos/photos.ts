import { MOST_PHOTOS, type PhotosSettings, type Versioned } from '@salon/contract'
import { findPhotos, replacePhotos, type Db } from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { editSettings, type SettingsEdit, type SettingsSection } from '../set-up/edit-settings.ts'
import { removeLeftovers } from './photo-files.ts'

/** The photos on a salon's page: their order, and what is to be seen on them. New ones come by `receivePhoto`. */
export const photosSection: SettingsSection<PhotosSettings> = {
  action: 'photos_changed',
  async find(db, { salonId }) {
    const photos = await findPhotos(db, salonId)
    return photos && { photos }
  },
  async update(trx, { salonId }, { photos }) {
    if (!(await replacePhotos(trx, salonId, photos))) throw new DomainError('NOT_FOUND')
  },
}

/**
 * Changes them as they were seen; what is left out is removed, and its files after it.
 * @throws DomainError `CHANGED_MEANWHILE`, `NOT_FOUND` where one is not the salon's
 */
export async function editPhotos(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId' | 'photos' | 'log'>,
  request: RequestInfo,
  caller: Caller,
  edit: SettingsEdit<PhotosSettings>,
): Promise<Versioned<PhotosSettings>> {
  const saved = await editSettings(deps, request, caller, photosSection, edit)
  await removeLeftovers(deps)
  return saved
}

/** @throws DomainError `INVALID_INPUT` where a salon has as many as it may, `NOT_FOUND` */
export async function refuseTooMany(db: Db, salonId: string): Promise<void> {
  const photos = await findPhotos(db, salonId)
  if (!photos) throw new DomainError('NOT_FOUND')
  if (photos.length >= MOST_PHOTOS)
    throw new DomainError('INVALID_INPUT', { fields: { photo: 'too_big' }, most: MOST_PHOTOS })
}
