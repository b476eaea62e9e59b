import { createHash } from 'node:crypto'

/**
 * Names a state of some settings by what they are: whoever edits them says which state she saw. No counter has to be kept, and
 * settings that are the same again have the same version, so that nothing is refused that would overwrite nothing.
 */
export function versionOf(settings: unknown): string {
  const text = JSON.stringify(settings, sortKeys)
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
