/**
 * A set of candidates of one line as a small number: equal sets have equal numbers, and 0 is the empty set.
 */
export type CandidateSet = number

export const NOBODY: CandidateSet = 0

const FIRST_CAPACITY = 16

/**
 * The sets of candidates met while a line's starts are worked out. Thousands of starts share a handful of
 * sets, so a start keeps one number, adding somebody is one look-up, and any number of candidates fits (bits
 * of a number would end at 31).
 */
export class CandidateSets {
  readonly #candidateCount: number
  /** By set and candidate: the set with her in it; 0 where it was not needed yet. */
  #joined: Int32Array
  /** By set: the set it was made from, and the candidate who joined. */
  readonly #origins: { set: CandidateSet; candidate: number }[] = [{ set: NOBODY, candidate: -1 }]
  readonly #members: (readonly number[] | null)[] = [[]]

  constructor(candidateCount: number) {
    this.#candidateCount = candidateCount
    this.#joined = new Int32Array(candidateCount * FIRST_CAPACITY)
  }

  /**
   * The set with one more candidate. Add candidates in rising order: the order is part of a set's identity.
   */
  add(set: CandidateSet, candidate: number): CandidateSet {
    const joined = this.#joined[set * this.#candidateCount + candidate]!
    return joined === NOBODY ? this.#join(set, candidate) : joined
  }

  /** Indexes of the candidates in the set, rising. */
  members(set: CandidateSet): readonly number[] {
    const known = this.#members[set]
    if (known !== null && known !== undefined) return known
    const latestFirst: number[] = []
    for (let at = set; at !== NOBODY; at = this.#origins[at]!.set) {
      latestFirst.push(this.#origins[at]!.candidate)
    }
    const members = latestFirst.toReversed()
    this.#members[set] = members
    return members
  }

  /** Everybody who is in one of the sets. */
  union(sets: readonly CandidateSet[]): CandidateSet {
    const [first = NOBODY] = sets
    if (sets.every((set) => set === first)) return first
    const members = new Set(sets.flatMap((set) => this.members(set)))
    return [...members].sort((a, b) => a - b).reduce((set, candidate) => this.add(set, candidate), NOBODY)
  }

  #join(set: CandidateSet, candidate: number): CandidateSet {
    const joined = this.#origins.push({ set, candidate }) - 1
    this.#members.push(null)
    if ((joined + 1) * this.#candidateCount > this.#joined.length) {
      const larger = new Int32Array(this.#joined.length * 2)
      larger.set(this.#joined)
      this.#joined = larger
    }
    this.#joined[set * this.#candidateCount + candidate] = joined
    return joined
  }
}
