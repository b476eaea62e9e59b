import { createHmac, randomUUID } from 'node:crypto'
import { itemAt, MESSAGE_KINDS } from '@salon/domain'
import { startFakeTwilio, startFakeUnifonic } from '@salon/providers/testing'
import { newSalon, newService, newStaff } from '@salon/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, refusalIn, type TestApp } from '../testing/test-app.ts'

const PUBLIC_URL = 'https://book.salon.example'
const UNIFONIC_KEY = 'typed-into-the-portal-32-bytes-or-more'
const FORM = 'application/x-www-form-urlencoded'

let twilio: Awaited<ReturnType<typeof startFakeTwilio>>
let unifonic: Awaited<ReturnType<typeof startFakeUnifonic>>
let test: TestApp

beforeAll(async () => {
  ;[twilio, unifonic] = await Promise.all([startFakeTwilio(), startFakeUnifonic()])
  const { accountSid, authToken, from, whatsapp } = twilio.account
  const templates = MESSAGE_KINDS.flatMap((kind) =>
    (['ar', 'en'] as const).map((locale) => `${kind}.${locale}=${whatsapp?.contentSids[kind][locale]}`),
  )
  test = await createTestApp({
    env: {
      PUBLIC_URL,
      OTP_PROVIDER: 'unifonic,twilio',
      TWILIO_API_URL: twilio.server.url,
      TWILIO_ACCOUNT_SID: accountSid,
      TWILIO_AUTH_TOKEN: authToken,
      TWILIO_FROM: from,
      TWILIO_WHATSAPP_FROM: whatsapp?.from ?? '',
      TWILIO_WHATSAPP_TEMPLATES: templates.join(','),
      UNIFONIC_API_URL: unifonic.server.url,
      UNIFONIC_APP_SID: unifonic.account.appSid,
      UNIFONIC_SENDER_ID: unifonic.account.senderId,
      UNIFONIC_WEBHOOK_SECRET: UNIFONIC_KEY,
    },
  })
})
beforeEach(() => {
  for (const vendor of [unifonic, twilio]) {
    vendor.behave('accepts')
    vendor.beforeAnswering(async () => undefined)
  }
})
afterAll(async () => {
  await test.close()
  await Promise.all([twilio.server.close(), unifonic.server.close()])
})

/** A booking whose message has been sent by one of the vendors. */
async function sentBy(provider: 'twilio' | 'unifonic') {
  if (provider === 'twilio') unifonic.behave('busy')
  const { db } = test.database
  const { id: salonId } = await newSalon(db)
  const { id: serviceId } = await newService(db, { salonId })
  await newStaff(db, { salonId, does: [serviceId] })
  const { headers } = await test.signIn()
  const startsAt = '2026-12-02T10:00:00.000Z'
  const visit = { salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() }
  const answer = await test.post('bookings.create', visit, headers)
  const { id: bookingId } = answer.json<{ result: { data: { id: string } } }>().result.data
  const attempts = () =>
    db
      .selectFrom('notifications')
      .select(['provider', 'providerMessageId', 'status', 'errorMessage', 'avoidProvider', 'avoidChannel'])
      .where('bookingId', '=', bookingId)
      .orderBy('attempt')
      .execute()
  const row = async () => itemAt(await attempts(), 0)
  const { providerMessageId } = await row()
  return { id: providerMessageId ?? '', row, attempts }
}

function signatureOf(form: URLSearchParams, url = `${PUBLIC_URL}/webhooks/twilio`) {
  const fields = Array.from(form).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const text = url + fields.map(([name, value]) => name + value).join('')
  return createHmac('sha1', twilio.account.authToken).update(text).digest('base64')
}

