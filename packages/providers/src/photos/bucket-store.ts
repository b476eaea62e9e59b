import { AwsClient } from 'aws4fetch'
import type { PhotoStore } from './photo-store.ts'

const TIMEOUT_MS = 20_000
const RETRIES = 2

export interface Bucket {
  /** With the bucket in it, and without a slash at its end. */
  url: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** Keeps photos in a bucket of any store that speaks S3's language. */
export function createBucketStore({ url, region, accessKeyId, secretAccessKey }: Bucket): PhotoStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES })

  async function send(method: string, name: string, body?: Buffer): Promise<Response> {
    const response = await client.fetch(`${url}/${name}`, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body && { body: new Uint8Array(body), headers: { 'content-type': 'image/webp' } }),
    })
    if (!response.ok && response.status !== 404)
      throw new Error(`The bucket answered ${response.status} to ${method}`)
    return response
  }

  return {
    async put(name, bytes) {
      const { status } = await send('PUT', name, bytes)
      if (status === 404) throw new Error('There is no such bucket')
    },
    async get(name) {
      const response = await send('GET', name)
      return response.status === 404 ? null : Buffer.from(await response.arrayBuffer())
    },
    async remove(name) {
      await send('DELETE', name)
    },
  }
}
