import { z } from 'zod'
import { metadata, type Metadata } from '../store/records.ts'

const MAX_KEYS = 30
const MAX_KEY_CHARACTERS = 40
const MAX_VALUE_CHARACTERS = 500

/** Metadata within the documented bounds; null is none. */
export const metadataInput = metadata.refine(isWithinBounds, {
  error: `must have ${MAX_KEYS} keys at most, of ${MAX_KEY_CHARACTERS} characters, with values of ${MAX_VALUE_CHARACTERS}`,
})

function isWithinBounds(value: Metadata): boolean {
  const entries = Object.entries(value ?? {})
  return (
    entries.length <= MAX_KEYS &&
    entries.every(([key, text]) => {
      return key.length <= MAX_KEY_CHARACTERS && String(text).length <= MAX_VALUE_CHARACTERS
    })
  )
}

/** New values over the old ones; an empty value takes its key away. */
export function mergeMetadata(old: Metadata, changes: Metadata | undefined): Metadata {
  if (changes === undefined) return old
  const merged = Object.entries({ ...old, ...changes }).filter(([, value]) => value !== '')
  return merged.length === 0 ? null : Object.fromEntries(merged)
}

export const metadataUpdate = z.object({ metadata: metadataInput.optional() })
