import { CHANNELS } from '@salon/domain'
import { MessageError } from './message-error.ts'
import type { ClosableSender, OutgoingMessage } from './message-sender.ts'
import { ACCEPTED, UNIFONIC, unifonicRefusal } from './unifonic-refusal.ts'
import { callVendor, jsonObjectIn, openVendorLine, type VendorOptions } from './vendor-call.ts'

export interface UnifonicAccount {
  apiUrl: string
  /** The secret of the SMS product. */
  appSid: string
  /** The registered name that an SMS comes from. */
  senderId: string
  /** The one that promotions come from. Without it, there are none. */
  promotionalSenderId: string | null
  /** Another product at another address, with keys of its own. Without them, no WhatsApp. */
  whatsapp: { apiUrl: string; publicId: string; secret: string } | null
}

/** Unifonic: SMS by its NextGen API, WhatsApp by its conversations API. The two fail apart, so each has its own line. */
export function createUnifonicSender(account: UnifonicAccount, options: VendorOptions): ClosableSender {
  const smsLine = openVendorLine(UNIFONIC, options)
  const whatsappLine = openVendorLine(UNIFONIC, options)

  const sendSms = async (message: OutgoingMessage) => {
    const answer = await callVendor(smsLine, {
      method: 'POST',
      url: new URL(`${account.apiUrl}/rest/SMS/messages`),
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      // never in the address, where logs would keep it
      body: new URLSearchParams({
        AppSid: account.appSid,
        SenderID: senderOf(account, message),
        Recipient: message.to.slice(1),
        Body: message.body,
        responseType: 'JSON',
      }).toString(),
    })
    const json = jsonObjectIn(answer)
    const errorCode = codeIn(json?.errorCode)
    const id = idIn(objectIn(json?.data)?.MessageID)
    if (answer.status !== 200 || errorCode !== ACCEPTED || id === null) {
      throw unifonicRefusal(answer, errorCode)
    }
    return id
  }

  const sendWhatsapp = async (message: OutgoingMessage) => {
    const { whatsapp } = account
    if (!whatsapp) throw new MessageError(UNIFONIC, 'misconfigured', 'no keys for WhatsApp are set up')
    const answer = await callVendor(whatsappLine, {
      method: 'POST',
      url: new URL(`${whatsapp.apiUrl}/v1/messages`),
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        publicid: whatsapp.publicId,
        secret: whatsapp.secret,
      },
      body: JSON.stringify(templateBody(message)),
    })
    const id = idIn(jsonObjectIn(answer)?.messageId)
    const isAccepted = answer.status >= 200 && answer.status < 300
    if (!isAccepted || id === null) throw unifonicRefusal(answer, null)
    return id
  }

  return {
    provider: UNIFONIC,
    channels: account.whatsapp ? CHANNELS : ['sms'],
    async send(message) {
      const send = message.channel === 'sms' ? sendSms : sendWhatsapp
      return { provider: UNIFONIC, providerMessageId: await send(message), channel: message.channel }
    },
    async close() {
      await Promise.all([smsLine.agent.destroy(), whatsappLine.agent.destroy()])
    },
  }
}

function senderOf(account: UnifonicAccount, { purpose }: OutgoingMessage): string {
  if (purpose === 'service') return account.senderId
  if (account.promotionalSenderId === null) {
    throw new MessageError(UNIFONIC, 'misconfigured', 'no sender for promotions is set up')
  }
  return account.promotionalSenderId
}

/** Templates are registered under the names of our messages. One with a code has a button that copies it, too. */
function templateBody({ to, kind, locale, parameters }: OutgoingMessage) {
  const texts = parameters.map((text) => ({ type: 'text', text }))
  const body = { type: 'body', parameters: texts }
  const copyButton = { type: 'button', sub_type: 'url', index: 0, parameters: texts }
  return {
    recipient: { contact: to, channel: 'whatsapp' },
    content: {
      type: 'template',
      name: kind,
      language: { code: locale },
      components: kind === 'one_time_code' ? [body, copyButton] : [body],
    },
  }
}

function codeIn(value: unknown): string | null {
  return typeof value === 'string' && /^ER-\w{1,10}$/.test(value) ? value : null
}

/** Ids are numbers in some answers and texts in others. */
function idIn(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  return typeof value === 'string' && value !== '' ? value : null
}

function objectIn(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? { ...value } : null
}
