import { toLatinDigits } from '@salon/domain'

/** A whole number as people type it, in any digits; `null` for what is none, or outside its limits. */
export function readWhole(typed: string, { least, most }: { least: number; most: number }): number | null {
  const text = toLatinDigits(typed).trim()
  if (!/^\d{1,6}$/.test(text)) return null
  const value = Number(text)
  return value >= least && value <= most ? value : null
}
