import { z } from 'zod'
import type { ReceivedRequest } from '../../testing/local-server.ts'
import type { UnifonicAccount } from '../unifonic-sender.ts'
import { startFakeVendor, type FakeAnswer, type FakeSpeech } from './fake-vendor.ts'

const APP_SID = 'fake-app-sid'
const SENDER = 'SALON'
const PROMOTIONAL_SENDER = 'SALON-AD'
const WHATSAPP = { publicId: 'fake-public-id', secret: 'fake-secret' }

const smsSchema = z.strictObject({
  AppSid: z.string(),
  SenderID: z.string(),
  Recipient: z.string().regex(/^[1-9]\d{7,14}$/),
  Body: z.string().min(1),
  responseType: z.literal('JSON'),
})

const textsSchema = z.array(z.strictObject({ type: z.literal('text'), text: z.string().min(1) })).min(1)

const whatsappSchema = z.strictObject({
  recipient: z.strictObject({
    contact: z.string().regex(/^\+[1-9]\d{7,14}$/),
    channel: z.literal('whatsapp'),
  }),
  content: z.strictObject({
    type: z.literal('template'),
    name: z.string().regex(/^[a-z_]+$/),
    language: z.strictObject({ code: z.enum(['ar', 'en']) }),
    components: z.tuple(
      [z.strictObject({ type: z.literal('body'), parameters: textsSchema })],
      z.looseObject({ type: z.literal('button'), parameters: textsSchema }),
    ),
  }),
})

const error = (status: number): FakeAnswer => ({
  status,
  body: {
    success: 'false',
    message: 'No for 966501234567',
    errorCode: `ER-${status}`,
    data: null,
  },
})

const REFUSALS = {
  busy: error(429),
  'bad-number': error(482),
  blocked: error(403),
  'not-on-whatsapp': error(482),
  'wrong-sender': error(480),
}

const speech: FakeSpeech = {
  read({ method, url, headers, body }) {
    if (method === 'POST' && url === '/rest/SMS/messages') return readSms(headers, body)
    if (method === 'POST' && url === '/v1/messages') return readWhatsapp(headers, body)
    return error(404)
  },
  newId: (count) => String(3_200_000_000_000 + count),
  accepted(message) {
    if (message.channel === 'whatsapp') return { status: 200, body: { messageId: `wa-${message.id}` } }
    const data = { MessageID: Number(message.id), CorrelationID: '', Status: 'Queued', NumberOfUnits: 1 }
    return {
      status: 200,
      body: {
        success: 'true',
        message: '',
        errorCode: 'ER-00',
        data: { ...data, Recipient: message.to.slice(1), TimeCreated: '2026-11-21 13:00:00.123' },
      },
    }
  },
  refused: (outcome) => REFUSALS[outcome],
}

function readSms(headers: ReceivedRequest['headers'], body: string) {
  if (headers['content-type'] !== 'application/x-www-form-urlencoded') return error(406)
  const form = smsSchema.safeParse(Object.fromEntries(new URLSearchParams(body)))
  if (!form.success) return error(406)
  const { AppSid, SenderID, Recipient, Body } = form.data
  if (AppSid !== APP_SID) return error(401)
  if (SenderID !== SENDER && SenderID !== PROMOTIONAL_SENDER) return error(480)
  return { to: `+${Recipient}`, channel: 'sms' as const, texts: [Body], template: null }
}

function readWhatsapp(headers: ReceivedRequest['headers'], body: string) {
  if (headers.publicid !== WHATSAPP.publicId || headers.secret !== WHATSAPP.secret) return error(401)
  const parsed = whatsappSchema.safeParse(JSON.parse(body))
  if (!parsed.success) return error(406)
  const { recipient, content } = parsed.data
  const texts = content.components[0].parameters.map(({ text }) => text)
  const template = `${content.name}.${content.language.code}`
  return { to: recipient.contact, channel: 'whatsapp' as const, texts, template }
}

/** Both of Unifonic's addresses on one port, and an account at them. */
export async function startFakeUnifonic() {
  const vendor = await startFakeVendor(speech)
  const account: UnifonicAccount = {
    apiUrl: vendor.server.url,
    appSid: APP_SID,
    senderId: SENDER,
    promotionalSenderId: PROMOTIONAL_SENDER,
    whatsapp: { apiUrl: vendor.server.url, ...WHATSAPP },
  }
  return { ...vendor, account }
}
