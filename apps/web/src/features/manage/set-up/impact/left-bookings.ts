import { readTab, writeTab } from '../../../../lib/tab-memory.ts'
import type { ChosenHandling } from './handling.ts'

/** Raised when the shape of hit bookings changes: what an older app kept is then forgotten. */
const FORMAT = 2

interface Kept {
  format: typeof FORMAT
  /** The user who chose. */
  owner: string
  /** By salon. */
  left: Readonly<Record<string, readonly ChosenHandling[]>>
}

/** Whose choices, and for which salon. */
export interface LeftOf {
  /** Her user id. */
  owner: string
  salonId: string
}

/** What she chose for a salon's bookings in this tab, and is not done; most recently. What another chose is forgotten. */
export function readLeft({ owner, salonId }: LeftOf): readonly ChosenHandling[] {
  const kept = readKept()
  if (kept?.owner === owner) return kept.left[salonId] ?? []
  if (kept) writeTab('salon.leftBookings', null)
  return []
}

/** Keeps it, in place of what another chose, until the tab is closed, or somebody signs out. */
export function keepLeft({ owner, salonId }: LeftOf, chosen: readonly ChosenHandling[]): void {
  const before = readKept()
  const { [salonId]: _before, ...others } = before?.owner === owner ? before.left : {}
  const left: Kept['left'] = chosen.length > 0 ? { ...others, [salonId]: chosen } : others
  const kept: Kept = { format: FORMAT, owner, left }
  writeTab('salon.leftBookings', Object.keys(left).length > 0 ? JSON.stringify(kept) : null)
}

/** What was kept, by whomever. `null` where there is nothing, or nothing that this app understands. */
function readKept(): Kept | null {
  try {
    const kept: unknown = JSON.parse(readTab('salon.leftBookings') ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    // it was not written here
    return null
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  if (Reflect.get(value, 'format') !== FORMAT || typeof Reflect.get(value, 'owner') !== 'string') return false
  const left: unknown = Reflect.get(value, 'left')
  return typeof left === 'object' && left !== null
}
