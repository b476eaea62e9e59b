import { LOCALES, MESSAGE_KINDS, type Locale, type MessageKind } from '@salon/domain'
import type { ContentSids, TwilioAccount, UnifonicAccount } from '@salon/providers'
import { z } from 'zod'
import { anyText, isOnThisMachine, secret, webUrl } from './env-fields.ts'
import { SettingError } from './setting-error.ts'

export const OTP_PROVIDERS = ['console', 'twilio', 'unifonic'] as const
export type OtpProvider = (typeof OTP_PROVIDERS)[number]

/** `booking_created.ar=HX…, booking_created.en=HX…` and so on, in any order. */
const contentSids = z
  .string()
  .regex(/^(\s*[a-z_]+\.[a-z]{2}=HX[0-9a-fA-F]{32}\s*(,|$))+$/, {
    error: 'must list templates as booking_created.ar=HX…, separated by commas',
  })
  .transform((list) => new Map(list.split(',').map((entry) => pairOf(entry.trim()))))

function pairOf(entry: string): [string, string] {
  const [name = '', sid = ''] = entry.split('=')
  return [name, sid]
}

/** Saudi carriers know who promotes by the end of the name. */
const promotionalSender = z
  .string()
  .regex(/^.{1,8}-AD$/, { error: 'must be a name of at most 11 characters that ends in -AD' })
  .optional()

/** The settings of those who carry messages. */
export const messageFields = {
  TWILIO_ACCOUNT_SID: z.string().startsWith('AC', { error: 'must begin with AC' }).optional(),
  TWILIO_AUTH_TOKEN: anyText,
  TWILIO_FROM: anyText,
  TWILIO_PROMOTIONAL_FROM: promotionalSender,
  TWILIO_WHATSAPP_FROM: z
    .string()
    .regex(/^\+[1-9]\d{7,14}$/, { error: 'must be a number like +966…' })
    .optional(),
  TWILIO_WHATSAPP_TEMPLATES: contentSids.optional(),
  TWILIO_API_URL: webUrl.default('https://api.twilio.com'),
  UNIFONIC_APP_SID: anyText,
  UNIFONIC_SENDER_ID: anyText,
  UNIFONIC_PROMOTIONAL_SENDER_ID: promotionalSender,
  UNIFONIC_API_URL: webUrl.default('https://el.cloud.unifonic.com'),
  UNIFONIC_WHATSAPP_PUBLIC_ID: anyText,
  UNIFONIC_WHATSAPP_SECRET: anyText,
  UNIFONIC_WHATSAPP_API_URL: webUrl.default('https://apis.unifonic.com'),
  UNIFONIC_WEBHOOK_SECRET: secret.optional(),
}

const messageSchema = z.object(messageFields)
type Read = z.output<typeof messageSchema>

export interface MessageSettings {
  /** Who is tried, in this order. */
  order: readonly OtpProvider[]
  /** Null when the order does not name it. */
  twilio: TwilioAccount | null
  unifonic: UnifonicAccount | null
  /** Is there a way for promotions: a sender of their own, WhatsApp, or the demo inbox? */
  sendsPromotions: boolean
  /** What proves that a delivery report is Unifonic's; without it, none is taken. */
  unifonicWebhookSecret: string | null
}

/** @throws SettingError for the first that is missing */
export function messageSettings(
  read: Read,
  order: readonly OtpProvider[],
  publicUrl: string,
): MessageSettings {
  const accounts = {
    twilio: order.includes('twilio') ? twilioAccount(read, publicUrl) : null,
    unifonic: order.includes('unifonic') ? unifonicAccount(read) : null,
  }
  return {
    order,
    ...accounts,
    sendsPromotions: order.includes('console') || canPromote(accounts),
    unifonicWebhookSecret: read.UNIFONIC_WEBHOOK_SECRET ?? null,
  }
}

function canPromote({ twilio, unifonic }: Pick<MessageSettings, 'twilio' | 'unifonic'>): boolean {
  const bySms = twilio?.promotionalFrom ?? unifonic?.promotionalSenderId ?? null
  const byWhatsapp = twilio?.whatsapp ?? unifonic?.whatsapp ?? null
  return bySms !== null || byWhatsapp !== null
}

