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

/**
 * Sends a photo as it is; the server makes it smaller and takes out what its camera wrote into it.
 * @throws PhotoRefused with the reason, as `failureOf` reads it
 */
export async function sendPhoto(file: File, ticket: string): Promise<void> {
  if (file.size > MAX_PHOTO_BYTES) throw new PhotoRefused({ reason: 'INVALID_INPUT' })
  const response = await fetch('/photos', {
    method: 'POST',
    headers: { authorization: `Bearer ${ticket}`, 'content-type': file.type },
    body: file,
  })
  if (response.ok) return
  const answer: { error?: { data?: unknown } } = await response.json()
  throw new PhotoRefused(answer.error?.data)
}
