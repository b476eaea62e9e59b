import { MOST_PHOTOS, type PhotosSettings, type Versioned } from '@salon/contract'
import { findPhotos, replacePhotos, type Db } from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { editSettings, type SettingsEdit, type SettingsSection } from '../set-up/edit-settings.ts'
import { removeFiles } from './photo-files.ts'

/**
 * The photos on a salon's page: their order, and what is to be seen on them. New ones come by `receivePhoto`.
 * @param removed gets the ids of those that an edit leaves out
 */
export function photosSection(removed: string[] = []): SettingsSection<PhotosSettings> {
  return {
    action: 'photos_changed',
    async find(db, { salonId }) {
      const photos = await findPhotos(db, salonId)
      return photos && { photos }
    },
    async update(trx, { salonId }, { photos }) {
      const ids = await replacePhotos(trx, salonId, photos)
      if (!ids) throw new DomainError('NOT_FOUND')
      removed.push(...ids)
    },
  }
}

/**
 * Changes them as they were seen; what is left out is removed, and its files after it, by the maintenance where that fails here.
 * @throws DomainError `CHANGED_MEANWHILE`, `NOT_FOUND` where one is not the salon's
 */
export async function editPhotos(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId' | 'photos' | 'log'>,
  request: RequestInfo,
  caller: Caller,
  edit: SettingsEdit<PhotosSettings>,
): Promise<Versioned<PhotosSettings>> {
  const removed: string[] = []
  const saved = await editSettings(deps, request, caller, photosSection(removed), edit)
  try {
    await removeFiles(deps, removed)
  } catch (error) {
    deps.log.error({ err: error, photos: removed }, 'files of removed photos are left to the maintenance')
  }
  return saved
}

/** @throws DomainError `INVALID_INPUT` where a salon has as many as it may, `NOT_FOUND` */
export async function refuseTooMany(db: Db, salonId: string): Promise<void> {
  const photos = await findPhotos(db, salonId)
  if (!photos) throw new DomainError('NOT_FOUND')
  if (photos.length >= MOST_PHOTOS)
    throw new DomainError('INVALID_INPUT', { fields: { photo: 'too_big' }, most: MOST_PHOTOS })
}
