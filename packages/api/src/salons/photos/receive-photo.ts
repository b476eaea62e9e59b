import { claimPhotoLeftover, insertAudit, insertPhoto, lockSalon, maySendPhoto } from '@salon/db'
import { DomainError } from '@salon/domain'
import { resizePhoto } from '@salon/providers'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { RequestInfo } from '../../trpc/context.ts'
import { keepFiles } from './photo-files.ts'
import type { PhotoSender } from './photo-ticket.ts'
import { refuseTooMany } from './photos.ts'

type PhotoDeps = Pick<Deps, 'writeDb' | 'photos' | 'newId' | 'log'>

/**
 * Takes a photo in the sizes that pages show. Its files come first: a row never names one that is not there.
 * @param sender whose ticket was used for it
 * @throws DomainError `INVALID_INPUT` for what is no photo, and for one too many; `NOT_FOUND` and `UNAUTHENTICATED` where the
 *   salon or the sender's part in it went while it came
 */
export async function receivePhoto(
  deps: PhotoDeps,
  { address }: Pick<RequestInfo, 'address'>,
  { salonId, userId }: PhotoSender,
  bytes: Buffer,
): Promise<{ id: string }> {
  const photo = await resizePhoto(bytes)
  if (typeof photo === 'string') throw new DomainError('INVALID_INPUT', { fields: { photo } })
  const { width, height, files } = photo
  const id = deps.newId()
  await keepFiles(deps, id, files)
  await deps.writeDb.transaction().execute(async (trx) => {
    if (!(await lockSalon(trx, salonId))) throw new DomainError('NOT_FOUND')
    if (!(await maySendPhoto(trx, { salonId, userId }))) throw new DomainError('UNAUTHENTICATED')
    await refuseTooMany(trx, salonId)
    if (!(await claimPhotoLeftover(trx, id))) throw new Error('A photo took longer than its files are kept')
    await insertPhoto(trx, { id, salonId, width, height })
    await insertAudit(trx, {
      ...{ action: 'photo_added', actorUserId: userId, target: salonId, salonId },
      address: storableAddress(address),
      details: { after: { id, width, height } },
    })
  })
  return { id }
}