describe('POST /webhooks/twilio', () => {
  const formOf = (fields: Record<string, string>) =>
    new URLSearchParams({ AccountSid: twilio.account.accountSid, ApiVersion: '2010-04-01', ...fields })

  const send = (form: URLSearchParams, signature = signatureOf(form), query = '') =>
    test.inject({
      method: 'POST',
      url: `/webhooks/twilio${query}`,
      headers: { 'content-type': FORM, 'x-twilio-signature': signature },
      payload: form.toString(),
    })

  it('tells that a message was delivered, once and for all', async () => {
    const { id, row } = await sentBy('twilio')
    expect(await row()).toMatchObject({ provider: 'twilio', status: 'sent' })
    for (const MessageStatus of ['queued', 'sent', 'delivered', 'delivered', 'sent', 'undelivered']) {
      // fields that nobody has heard of are signed like the others
      const response = await send(formOf({ MessageSid: id, MessageStatus, NewField: 'ü & ü' }))
      expect([response.statusCode, response.body]).toEqual([204, ''])
    }
    expect(await row()).toMatchObject({ status: 'delivered', errorMessage: null })
  })

  it('may overtake the answer to its own message', async () => {
    twilio.beforeAnswering(async ({ id }) => {
      for (const MessageStatus of ['sent', 'delivered', 'undelivered']) {
        expect((await send(formOf({ MessageSid: id, MessageStatus }))).statusCode).toBe(204)
      }
    })
    const { row } = await sentBy('twilio')
    expect(await row()).toMatchObject({ provider: 'twilio', status: 'delivered' })
    expect(await test.database.db.selectFrom('earlyReports').selectAll().execute()).toEqual([])
  })

  it('tells why a message was not delivered', async () => {
    const { id, row } = await sentBy('twilio')
    await send(formOf({ MessageSid: id, MessageStatus: 'undelivered', ErrorCode: '30005' }))
    expect(await row()).toMatchObject({ status: 'failed', errorMessage: 'twilio: not delivered (30005)' })
  })

  it('is answered with success for a message that is not known', async () => {
    const form = formOf({ MessageSid: 'SM404', MessageStatus: 'delivered' })
    expect((await send(form)).statusCode).toBe(204)
    expect((await send(formOf({}))).statusCode).toBe(204)
  })

  it('signs the address with its query', async () => {
    const { id, row } = await sentBy('twilio')
    const form = formOf({ MessageSid: id, MessageStatus: 'delivered' })
    const signature = signatureOf(form, `${PUBLIC_URL}/webhooks/twilio?a=1&b=%20`)
    expect((await send(form, signature, '?a=1')).statusCode).toBe(401)
    expect((await send(form, signature, '?a=1&b=%20')).statusCode).toBe(204)
    expect(await row()).toMatchObject({ status: 'delivered' })
  })

  it.each([
    ['no signature', () => ''],
    ['another one', () => Buffer.alloc(20).toString('base64')],
    ['one of a shorter length', () => 'x'],
    ['that of another form', () => signatureOf(formOf({ MessageSid: 'SM1' }))],
    [
      'that of another address',
      (form: URLSearchParams) => signatureOf(form, 'http://127.0.0.1/webhooks/twilio'),
    ],
  ])('refuses %s, and changes nothing', async (_what, sign) => {
    const { id, row } = await sentBy('twilio')
    const form = formOf({ MessageSid: id, MessageStatus: 'failed' })
    const response = await send(form, sign(form))
    expect(response.statusCode).toBe(401)
    expect(refusalIn(response).data.reason).toBe('UNAUTHENTICATED')
    expect(await row()).toMatchObject({ status: 'sent' })
  })

  it.each([
    ['JSON', 'application/json', '{}', 415],
    ['text', 'text/plain', 'MessageSid=SM1', 415],
    ['a form with files', 'multipart/form-data; boundary=x', '--x--', 415],
    ['more than 64 KB', FORM, `MessageSid=${'x'.repeat(70_000)}`, 413],
  ])('refuses %s', async (_what, type, payload, status) => {
    const headers = { 'content-type': type, 'x-twilio-signature': 'x' }
    const response = await test.inject({ method: 'POST', url: '/webhooks/twilio', headers, payload })
    expect(response.statusCode).toBe(status)
  })

  it('takes no report without a body, nor by another method', async () => {
    const url = '/webhooks/twilio'
    expect((await test.inject({ method: 'POST', url })).statusCode).toBe(401)
    expect((await test.inject({ method: 'GET', url })).statusCode).toBe(404)
  })
})