function twilioAccount(read: Read, publicUrl: string): TwilioAccount {
  const because = 'because OTP_PROVIDER names twilio'
  const apiUrl = read.TWILIO_API_URL
  const isReachable = !isOnThisMachine(publicUrl) || isOnThisMachine(apiUrl)
  return {
    accountSid: need(read, 'TWILIO_ACCOUNT_SID', because),
    authToken: need(read, 'TWILIO_AUTH_TOKEN', because),
    from: need(read, 'TWILIO_FROM', because),
    promotionalFrom: read.TWILIO_PROMOTIONAL_FROM ?? null,
    whatsapp: twilioWhatsapp(read),
    apiUrl,
    reportUrl: isReachable ? `${publicUrl}/webhooks/twilio` : null,
  }
}

function twilioWhatsapp(read: Read): TwilioAccount['whatsapp'] {
  const from = read.TWILIO_WHATSAPP_FROM
  const listed = read.TWILIO_WHATSAPP_TEMPLATES
  if (from === undefined && listed === undefined) return null
  if (from === undefined) {
    throw new SettingError('TWILIO_WHATSAPP_FROM is needed, because TWILIO_WHATSAPP_TEMPLATES is set')
  }
  const sidOf = (kind: MessageKind, locale: Locale) => {
    const sid = listed?.get(`${kind}.${locale}`)
    if (sid !== undefined) return sid
    throw new SettingError(
      `TWILIO_WHATSAPP_TEMPLATES needs ${kind}.${locale}, because TWILIO_WHATSAPP_FROM is set`,
    )
  }
  const sidsOf = (kind: MessageKind) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, sidOf(kind, locale)]))
  const sids = Object.fromEntries(MESSAGE_KINDS.map((kind) => [kind, sidsOf(kind)]))
  return { from, contentSids: sids as ContentSids }
}

function unifonicAccount(read: Read): UnifonicAccount {
  const because = 'because OTP_PROVIDER names unifonic'
  return {
    apiUrl: read.UNIFONIC_API_URL,
    appSid: need(read, 'UNIFONIC_APP_SID', because),
    senderId: need(read, 'UNIFONIC_SENDER_ID', because),
    promotionalSenderId: read.UNIFONIC_PROMOTIONAL_SENDER_ID ?? null,
    whatsapp: unifonicWhatsapp(read),
  }
}

function unifonicWhatsapp(read: Read): UnifonicAccount['whatsapp'] {
  if (!read.UNIFONIC_WHATSAPP_PUBLIC_ID && !read.UNIFONIC_WHATSAPP_SECRET) return null
  const because = 'because another UNIFONIC_WHATSAPP_ key is set'
  return {
    apiUrl: read.UNIFONIC_WHATSAPP_API_URL,
    publicId: need(read, 'UNIFONIC_WHATSAPP_PUBLIC_ID', because),
    secret: need(read, 'UNIFONIC_WHATSAPP_SECRET', because),
  }
}

type TextName =
  | 'TWILIO_ACCOUNT_SID'
  | 'TWILIO_AUTH_TOKEN'
  | 'TWILIO_FROM'
  | 'UNIFONIC_APP_SID'
  | 'UNIFONIC_SENDER_ID'
  | 'UNIFONIC_WHATSAPP_PUBLIC_ID'
  | 'UNIFONIC_WHATSAPP_SECRET'

function need(read: Read, name: TextName, because: string): string {
  const value = read[name]
  if (value === undefined) throw new SettingError(`${name} is needed, ${because}`)
  return value
}

/** What production asks of those who carry messages. */
export function requireSafeMessages(read: Read, order: readonly OtpProvider[]): void {
  if (order.includes('console')) throw new SettingError('OTP_PROVIDER cannot be console in production')
  for (const name of ['TWILIO_API_URL', 'UNIFONIC_API_URL', 'UNIFONIC_WHATSAPP_API_URL'] as const) {
    if (!read[name].startsWith('https:') && !isOnThisMachine(read[name])) {
      throw new SettingError(`${name} leaves this machine and must be https in production`)
    }
  }
}
