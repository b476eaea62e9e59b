import { readTab, writeTab } from '../../../../lib/tab-memory.ts'
import type { ChosenHandling } from './handling.ts'

/** Raised when the shape of hit bookings changes: what an older app kept is then forgotten. */
const FORMAT = 1

interface Kept {
  format: typeof FORMAT
  /** By salon. */
  left: Readonly<Record<string, readonly ChosenHandling[]>>
}

/** What was chosen for a salon's bookings in this tab, and is not done; most recently. */
export function readLeft(salonId: string): readonly ChosenHandling[] {
  return readKept().left[salonId] ?? []
}

/** Keeps it until the tab is closed, or somebody signs out. */
export function keepLeft(salonId: string, chosen: readonly ChosenHandling[]): void {
  const { [salonId]: _before, ...others } = readKept().left
  const left: Kept['left'] = chosen.length > 0 ? { ...others, [salonId]: chosen } : others
  const kept: Kept = { format: FORMAT, left }
  writeTab('salon.leftBookings', Object.keys(left).length > 0 ? JSON.stringify(kept) : null)
}

function readKept(): Kept {
  try {
    const kept: unknown = JSON.parse(readTab('salon.leftBookings') ?? 'null')
    if (isKept(kept)) return kept
  } catch {
    // it was not written here
  }
  return { format: FORMAT, left: {} }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  const left: unknown = Reflect.get(value, 'left')
  return Reflect.get(value, 'format') === FORMAT && typeof left === 'object' && left !== null
}
