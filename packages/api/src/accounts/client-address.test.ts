import { describe, expect, it } from 'vitest'
import { addressBucket, storableAddress } from './client-address.ts'

describe('storableAddress', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['fe80::1%eth0', 'fe80::1'],
    ['2001:db8::1', '2001:db8::1'],
    ['', null],
    ['unknown', null],
    ['203.0.113.7, 10.0.0.1', null],
  ])('of %j is %j', (address, storable) => {
    expect(storableAddress(address)).toBe(storable)
  })
})

describe('addressBucket', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::FFFF:203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
    ['2001:0DB8:0000:0001::9', '2001:db8:0:1::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['nonsense', 'unknown'],
  ])('of %j is %j', (address, bucket) => {
    expect(addressBucket(address)).toBe(bucket)
  })
})
