import { maskPhone } from '@salon/domain'
import {
  createConsoleSender,
  createFallbackSender,
  createTwilioSender,
  createUnifonicSender,
  type ConsoleSender,
  type MessageSender,
  type VendorSender,
} from '@salon/providers'
import type { FastifyBaseLogger } from 'fastify'
import type { MessageSettings } from './env-messages.ts'
import type { Metrics } from './metrics/metrics.ts'

export interface Messages {
  messages: MessageSender
  /** What the console "sent"; `null` where it does not send. */
  inbox: ConsoleSender['inbox'] | null
  close(): Promise<void>
}

/** The vendors that the settings name, as one sender. */
export function createMessages(
  settings: MessageSettings,
  { log, metrics }: { log: FastifyBaseLogger; metrics: Pick<Metrics, 'countVendorRefusal'> | null },
): Messages {
  const now = () => new Date()
  const twilio = settings.twilio && createTwilioSender(settings.twilio, { now })
  const unifonic = settings.unifonic && createUnifonicSender(settings.unifonic, { now })
  const console = settings.order.includes('console') ? createConsoleSender({ now }) : null
  const byName = { twilio, unifonic, console }
  const vendors = settings.order
    .map((name) => byName[name])
    .filter((vendor): vendor is VendorSender & typeof vendor => vendor !== null)
  const messages = createFallbackSender(vendors, {
    onRefusal: ({ provider, outcome, vendorCode }, { channel, to }) => {
      metrics?.countVendorRefusal({ provider, outcome }, channel)
      const fields = { provider, outcome, vendorCode, channel, to: maskPhone(to) }
      // nothing gets better by itself there
      if (outcome === 'misconfigured') log.error(fields, 'a vendor refuses our settings')
      else log.warn(fields, 'a vendor did not take a message')
    },
  })
  return {
    messages,
    inbox: console?.inbox ?? null,
    async close() {
      await Promise.all([twilio?.close(), unifonic?.close()])
    },
  }
}
