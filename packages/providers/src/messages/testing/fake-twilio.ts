import { z } from 'zod'
import type { TwilioAccount } from '../twilio-sender.ts'
import { CONTENT_SIDS } from './content-sids.ts'
import { startFakeVendor, type FakeAnswer, type FakeMessage, type FakeSpeech } from './fake-vendor.ts'

const KEYS = { accountSid: 'AC00000000000000000000000000000001', authToken: 'fake-auth-token' }
const SENDER = 'SALON'
const PROMOTIONAL_SENDER = 'SALON-AD'
const WHATSAPP_SENDER = '+966551110000'

/** Of `Messages.json`, by Twilio's description of it: one of three contents, and a sender. */
const formSchema = z
  .strictObject({
    To: z.string().regex(/^(whatsapp:)?\+[1-9]\d{7,14}$/),
    From: z.string().min(1),
    Body: z.string().min(1).max(1600).optional(),
    ContentSid: z
      .string()
      .regex(/^HX[0-9a-fA-F]{32}$/)
      .optional(),
    ContentVariables: z.string().optional(),
    StatusCallback: z.url().optional(),
    ValidityPeriod: z.coerce.number().int().min(1).max(36_000).optional(),
  })
  .refine(({ Body, ContentSid }) => (Body === undefined) !== (ContentSid === undefined))

const variablesSchema = z.record(z.string().regex(/^[1-9]\d*$/), z.string().min(1))

const error = (status: number, code: number): FakeAnswer => ({
  status,
  body: {
    code,
    message: `No for +966501234567`,
    more_info: `https://www.twilio.com/docs/errors/${code}`,
    status,
  },
})

const REFUSALS = {
  busy: error(429, 20429),
  'bad-number': error(400, 21211),
  blocked: error(400, 21610),
  'not-on-whatsapp': error(400, 63024),
  'wrong-sender': error(400, 21212),
}

const speech: FakeSpeech = {
  read(request) {
    const expected = `Basic ${Buffer.from(`${KEYS.accountSid}:${KEYS.authToken}`).toString('base64')}`
    if (request.headers.authorization !== expected) return error(401, 20003)
    if (request.method !== 'POST' || request.url !== messagesPath()) return error(404, 20404)
    const form = formSchema.safeParse(Object.fromEntries(new URLSearchParams(request.body)))
    if (!form.success) return error(400, 21602)
    return form.data.To.startsWith('whatsapp:') ? readWhatsapp(form.data) : readSms(form.data)
  },
  newId: (count) => `SM${String(count).padStart(32, '0')}`,
  accepted: (message) => ({ status: 201, body: resourceOf(message) }),
  refused: (outcome) => REFUSALS[outcome],
}

function messagesPath(): string {
  return `/2010-04-01/Accounts/${KEYS.accountSid}/Messages.json`
}

function readSms({ To, From, Body }: z.output<typeof formSchema>) {
  const isSender = From === SENDER || From === PROMOTIONAL_SENDER
  if (!isSender || Body === undefined) return error(400, 21212)
  return { to: To, channel: 'sms' as const, texts: [Body], template: null }
}

/** Outside a conversation that the customer began, only a template may be sent. */
function readWhatsapp({ To, From, ContentSid, ContentVariables = '{}' }: z.output<typeof formSchema>) {
  if (From !== `whatsapp:${WHATSAPP_SENDER}`) return error(400, 21212)
  if (ContentSid === undefined) return error(400, 63016)
  const variables = variablesSchema.safeParse(JSON.parse(ContentVariables))
  if (!variables.success) return error(400, 21656)
  const to = To.slice('whatsapp:'.length)
  return { to, channel: 'whatsapp' as const, texts: Object.values(variables.data), template: ContentSid }
}

function resourceOf({ id, to, texts, channel }: FakeMessage) {
  return {
    sid: id,
    account_sid: KEYS.accountSid,
    status: 'queued',
    to: channel === 'sms' ? to : `whatsapp:${to}`,
    body: texts.join(' '),
    num_segments: '1',
    num_media: '0',
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    price: null,
    date_created: 'Sat, 21 Nov 2026 10:00:00 +0000',
    api_version: '2010-04-01',
    uri: messagesPath().replace('.json', `/${id}.json`),
  }
}

/** Twilio, as far as sending messages goes, and an account at it. */
export async function startFakeTwilio() {
  const vendor = await startFakeVendor(speech)
  const account: TwilioAccount = {
    ...KEYS,
    apiUrl: vendor.server.url,
    from: SENDER,
    promotionalFrom: PROMOTIONAL_SENDER,
    whatsapp: { from: WHATSAPP_SENDER, contentSids: CONTENT_SIDS },
    reportUrl: 'https://salon.example/webhooks/twilio',
  }
  return { ...vendor, account }
}
