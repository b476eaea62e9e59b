import { randomInt, randomUUID } from 'node:crypto'

/** Where ids and made-up references come from. */
export interface Ids {
  /** A UUID of version 4. */
  next(): string
  /** So many digits, for reference numbers and codes. */
  digits(count: number): string
}

export const randomIds: Ids = {
  next: () => randomUUID(),
  digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
}

/** `token_…`, `auth_…`: letters and digits behind a prefix that says what it is. */
export function prefixedId(prefix: string, ids: Ids): string {
  return `${prefix}_${ids.next().replaceAll('-', '')}`
}
