/** The longest address that a salon's page may have, and the part of it that a name is cut to, so that a number fits behind. */
export const MAX_SLUG = 60
const MAX_BASE = 50

/** What the address of a page is made of: small Latin letters and digits, words joined by hyphens. */
export const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/

/** An address made of a name, `salon` where nothing of it can stand in one. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_BASE)
    .replace(/^-+|-+$/g, '')
  return words || 'salon'
}

/** The first address of a name that nobody has: the name's own, or with the lowest number behind it. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const base = slugOf(name)
  let slug = base
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`
  return slug
}