describe('POST /webhooks/unifonic', () => {
  const send = (payload: string, type: string, key: string | undefined = UNIFONIC_KEY) =>
    test.inject({
      method: 'POST',
      url: `/webhooks/unifonic${key === '' ? '' : `?key=${encodeURIComponent(key)}`}`,
      headers: { 'content-type': type },
      payload,
    })

  it.each([
    ['a form', FORM, (id: string) => `MessageID=${id}&DLR=Delivered&Recipient=966501234567`],
    ['JSON', 'application/json', (id: string) => `{"messageid":${id},"Dlr":"DELIVERED"}`],
  ])('tells by %s that a message was delivered', async (_what, type, write) => {
    const { id, row } = await sentBy('unifonic')
    expect(await row()).toMatchObject({ provider: 'unifonic', status: 'sent' })
    for (const payload of [write(id), write(id), `MessageID=${id}&DLR=Undeliverable`]) {
      expect((await send(payload, payload.startsWith('{') ? type : FORM)).statusCode).toBe(204)
    }
    expect(await row()).toMatchObject({ status: 'delivered', errorMessage: null })
  })

  it('tells that a message was not delivered', async () => {
    const { id, row } = await sentBy('unifonic')
    await send(`{"MessageID":"${id}","DLR":"Undeliverable"}`, 'application/json')
    expect(await row()).toMatchObject({
      status: 'failed',
      errorMessage: 'unifonic: not delivered (Undeliverable)',
    })
  })

  it('may overtake the answer to its own message, which then goes another way', async () => {
    unifonic.beforeAnswering(async ({ id }) => {
      expect((await send(`MessageID=${id}&DLR=Undeliverable`, FORM)).statusCode).toBe(204)
    })
    const { attempts } = await sentBy('unifonic')
    expect(await attempts()).toMatchObject([
      { provider: 'unifonic', status: 'failed', errorMessage: 'unifonic: not delivered (Undeliverable)' },
      { status: 'queued', avoidProvider: 'unifonic', avoidChannel: 'sms' },
    ])
  })

  it('of a code may overtake the answer, too, and sends another one', async () => {
    unifonic.beforeAnswering(({ id }) => send(`MessageID=${id}&DLR=Undeliverable`, FORM))
    const before = twilio.messages.length
    await test.post('accounts.requestOtp', { phone: '0559876501' })
    expect(twilio.messages.slice(before)).toMatchObject([{ to: '+966559876501' }])
  })

  it('is answered with success whatever it says', async () => {
    for (const payload of ['{}', '[]', '"x"', '{"MessageID":"1","DLR":"Teleported"}']) {
      expect((await send(payload, 'application/json')).statusCode).toBe(204)
    }
  })

  it.each([
    ['no key', ''],
    ['a wrong key', 'guess'],
    ['a longer key', `${UNIFONIC_KEY}x`],
    ['two keys', `${UNIFONIC_KEY}&key=${UNIFONIC_KEY}`],
  ])('refuses %s, and changes nothing', async (_what, key) => {
    const { id, row } = await sentBy('unifonic')
    const response = await send(`MessageID=${id}&DLR=Undeliverable`, FORM, key)
    expect(response.statusCode).toBe(401)
    expect(await row()).toMatchObject({ status: 'sent' })
  })

  it.each([
    ['text', 'text/plain', 'MessageID=1', 415],
    ['a form with files', 'multipart/form-data; boundary=x', '--x--', 415],
    ['broken JSON', 'application/json', '{', 400],
    ['a poisoned key', 'application/json', '{"__proto__":{"MessageID":"1"}}', 400],
    ['more than 64 KB', FORM, `MessageID=${'1'.repeat(70_000)}`, 413],
  ])('refuses %s', async (_what, type, payload, status) => {
    expect((await send(payload, type)).statusCode).toBe(status)
  })
})

describe('the rest of the server', () => {
  it('takes forms nowhere else', async () => {
    const url = '/trpc/accounts.requestOtp'
    const headers = { 'content-type': FORM }
    const response = await test.inject({ method: 'POST', url, headers, payload: 'phone=0551234567' })
    expect(response.statusCode).toBe(415)
  })

  it('sends codes by the vendors, and says by which channel', async () => {
    unifonic.behave('busy')
    const asked = { phone: '0551234567', channel: 'whatsapp' }
    const response = await test.post('accounts.requestOtp', asked)
    expect(response.json()).toMatchObject({ result: { data: { channel: 'whatsapp' } } })
    const message = twilio.messages.at(-1)
    expect(message).toMatchObject({ to: '+966551234567', channel: 'whatsapp' })
    expect(message?.template).toBe(twilio.account.whatsapp?.contentSids.one_time_code.ar)
    expect(message?.texts).toEqual([expect.stringMatching(/^\d{6}$/)])
  })

  it('has no demo inbox', async () => {
    expect((await test.inject({ url: '/dev/messages' })).statusCode).toBe(404)
  })

  it('H63: writes no key, whole number or code into a log', () => {
    const log = test.logged()
    expect(log).toContain('a vendor did not take a message')
    for (const secret of [UNIFONIC_KEY, twilio.account.authToken, unifonic.account.appSid, '966551234567']) {
      expect(log).not.toContain(secret)
    }
  })
})
