import { useCallback, useRef } from 'react'

/** Sends a request under its idempotency key. */
export type SendUnderKey = <Answer>(
  request: object,
  send: (idempotencyKey: string) => Promise<Answer>,
) => Promise<Answer>

/**
 * Sends requests each under an idempotency key: the same one until it is answered or something else is asked, so that a request
 * whose answer was lost can be sent again and has no second effect. Asked once more after its answer, it is another request: what it
 * did may have been undone meanwhile, or is meant to be done twice.
 */
export function useRequestKey(): SendUnderKey {
  const last = useRef<{ text: string; key: string } | null>(null)
  return useCallback(async (request, send) => {
    const text = JSON.stringify(request)
    if (last.current?.text !== text) last.current = { text, key: crypto.randomUUID() }
    const { key } = last.current
    const answer = await send(key)
    if (last.current.key === key) last.current = null
    return answer
  }, [])
}
