import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isSignedByTwilio, readTwilioReport, type ReportForm } from './twilio-report.ts'
import { readUnifonicReport } from './unifonic-report.ts'

describe('the signature of Twilio', () => {
  const TOKEN = '12345'
  const report = {
    url: 'https://mycompany.com/myapp.php?foo=1&bar=2',
    signature: '0/KCTR6DLpKmkAf8muzZqo1nDgQ=',
    form: {
      CallSid: 'CA1234567890ABCDE',
      Caller: '+12349013030',
      Digits: '1234',
      From: '+12349013030',
      To: '+18005551212',
    },
  }

  it('is taken when it is right', async () => {
    expect(await isSignedByTwilio(report, TOKEN)).toBe(true)
  })

  it.each([
    ['another key', report, '12346'],
    ['another address', { ...report, url: 'https://mycompany.com/myapp.php?foo=1' }, TOKEN],
    ['a value that was changed', { ...report, form: { ...report.form, Digits: '1235' } }, TOKEN],
    ['a field that was added', { ...report, form: { ...report.form, Extra: '1' } }, TOKEN],
    ['no signature', { ...report, signature: '' }, TOKEN],
    ['a shorter signature', { ...report, signature: '0/KC' }, TOKEN],
  ])('is refused with %s', async (_what, forged, token) => {
    expect(await isSignedByTwilio(forged, token)).toBe(false)
  })

  it('covers fields that come twice', async () => {
    const url = 'https://salon.example/webhooks/twilio'
    const form: ReportForm = { MessageSid: 'SM1', Tag: ['b', 'a', 'b'] }
    const signature = createHmac('sha1', TOKEN).update(`${url}MessageSidSM1TagaTagb`).digest('base64')
    expect(await isSignedByTwilio({ url, signature, form }, TOKEN)).toBe(true)
  })
})

describe('a report of Twilio', () => {
  it.each([
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'delivered'],
    ['undelivered', 'failed'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
  ])('that says %s means %s', (MessageStatus, status) => {
    expect(readTwilioReport({ MessageSid: 'SM1', MessageStatus, ErrorCode: '30003' })).toEqual({
      provider: 'twilio',
      providerMessageId: 'SM1',
      status,
      outcome: status === 'failed' ? 'unreachable' : null,
      vendorCode: '30003',
    })
  })

  it.each<ReportForm>([
    { MessageSid: 'SM1', MessageStatus: 'queued' },
    { MessageSid: 'SM1', MessageStatus: 'teleported' },
    { MessageSid: 'SM1' },
    { MessageStatus: 'delivered' },
    { MessageSid: ['SM1', 'SM2'], MessageStatus: 'delivered' },
    { MessageSid: 'S'.repeat(101), MessageStatus: 'delivered' },
  ])('says nothing in %j', (form) => {
    expect(readTwilioReport(form)).toBeNull()
  })
})

describe('a failure that Twilio reports', () => {
  it.each([
    ['30003', 'unreachable'],
    ['30004', 'blocked'],
    ['30005', 'bad-number'],
    ['63024', 'unreachable'],
    ['63049', 'blocked'],
    // a filter, an end of its time, and whatever will be new
    ['30007', 'try-again'],
    ['30036', 'try-again'],
    [undefined, 'try-again'],
  ])('as %s means %s for other ways', (code, outcome) => {
    const form = { MessageSid: 'SM1', MessageStatus: 'undelivered', ...(code && { ErrorCode: code }) }
    expect(readTwilioReport(form)?.outcome).toBe(outcome)
  })
})

describe('a report of Unifonic', () => {
  it.each([
    [{ MessageID: '3200017889310', DLR: 'Delivered' }, 'delivered', null, 'Delivered'],
    [{ messageid: 3_200_017_889_310, dlr: 'UNDELIVERABLE' }, 'failed', 'unreachable', 'UNDELIVERABLE'],
    [
      { MESSAGEID: '3200017889310', Status: 'Rejected', errorCode: 'ER-482' },
      'failed',
      'try-again',
      'ER-482',
    ],
    [{ messageId: '3200017889310', eventType: 'message.read' }, 'delivered', null, 'message.read'],
    [{ messageId: '3200017889310', eventType: 'message.failed' }, 'failed', 'unreachable', 'message.failed'],
    [
      { messageId: '3200017889310', eventType: 'message.sent_successfully_to_provider' },
      'sent',
      null,
      'message.sent_successfully_to_provider',
    ],
  ])('%j is understood', (body, status, outcome, vendorCode) => {
    expect(readUnifonicReport(body)).toEqual({
      provider: 'unifonic',
      providerMessageId: '3200017889310',
      status,
      outcome,
      vendorCode,
    })
  })

  it.each([
    null,
    'text',
    [],
    {},
    { MessageID: '1' },
    { DLR: 'Delivered' },
    { MessageID: '1', DLR: 'Teleported' },
    { MessageID: { $ne: 1 }, DLR: 'Delivered' },
    { MessageID: '1', DLR: ['Delivered'] },
    { messageId: '1', eventType: 'message.daily_limit_hit' },
  ])('says nothing in %j', (body) => {
    expect(readUnifonicReport(body)).toBeNull()
  })

  it('brings no sentence of the vendor along', () => {
    const body = { MessageID: '1', DLR: 'Undeliverable', ErrorCode: 'no such number: +966501234567' }
    expect(readUnifonicReport(body)?.vendorCode).toBeNull()
  })
})
