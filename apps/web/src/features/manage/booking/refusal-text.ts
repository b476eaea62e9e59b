import { failureOf } from '../../../lib/error-message.ts'

/** What the screen had seen in the way of a change before it was sent, and of which part of the visit. */
export interface SeenObstacle {
  cause: string
  /** Goes before the sentence. */
  where: string
}

/** Why the server refused a change, with what of the visit that is about where the screen had seen the same. */
export function refusalText(sentence: string, error: unknown, seen: SeenObstacle | null | undefined): string {
  return seen?.cause === failureOf(error).details['cause'] ? `${seen?.where ?? ''}${sentence}` : sentence
}
