import type { Localized } from '@salon/domain'

/** A text in both languages without blanks around it. */
export function trimmed({ ar, en }: Localized): Localized {
  return { ar: ar.trim(), en: en.trim() }
}
