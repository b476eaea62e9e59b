/** A set of candidates of one line as a small number: equal sets have equal numbers, and 0 is the empty set. */
export type CandidateSet = number

export const NOBODY: CandidateSet = 0

/**
 * The sets of candidates met while a line's starts are worked out. Thousands of starts share a handful of sets, so a start keeps
 * one number, adding somebody is one look-up, and any number of candidates fits (bits of a number would end at 31).
 */
export class CandidateSets {
  readonly #candidateCount: number
  /** By set and candidate: the set with her in it; 0 where it was not needed yet. */
  readonly #joined: Int32Array[] = []
  readonly #members: (readonly number[])[] = []

  constructor(candidateCount: number) {
    this.#candidateCount = candidateCount
    this.#store([])
  }

  /** The set with one more candidate. Add candidates in rising order: the order is part of a set's identity. */
  add(set: CandidateSet, candidate: number): CandidateSet {
    const joined = this.#joined[set]![candidate]!
    return joined === NOBODY ? this.#join(set, candidate) : joined
  }

  /** Indexes of the candidates in the set, rising. */
  members(set: CandidateSet): readonly number[] {
    return this.#members[set]!
  }

  /** Everybody who is in one of the sets. */
  union(sets: readonly CandidateSet[]): CandidateSet {
    const [first = NOBODY] = sets
    if (sets.every((set) => set === first)) return first
    const members = new Set(sets.flatMap((set) => this.members(set)))
    return [...members].sort((a, b) => a - b).reduce((set, candidate) => this.add(set, candidate), NOBODY)
  }

  #join(set: CandidateSet, candidate: number): CandidateSet {
    const joined = this.#store([...this.#members[set]!, candidate])
    this.#joined[set]![candidate] = joined
    return joined
  }

  #store(members: readonly number[]): CandidateSet {
    this.#joined.push(new Int32Array(this.#candidateCount))
    return this.#members.push(members) - 1
  }
}
