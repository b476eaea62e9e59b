import { isIPv4, isIPv6 } from 'node:net'

const MAPPED = '::ffff:'

/** The address as `inet` takes it: without a zone, IPv4 as itself; `null` when there is none to speak of. */
export function storableAddress(address: string): string | null {
  const bare = address.replace(/%.*$/, '')
  const unmapped = bare.toLowerCase().startsWith(MAPPED) ? bare.slice(MAPPED.length) : bare
  if (isIPv4(unmapped)) return unmapped
  return isIPv6(bare) ? bare : null
}

/** Whom a limit per address means: one IPv4 address, or the /64 that one household or server has of IPv6. */
export function addressBucket(address: string): string {
  const storable = storableAddress(address)
  if (storable === null) return 'unknown'
  if (isIPv4(storable)) return storable
  const [head = '', tail = ''] = storable.toLowerCase().split('::')
  const left = groups(head)
  const right = groups(tail)
  const zeros: string[] = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  const all = [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, ''))
  return `${all.slice(0, 4).join(':')}::/64`
}

function groups(part: string): string[] {
  return part === '' ? [] : part.split(':')
}
