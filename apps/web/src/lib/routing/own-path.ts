import { go } from './address.ts'

const ANY_ORIGIN = 'https://own.invalid'

/** Whether a path from outside stays on this site: `//host`, `/\host` and full addresses lead elsewhere. */
export function isOwnPath(path: string): boolean {
  return path.startsWith('/') && URL.parse(path, ANY_ORIGIN)?.origin === ANY_ORIGIN
}

/** Goes on to a path that came with an address; home where it would lead elsewhere. */
export function goToOwnPath(path: string): void {
  go(isOwnPath(path) ? path : '/', { replace: true })
}
