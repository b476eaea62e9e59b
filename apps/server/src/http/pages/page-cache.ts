/** Texts that are costly to make, each with the state of the world it was made from. The one unused for longest makes room. */
export class PageCache<Value> {
  readonly #most: number
  readonly #kept = new Map<string, { stamp: string; value: Value }>()

  constructor(most: number) {
    this.#most = most
  }

  /** What is kept under the key, if it was made from this very state. */
  get(key: string, stamp: string): Value | undefined {
    const found = this.#kept.get(key)
    if (found?.stamp !== stamp) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found.value
  }

  set(key: string, stamp: string, value: Value): void {
    this.#kept.delete(key)
    this.#kept.set(key, { stamp, value })
    if (this.#kept.size <= this.#most) return
    for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest)
      break
    }
  }
}
