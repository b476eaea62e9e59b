import { createHmac } from 'node:crypto'
import type { Deps } from '../deps.ts'

/**
 * The token that takes over. It follows from the old one by a secret of ours, so that the same question (a second tab, an
 * answer that was lost on its way) gets the same answer, although only its hash is stored.
 */
export function successorOf({ settings }: Pick<Deps, 'settings'>, token: string): string {
  const key = createHmac('sha256', settings.otpPepper).update('refresh token succession').digest()
  return createHmac('sha256', key).update(Buffer.from(token, 'base64url')).digest('base64url')
}
