import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openKeys, sealKeys } from './key-seal.ts'

const KEYS = { secretKey: 'sk_test_canary', webhookSecret: 'webhook-canary-secret' }
const [OLD, NEW] = ['old-key-of-32-bytes-or-more-xxxxxx', 'new-key-of-32-bytes-or-more-xxxxxx']
const random = { int: () => 0, bytes: randomBytes }
const id = randomUUID()

function depsWith(...paymentKeySecrets: string[]) {
  return { random, settings: { paymentKeySecrets } }
}

describe('sealed keys', () => {
  it('are read again, look different each time, and show nothing', () => {
    const sealed = sealKeys(depsWith(OLD), id, KEYS)
    expect(openKeys(depsWith(OLD), id, sealed)).toEqual(KEYS)
    expect(sealKeys(depsWith(OLD), id, KEYS).equals(sealed)).toBe(false)
    expect(sealed.toString('latin1')).not.toContain('canary')
  })

  it('are of no use in another row', () => {
    expect(openKeys(depsWith(OLD), randomUUID(), sealKeys(depsWith(OLD), id, KEYS))).toBeNull()
  })

  it('are not read once a single bit was changed, wherever it is', () => {
    const sealed = sealKeys(depsWith(OLD), id, KEYS)
    for (const place of [0, 12, 28, sealed.length - 1]) {
      const touched = Buffer.from(sealed)
      touched.writeUInt8(touched.readUInt8(place) ^ 1, place)
      expect(openKeys(depsWith(OLD), id, touched)).toBeNull()
    }
  })

  it('outlive a change of the server’s key: the first seals, all open', () => {
    const before = sealKeys(depsWith(OLD), id, KEYS)
    expect(openKeys(depsWith(NEW, OLD), id, before)).toEqual(KEYS)
    const after = sealKeys(depsWith(NEW, OLD), id, KEYS)
    expect(openKeys(depsWith(NEW), id, after)).toEqual(KEYS)
    expect(openKeys(depsWith(NEW), id, before)).toBeNull()
  })
})
