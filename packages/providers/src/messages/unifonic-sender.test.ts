import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerJson, startLocalServer } from '../testing/local-server.ts'
import type { MessageError } from './message-error.ts'
import { describeMessageSender } from './message-sender.contract.ts'
import type { ClosableSender } from './message-sender.ts'
import { startFakeUnifonic } from './testing/fake-unifonic.ts'
import { sampleMessage } from './testing/sample-message.ts'
import { vendorUnderTest } from './testing/vendor-under-test.ts'
import { createUnifonicSender } from './unifonic-sender.ts'

const now = () => new Date()
const errorOf = (sending: Promise<unknown>) => sending.catch((error: unknown) => error as MessageError)

describeMessageSender('Unifonic', async () => {
  const unifonic = await startFakeUnifonic()
  return vendorUnderTest(createUnifonicSender(unifonic.account, { now }), unifonic)
})

describe('Unifonic', () => {
  let unifonic: Awaited<ReturnType<typeof startFakeUnifonic>>
  let sender: ClosableSender

  beforeEach(async () => {
    unifonic = await startFakeUnifonic()
    sender = createUnifonicSender(unifonic.account, { now, timeoutMilliseconds: 300 })
  })
  afterEach(async () => {
    await sender.close()
    await unifonic.server.close()
  })

  it('is asked for an SMS by a form, with its secret there and not in the address', async () => {
    await sender.send(sampleMessage())
    const [request] = unifonic.server.received
    expect(request?.url).toBe('/rest/SMS/messages')
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      AppSid: unifonic.account.appSid,
      SenderID: 'SALON',
      Recipient: '966501234567',
      Body: 'رمز الدخول 123456',
      responseType: 'JSON',
    })
  })

  it('sends promotions from a sender of their own, or not at all', async () => {
    const promotion = sampleMessage({ kind: 'review_request', purpose: 'promotional' })
    await sender.send(promotion)
    expect(new URLSearchParams(unifonic.server.received[0]?.body).get('SenderID')).toBe('SALON-AD')
    const without = createUnifonicSender({ ...unifonic.account, promotionalSenderId: null }, { now })
    expect(await errorOf(without.send(promotion))).toMatchObject({ outcome: 'misconfigured' })
    expect(unifonic.server.received).toHaveLength(1)
    await without.close()
  })

  it('is asked for a template by JSON; one with a code fills its button, too', async () => {
    await sender.send(sampleMessage({ channel: 'whatsapp' }))
    await sender.send(
      sampleMessage({
        channel: 'whatsapp',
        kind: 'booking_created',
        locale: 'en',
        parameters: ['Lamsa', 'Wednesday'],
      }),
    )
    const [code, booking] = unifonic.server.received.map(({ body }) => JSON.parse(body).content.components)
    const parameters = [{ type: 'text', text: '123456' }]
    expect(code).toEqual([
      { type: 'body', parameters },
      { type: 'button', sub_type: 'url', index: 0, parameters },
    ])
    expect(booking).toHaveLength(1)
    expect(unifonic.messages.map(({ template }) => template)).toEqual([
      'one_time_code.ar',
      'booking_created.en',
    ])
  })

  it('does WhatsApp only with keys for it', async () => {
    const plain = createUnifonicSender({ ...unifonic.account, whatsapp: null }, { now })
    expect([sender.channels, plain.channels]).toEqual([['sms', 'whatsapp'], ['sms']])
    expect(await errorOf(plain.send(sampleMessage({ channel: 'whatsapp' })))).toMatchObject({
      outcome: 'misconfigured',
    })
    await plain.close()
  })

  it.each([
    ['hangs', 'unknown'],
    ['drops', 'unknown'],
    ['fails', 'unknown'],
    ['busy', 'try-again'],
  ] as const)('that %s leaves us with %s, and is asked once', async (does, outcome) => {
    unifonic.behave(does, '+966501234567')
    for (const channel of ['sms', 'whatsapp'] as const) {
      expect(await errorOf(sender.send(sampleMessage({ channel })))).toMatchObject({ outcome })
    }
    expect(unifonic.server.received).toHaveLength(2)
  })

  it('with other keys is misconfigured', async () => {
    const whatsapp = { apiUrl: unifonic.server.url, publicId: 'other', secret: 'other' }
    const other = createUnifonicSender({ ...unifonic.account, appSid: 'other', whatsapp }, { now })
    for (const channel of ['sms', 'whatsapp'] as const) {
      expect(await errorOf(other.send(sampleMessage({ channel })))).toMatchObject({
        outcome: 'misconfigured',
      })
    }
    await other.close()
  })

  it('that is not there has sent nothing', async () => {
    await unifonic.server.close()
    expect(await errorOf(sender.send(sampleMessage()))).toMatchObject({ outcome: 'try-again' })
  })

  it('is left alone by SMS after five failures, while WhatsApp goes on', async () => {
    unifonic.behave('fails')
    for (let count = 0; count < 5; count += 1) await errorOf(sender.send(sampleMessage()))
    unifonic.behave('accepts')
    expect(await errorOf(sender.send(sampleMessage()))).toMatchObject({ outcome: 'try-again' })
    expect(unifonic.server.received).toHaveLength(5)
    await expect(sender.send(sampleMessage({ channel: 'whatsapp' }))).resolves.toMatchObject({
      channel: 'whatsapp',
    })
  })
})

describe('an answer of Unifonic is judged by status and code together', () => {
  const DATA = { MessageID: 3_200_017_889_310 }

  it.each([
    [200, 'ER-00', DATA, 'taken'],
    [200, 'ER-00', { MessageID: '3200017889310' }, 'taken'],
    [200, 'ER-00', null, 'unknown'],
    [200, undefined, DATA, 'unknown'],
    [200, '+966501234567', DATA, 'unknown'],
    [200, 'ER-482', null, 'bad-number'],
    [200, 'ER-480', DATA, 'misconfigured'],
    [200, 'ER-429', null, 'try-again'],
    [200, 'ER-599', null, 'unknown'],
    [201, 'ER-00', DATA, 'unknown'],
    [302, undefined, null, 'unknown'],
    [401, 'ER-401', null, 'misconfigured'],
    [402, undefined, null, 'misconfigured'],
    [409, 'ER-409', null, 'unknown'],
    [410, 'ER-410', null, 'bad-number'],
    [429, undefined, null, 'try-again'],
    [482, undefined, null, 'bad-number'],
    [482, 'ER-00', DATA, 'unknown'],
    [500, 'ER-00', DATA, 'unknown'],
    [599, 'ER-599', null, 'unknown'],
  ])('%i with %s and %j: %s', async (status, errorCode, data, expected) => {
    const server = await startLocalServer((_, response) =>
      answerJson(response, status, { success: 'true', errorCode, data }),
    )
    const names = { senderId: 'SALON', promotionalSenderId: null }
    const account = { apiUrl: server.url, appSid: 'app', ...names, whatsapp: null }
    const sender = createUnifonicSender(account, { now })
    const end = await sender.send(sampleMessage()).then(
      ({ providerMessageId }) => (providerMessageId === '3200017889310' ? 'taken' : providerMessageId),
      (error: MessageError) => error.outcome,
    )
    expect(end).toBe(expected)
    await sender.close()
    await server.close()
  })
})
