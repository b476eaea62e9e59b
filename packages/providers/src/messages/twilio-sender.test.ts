import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MessageError } from './message-error.ts'
import { describeMessageSender } from './message-sender.contract.ts'
import type { ClosableSender } from './message-sender.ts'
import { CONTENT_SIDS } from './testing/content-sids.ts'
import { startFakeTwilio } from './testing/fake-twilio.ts'
import { sampleMessage } from './testing/sample-message.ts'
import { vendorUnderTest } from './testing/vendor-under-test.ts'
import { twilioRefusal } from './twilio-refusal.ts'
import { createTwilioSender } from './twilio-sender.ts'

const now = () => new Date()

describeMessageSender('Twilio', async () => {
  const twilio = await startFakeTwilio()
  return vendorUnderTest(createTwilioSender(twilio.account, { now }), twilio)
})

describe('Twilio', () => {
  let twilio: Awaited<ReturnType<typeof startFakeTwilio>>
  let sender: ClosableSender

  beforeEach(async () => {
    twilio = await startFakeTwilio()
    sender = createTwilioSender(twilio.account, { now, timeoutMilliseconds: 300 })
  })
  afterEach(async () => {
    await sender.close()
    await twilio.server.close()
  })

  const errorOf = (sending: Promise<unknown>) => sending.catch((error: unknown) => error as MessageError)
  const formOf = (at: number) => Object.fromEntries(new URLSearchParams(twilio.server.received[at]?.body))

  it('is asked for an SMS with its text, and told where to report and until when it is of use', async () => {
    await sender.send(sampleMessage())
    expect(formOf(0)).toEqual({
      To: '+966501234567',
      From: 'SALON',
      Body: 'رمز الدخول 123456',
      StatusCallback: 'https://salon.example/webhooks/twilio',
      ValidityPeriod: '300',
    })
  })

  it('sends promotions from a sender of their own, or not at all', async () => {
    const promotion = sampleMessage({ kind: 'review_request', purpose: 'promotional' })
    await sender.send(promotion)
    expect(formOf(0)).toMatchObject({ From: 'SALON-AD' })
    const without = createTwilioSender({ ...twilio.account, promotionalFrom: null }, { now })
    expect(await errorOf(without.send(promotion))).toMatchObject({ outcome: 'misconfigured' })
    expect(twilio.server.received).toHaveLength(1)
    await without.close()
  })

  it('is asked for the template of a message in its language, filled in order, and never for free text', async () => {
    const { validForSeconds: _seconds, ...message } = sampleMessage({
      channel: 'whatsapp',
      kind: 'booking_created',
      locale: 'en',
      parameters: ['Lamsa', 'Wednesday', 'AB23CD45'],
    })
    await sender.send(message)
    expect(formOf(0)).toEqual({
      To: 'whatsapp:+966501234567',
      From: 'whatsapp:+966551110000',
      ContentSid: CONTENT_SIDS.booking_created.en,
      ContentVariables: '{"1":"Lamsa","2":"Wednesday","3":"AB23CD45"}',
      StatusCallback: 'https://salon.example/webhooks/twilio',
    })
  })

  it('does WhatsApp only with a sender for it, and names no address for reports where it cannot reach us', async () => {
    const plain = createTwilioSender({ ...twilio.account, whatsapp: null, reportUrl: null }, { now })
    expect([sender.channels, plain.channels]).toEqual([['sms', 'whatsapp'], ['sms']])
    expect(await errorOf(plain.send(sampleMessage({ channel: 'whatsapp' })))).toMatchObject({
      outcome: 'misconfigured',
    })
    await plain.send(sampleMessage())
    expect(formOf(0)).not.toHaveProperty('StatusCallback')
    await plain.close()
  })

  it.each([
    ['hangs', 'unknown'],
    ['drops', 'unknown'],
    ['fails', 'unknown'],
    ['busy', 'try-again'],
    ['blocked', 'blocked'],
  ] as const)('that %s leaves us with %s, and is asked once', async (does, outcome) => {
    twilio.behave(does, '+966501234567')
    expect(await errorOf(sender.send(sampleMessage()))).toMatchObject({ provider: 'twilio', outcome })
    expect(twilio.server.received).toHaveLength(1)
  })

  it('tells where there is no WhatsApp', async () => {
    twilio.behave('not-on-whatsapp')
    expect(await errorOf(sender.send(sampleMessage({ channel: 'whatsapp' })))).toMatchObject({
      outcome: 'unreachable',
      vendorCode: '63024',
    })
  })

  it('with another key is misconfigured', async () => {
    const other = createTwilioSender({ ...twilio.account, authToken: 'other' }, { now })
    expect(await errorOf(other.send(sampleMessage()))).toMatchObject({
      outcome: 'misconfigured',
      vendorCode: '20003',
    })
    await other.close()
  })

  it('that is not there has sent nothing', async () => {
    await twilio.server.close()
    expect(await errorOf(sender.send(sampleMessage()))).toMatchObject({ outcome: 'try-again' })
  })

  it('shows its key nowhere in an error', async () => {
    twilio.behave('busy')
    const error = await errorOf(sender.send(sampleMessage()))
    expect(`${JSON.stringify(error)} ${String(error)}`).not.toContain(twilio.account.authToken)
  })
})

describe('an answer of Twilio that is no success', () => {
  it.each([
    [401, 20003, 'misconfigured'],
    [403, undefined, 'misconfigured'],
    [404, 20404, 'misconfigured'],
    [408, undefined, 'unknown'],
    [429, 20429, 'try-again'],
    [429, undefined, 'try-again'],
    [302, undefined, 'unknown'],
    [500, 20500, 'unknown'],
    [503, undefined, 'unknown'],
    [400, 21211, 'bad-number'],
    [400, 21614, 'bad-number'],
    [400, 21610, 'blocked'],
    [400, 21611, 'try-again'],
    [400, 21408, 'misconfigured'],
    [400, 21606, 'misconfigured'],
    [400, 21612, 'misconfigured'],
    [400, 21655, 'misconfigured'],
    [400, 63016, 'misconfigured'],
    [400, 63018, 'try-again'],
    [400, 63024, 'unreachable'],
    [400, 99_999, 'misconfigured'],
  ] as const)('%i with %s is %s', (status, code, outcome) => {
    expect(twilioRefusal(status, code).outcome).toBe(outcome)
  })
})
