import {
  deletePhotoLeftovers,
  insertPhotoLeftover,
  listPhotoLeftovers,
  postponePhotoLeftovers,
} from '@salon/db'
import { PHOTO_EDGES, photoFile, type PhotoSize } from '@salon/domain'
import type { Deps } from '../../deps.ts'

const SIZES = Object.keys(PHOTO_EDGES) as PhotoSize[]
/** Photos whose files are removed at a time. */
const BATCH = 200

type FileDeps = Pick<Deps, 'writeDb' | 'photos' | 'log'>

/**
 * Keeps all files of a photo that is to come. They are known as leftovers before they are there, until the transaction that
 * makes the photo claims them (`claimPhotoLeftover`): whatever fails on the way, they are removed in an hour.
 */
export async function keepFiles(
  { writeDb, photos }: FileDeps,
  id: string,
  files: Record<PhotoSize, Buffer>,
): Promise<void> {
  await insertPhotoLeftover(writeDb, id)
  await Promise.all(SIZES.map((size) => photos.put(photoFile(id, size), files[size])))
}

/**
 * Removes the files that no photo stands for (any more), and says of how many photos. What the store refuses is logged and left
 * for the next time; several instances may do it at once.
 */
export async function removeLeftovers(deps: FileDeps): Promise<number> {
  return removeFiles(deps, await listPhotoLeftovers(deps.writeDb, BATCH))
}

/** Removes the files of leftovers, and says of how many; those that the store refuses are due again in an hour. */
export async function removeFiles(
  { writeDb, photos, log }: FileDeps,
  ids: readonly string[],
): Promise<number> {
  const failed = new Set<string>()
  await Promise.all(
    ids.map(async (id) => {
      try {
        await Promise.all(SIZES.map((size) => photos.remove(photoFile(id, size))))
      } catch (error) {
        log.warn({ err: error, photo: id }, 'the files of a photo are still there')
        failed.add(id)
      }
    }),
  )
  const removed = ids.filter((id) => !failed.has(id))
  if (removed.length > 0) await deletePhotoLeftovers(writeDb, removed)
  if (failed.size > 0) await postponePhotoLeftovers(writeDb, [...failed])
  return removed.length
}
