/** So many begin without a wait. */
export const AT_ONCE = 60
/** Between two of the others. */
export const APART_MS = 200

/**
 * Keeps what a browser does by itself below what the server takes in a minute from one address (600 by default), which a salon's people
 * share: whoever works at its desk meanwhile is not kept out.
 */
export function createPace() {
  let dueMs = -Infinity
  return {
    /** How long the next one has to wait; it counts as begun then. */
    delayMs(nowMs: number): number {
      dueMs = Math.max(dueMs + APART_MS, nowMs - (AT_ONCE - 1) * APART_MS)
      return Math.max(0, dueMs - nowMs)
    },
  }
}
