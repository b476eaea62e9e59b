import { createHash } from 'node:crypto'
import { findStoredAnswer, insertStoredAnswer, type Idempotency, type Trx } from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../deps.ts'

/** The key of a request with a digest of what was asked, so that the same key cannot ask for something else. */
export function idempotencyOf(userId: string, key: string, procedure: string, input: unknown): Idempotency {
  return { userId, key, procedure, requestHash: createHash('sha256').update(canonical(input)).digest('hex') }
}

/**
 * The answer given before under this key, if there is one.
 * @throws DomainError `IDEMPOTENCY_MISMATCH` when it was the answer to something else
 */
export async function replay<Answer>(
  deps: Pick<Deps, 'db' | 'clock'>,
  idempotency: Idempotency | null,
): Promise<Answer | null> {
  if (!idempotency) return null
  const { userId, key } = idempotency
  const stored = await findStoredAnswer(deps.db, { userId, key, now: deps.clock.now() })
  if (!stored) return null
  if (stored.procedure !== idempotency.procedure || stored.requestHash !== idempotency.requestHash) {
    throw new DomainError('IDEMPOTENCY_MISMATCH')
  }
  // what is stored is what this procedure answered before
  return stored.response as Answer
}

/**
 * Does something once under its key and keeps the answer: who sends it again after a lost answer is given that one. In a
 * transaction in which those who send it again wait their turn.
 * @throws DomainError `IDEMPOTENCY_MISMATCH`
 */
export async function answerOnce<Answer>(
  { clock }: Pick<Deps, 'clock'>,
  trx: Trx,
  idempotency: Idempotency | null,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const first = await replay<Answer>({ db: trx, clock }, idempotency)
  if (first !== null) return first
  const response = await run()
  if (idempotency) await insertStoredAnswer(trx, { ...idempotency, response, createdAt: clock.now() })
  return response
}

/** JSON with sorted keys: the order in which a client wrote them means nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) && !(part instanceof Date)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
