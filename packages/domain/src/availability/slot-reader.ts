import type { EpochDay } from '../time/local-date.ts'
import { bestChains, endOfChain } from './assignments.ts'
import type { CandidateSet } from './candidate-sets.ts'
import { NOBODY } from './candidate-sets.ts'
import type { DayStarts } from './day-starts.ts'
import { takingPart } from './day-starts.ts'
import { minuteOfCell } from './start-grid.ts'
import type { EpochMinute, Slot } from './types.ts'
import type { VisitPlan } from './visit-plan.ts'

type SlotLine = Slot['lines'][number]

/**
 * Turns the starts of days into slots. Starts with the same people share the same lists, so a month of slots
 * stays small.
 */
export class SlotReader {
  readonly #plan: VisitPlan
  /** Minutes the whole visit takes whoever serves it; `null` when that depends on the people. */
  readonly #commonMinutes: number | null
  readonly #slotLines: SlotLine[][]
  readonly #soleLines: (readonly [SlotLine])[] = []

  constructor(plan: VisitPlan) {
    this.#plan = plan
    this.#slotLines = plan.lines.map(() => [])
    this.#commonMinutes = plan.lines.reduce<number | null>(
      (sum, line) =>
        sum === null || line.commonDurationMinutes === null ? null : sum + line.commonDurationMinutes,
      0,
    )
  }

  /** The slots of a day, by time. */
  read(day: EpochDay, starts: DayStarts): Slot[] {
    const slots: Slot[] = []
    const minutesBySet: number[] = []
    const first = starts.possible[0]!
    for (let cell = 0; cell < starts.grid.cellCount; cell++) {
      const set = first[cell]!
      if (set === NOBODY) continue
      const startsAtMinute = minuteOfCell(starts.grid, cell)
      const endsAtMinute =
        startsAtMinute + (this.#commonMinutes ?? this.#preferredMinutes(day, starts, cell, minutesBySet))
      slots.push({ startsAtMinute, endsAtMinute, lines: this.#linesOf(starts, cell, set) })
    }
    return slots
  }

  /**
   * How long the visit takes with the people that are preferred; for a single line that follows from who is
   * free.
   */
  #preferredMinutes(day: EpochDay, starts: DayStarts, cell: number, minutesBySet: number[]): number {
    const set = starts.possible[0]![cell]!
    const known = minutesBySet[set]
    if (known !== undefined) return known
    const [chain] = bestChains(this.#plan, day, starts, cell, 1)
    const minutes = chain === undefined ? 0 : endOfChain(chain) - chain.startsAtMinute
    if (this.#plan.lines.length === 1) minutesBySet[set] = minutes
    return minutes
  }

  #linesOf(starts: DayStarts, cell: number, set: CandidateSet): readonly SlotLine[] {
    if (this.#plan.lines.length === 1) return (this.#soleLines[set] ??= [this.#lineOf(0, set)])
    return takingPart(this.#plan, starts, cell).map((who, line) => this.#lineOf(line, who))
  }

  #lineOf(line: number, set: CandidateSet): SlotLine {
    const known = this.#slotLines[line]![set]
    if (known !== undefined) return known
    const { candidates, sets } = this.#plan.lines[line]!
    const slotLine = { staffIds: sets.members(set).map((candidate) => candidates[candidate]!.staff.id) }
    this.#slotLines[line]![set] = slotLine
    return slotLine
  }
}

/** The first start of a day, or `null`. */
export function firstStart({ grid, possible }: DayStarts): EpochMinute | null {
  for (let cell = 0; cell < grid.cellCount; cell++) {
    if (possible[0]![cell] !== NOBODY) return minuteOfCell(grid, cell)
  }
  return null
}
