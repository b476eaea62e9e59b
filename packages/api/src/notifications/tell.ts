import { maskPhone } from '@salon/domain'
import { MessageError, type OutgoingMessage } from '@salon/providers'
import type { Deps } from '../deps.ts'

export type TellDeps = Pick<Deps, 'messages' | 'log'>

/**
 * Sends what is about no booking, after the commit of what it tells. `false`: nobody took it for certain, and what it tells
 * stands without it.
 */
export async function tell({ messages, log }: TellDeps, message: OutgoingMessage): Promise<boolean> {
  try {
    await messages.send(message)
    return true
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    const { summary } = error
    log.warn(
      { to: maskPhone(message.to), kind: message.kind, summary },
      'a message was not taken for certain',
    )
    return false
  }
}
