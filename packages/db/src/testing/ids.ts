/**
 * A source of ids for tests: valid UUIDv7 strings that sort in the order they were made, the same in every run.
 * Sources of one test that must not collide take different `series`.
 */
export function sequentialIds(series = 0): () => string {
  let count = 0
  return () => {
    count += 1
    const low = count.toString(16).padStart(12, '0')
    return `019a0000-0000-7${series.toString(16).padStart(3, '0')}-8000-${low}`
  }
}
