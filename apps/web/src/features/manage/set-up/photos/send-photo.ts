import { MAX_PHOTO_BYTES } from '@salon/contract'

/** What the server said of a photo that it does not take; reads as a refusal of a procedure does. */
class PhotoRefused extends Error {
  readonly data: unknown

  constructor(data: unknown) {
    super('The photo was refused')
    this.name = 'TRPCClientError'
    this.data = data
  }
}

const TOO_BIG = { reason: 'INVALID_INPUT', details: { fields: { photo: 'too_big' } } }

/**
 * Sends a photo; the server makes it smaller and takes out what its camera wrote into it.
 * @throws PhotoRefused with the reason, as `failureOf` reads it
 */
export async function sendPhoto(photo: Blob, ticket: string): Promise<void> {
  if (photo.size > MAX_PHOTO_BYTES) throw new PhotoRefused(TOO_BIG)
  const response = await fetch('/photos', {
    method: 'POST',
    headers: { authorization: `Bearer ${ticket}`, 'content-type': photo.type },
    body: photo,
  })
  if (response.ok) return
  if (response.status === 413) throw new PhotoRefused(TOO_BIG)
  const answer: { error?: { data?: unknown } } = await response.json()
  throw new PhotoRefused(answer.error?.data)
}
