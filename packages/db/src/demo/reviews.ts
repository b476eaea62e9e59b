import { APOLOGIES, FAIR, POOR, PRAISE, THANKS } from './content/comments.ts'
import type { CategoryKey } from './content/types.ts'
import type { Random } from './random.ts'

/** What a customer says after her visit. */
export interface DemoReview {
  rating: number
  comment: string
  createdAt: Date
  reply: string | null
  repliedAt: Date | null
}

const HOUR_MS = 3_600_000

/**
 * A review of a completed visit, or `null` from those who write none.
 * @param stars about the salon's average
 * @param said what the salon has been told already; nothing is said twice
 */
export function reviewVisit(
  random: Random,
  visit: { endsAt: Date; now: Date; category: CategoryKey; stars: number; said: Set<string> },
): DemoReview | null {
  const createdAt = new Date(visit.endsAt.getTime() + random.int(1, 70) * HOUR_MS)
  if (!random.chance(0.45) || createdAt > visit.now) return null
  const rating = rate(random, visit.stars)
  const comment = random.chance(0.75) ? random.pick(wordsFor(random, rating, visit.category)) : ''
  const isNew = comment !== '' && !visit.said.has(comment)
  if (isNew) visit.said.add(comment)
  const repliedAt = new Date(createdAt.getTime() + random.int(2, 30) * HOUR_MS)
  const isAnswered = isNew && repliedAt <= visit.now && random.chance(rating <= 2 ? 0.8 : 0.2)
  return {
    rating,
    comment: isNew ? comment : '',
    createdAt,
    reply: isAnswered ? random.pick(rating <= 2 ? APOLOGIES : THANKS) : null,
    repliedAt: isAnswered ? repliedAt : null,
  }
}

/** Those who do not give five stars give 3.3 on average, which settles how many must. */
function rate(random: Random, stars: number): number {
  if (random.chance((stars - 3.3) / (5 - 3.3))) return 5
  return random.pickWeighted([4, 3, 2, 1], (rating) => [1, 1, 2, 6][rating - 1] ?? 0)
}

function wordsFor(random: Random, rating: number, category: CategoryKey): readonly string[] {
  if (rating <= 2) return POOR
  return rating === 5 || (rating === 4 && random.chance(0.4)) ? PRAISE[category] : FAIR
}
