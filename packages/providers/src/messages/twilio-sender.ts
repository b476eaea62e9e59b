import { CHANNELS, type Locale, type MessageKind } from '@salon/domain'
import { MessageError } from './message-error.ts'
import type { ClosableSender, OutgoingMessage } from './message-sender.ts'
import { TWILIO, twilioRefusal } from './twilio-refusal.ts'
import { createTwilioClient, type TwilioKeys } from './twilio-sdk.ts'
import { openVendorLine, type VendorOptions } from './vendor-call.ts'

/** The ids of the approved templates (`HX…`), by what they say and in which language. */
export type ContentSids = Record<MessageKind, Record<Locale, string>>

export interface TwilioAccount extends TwilioKeys {
  apiUrl: string
  /** Who an SMS comes from: a sender's name or a number. */
  from: string
  /** Who promotions by SMS come from. Without it, there are none. */
  promotionalFrom: string | null
  /** Without it, no WhatsApp. */
  whatsapp: { from: string; contentSids: ContentSids } | null
  /** Where Twilio reports to. Null where it could not reach us. */
  reportUrl: string | null
}

/** Twilio Programmable Messaging: SMS as text, WhatsApp as approved templates. */
export function createTwilioSender(account: TwilioAccount, options: VendorOptions): ClosableSender {
  const line = openVendorLine(TWILIO, options)
  let client: ReturnType<typeof createTwilioClient> | undefined

  return {
    provider: TWILIO,
    channels: account.whatsapp ? CHANNELS : ['sms'],
    async send(message) {
      client ??= createTwilioClient(line, account, account.apiUrl)
      const { messages } = await client
      try {
        const { sid } = await messages.create(requestOf(account, message))
        if (typeof sid !== 'string' || sid === '') throw new MessageError(TWILIO, 'unknown', 'answered no id')
        return { provider: TWILIO, providerMessageId: sid, channel: message.channel }
      } catch (error) {
        throw readError(error)
      }
    },
    close: () => line.agent.destroy(),
  }
}

function requestOf(account: TwilioAccount, message: OutgoingMessage) {
  const { reportUrl } = account
  const { validForSeconds } = message
  return {
    ...contentOf(account, message),
    ...(reportUrl === null ? {} : { statusCallback: reportUrl }),
    ...(validForSeconds === undefined ? {} : { validityPeriod: validForSeconds }),
  }
}

function contentOf(account: TwilioAccount, message: OutgoingMessage) {
  const { whatsapp } = account
  const { to, channel, kind, locale, parameters, body } = message
  if (channel === 'sms') return { to, from: smsSenderOf(account, message), body }
  if (!whatsapp) throw new MessageError(TWILIO, 'misconfigured', 'no sender for WhatsApp is set up')
  return {
    to: `whatsapp:${to}`,
    from: `whatsapp:${whatsapp.from}`,
    contentSid: whatsapp.contentSids[kind][locale],
    contentVariables: JSON.stringify(Object.fromEntries(parameters.map((text, at) => [at + 1, text]))),
  }
}

function smsSenderOf({ from, promotionalFrom }: TwilioAccount, { purpose }: OutgoingMessage): string {
  if (purpose === 'service') return from
  if (promotionalFrom === null) {
    throw new MessageError(TWILIO, 'misconfigured', 'no sender for promotions is set up')
  }
  return promotionalFrom
}

/** The SDK has two kinds of errors with a status and a code; anything else that it throws is its, or ours, to be fixed. */
function readError(error: unknown): unknown {
  if (error instanceof MessageError || !(error instanceof Error)) return error
  const status: unknown = Reflect.get(error, 'status')
  const code: unknown = Reflect.get(error, 'code')
  if (typeof status !== 'number') return error
  return twilioRefusal(status, typeof code === 'number' ? code : undefined)
}
