import { crc32, deflateSync } from 'node:zlib'
import type { DB, Db } from '@salon/db'
import type { Insertable } from 'kysely'
import { v7 as newId } from 'uuid'

export type NewPhotoRow = Partial<Insertable<DB['salonPhotos']>> & { salonId: string }

/** A photo of a salon, without its files. */
export async function newPhoto(db: Db, photo: NewPhotoRow): Promise<string> {
  const id = photo.id ?? newId()
  const shape = { width: 1600, height: 1200, position: 0 }
  await db
    .insertInto('salonPhotos')
    .values({ ...shape, ...photo, id })
    .execute()
  return id
}

/** A plain picture as a PNG, written by hand so that no test needs a library for it. */
export function newPicture(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // eight bits of red, green and blue
  header.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x7f)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
