import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLocalServer, type LocalServer } from '../testing/local-server.ts'
import { createBucketStore } from './bucket-store.ts'
import { createDiskStore } from './disk-store.ts'
import type { PhotoStore } from './photo-store.ts'

let folder: string
let server: LocalServer
const objects = new Map<string, string>()

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'photos-'))
  server = await startLocalServer(({ method, url, body }, response) => {
    const known = objects.get(url)
    if (method === 'PUT') objects.set(url, body)
    if (method === 'DELETE') objects.delete(url)
    response.writeHead(url.includes('broken') ? 403 : method === 'GET' && known === undefined ? 404 : 200)
    response.end(method === 'GET' ? known : undefined)
  })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const bucketOf = (name: string) =>
  createBucketStore({
    url: `${server.url}/${name}`,
    ...{ region: 'me-south-1', accessKeyId: 'key-of-the-bucket', secretAccessKey: 'secret-of-the-bucket' },
  })
const STORES: [string, () => PhotoStore][] = [
  ['a folder', () => createDiskStore(path.join(folder, 'photos'))],
  ['a bucket', () => bucketOf('salon')],
]

describe.each(STORES)('%s', (_name, open) => {
  it('gives back what it was given, until that is removed', async () => {
    const store = open()
    expect(await store.get('one.webp')).toBeNull()
    await store.put('one.webp', Buffer.from('first'))
    expect((await store.get('one.webp'))?.toString()).toBe('first')
    await store.remove('one.webp')
    expect(await store.get('one.webp')).toBeNull()
    await store.remove('one.webp')
  })
})

it('a folder keeps no drafts', async () => {
  const store = createDiskStore(path.join(folder, 'drafts'))
  await store.put('one.webp', Buffer.from('first'))
  expect(await readdir(path.join(folder, 'drafts'))).toEqual(['one.webp'])
})

it('a bucket is asked with a signature, and its refusals are no missing files', async () => {
  await bucketOf('salon').get('two.webp')
  const asked = server.received.at(-1)
  expect(asked?.url).toBe('/salon/two.webp')
  expect(asked?.headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=key-of-the-bucket\/\d{8}\/me-south-1\/s3\/aws4_request/,
  )
  await expect(bucketOf('broken').get('two.webp')).rejects.toThrow('The bucket answered 403 to GET')
  await expect(bucketOf('broken').put('two.webp', Buffer.from('x'))).rejects.toThrow('403')
})
