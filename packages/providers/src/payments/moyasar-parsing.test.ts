import { describe, expect, it } from 'vitest'
import { chargedHalalas, PAYMENT_STATUSES } from './gateway-payment.ts'
import { parsePayment, parsePaymentPage, parseToken, parseWebhookList } from './moyasar-parsing.ts'
import { sampleCard, samplePayment } from './testing/samples.ts'

const without = (names: readonly string[]) =>
  Object.fromEntries(Object.entries(samplePayment()).filter(([name]) => !names.includes(name)))

describe('a payment', () => {
  it('is read with all its fields, but for the holder and the address of the payer', () => {
    expect(parsePayment(samplePayment())).toEqual({
      id: '6f0b6f6e-6a52-4d5f-9d25-0d5e2f8c9b11',
      status: 'paid',
      amountHalalas: 17_250,
      feeHalalas: 345,
      capturedHalalas: 0,
      refundedHalalas: 0,
      currency: 'SAR',
      description: 'Booking 1042',
      source: {
        type: 'creditcard',
        company: 'mada',
        lastFour: '1010',
        message: 'APPROVED',
        responseCode: '00',
        transactionUrl: null,
        referenceNumber: '601234567890',
        authorizationCode: '123456',
        gatewayId: 'moyasar_cc_x',
        token: null,
        issuerName: 'Demo Bank',
        issuerCountry: 'SA',
        issuerCardType: 'debit',
      },
      metadata: { booking_id: '1042' },
      invoiceId: null,
      failureReason: null,
      createdAt: new Date('2026-11-01T10:00:00Z'),
      updatedAt: new Date('2026-11-01T10:00:21Z'),
      capturedAt: null,
      refundedAt: null,
      voidedAt: null,
    })
  })

  it('may lack everything but id, status, amount, currency and source', () => {
    const core = { id: 'p-1', status: 'paid', amount: 100, currency: 'SAR', source: { type: 'creditcard' } }
    expect(parsePayment(core)).toMatchObject({
      feeHalalas: null,
      capturedHalalas: 0,
      refundedHalalas: 0,
      metadata: {},
      createdAt: null,
      source: { lastFour: null, message: null, transactionUrl: null },
    })
  })

  it.each(['id', 'status', 'amount', 'currency', 'source'])('cannot lack its %s', (name) => {
    expect(() => parsePayment(without([name]))).toThrow(name)
  })

  it.each([
    ['a card', sampleCard({ number: 'XXXX-XXXX-XXXX-1111', company: 'visa' }), '1111'],
    [
      'a token with 3-D Secure',
      sampleCard({ transaction_url: 'https://api.moyasar.com/v1/card_auth/x' }),
      '1010',
    ],
    ['Apple Pay', { ...sampleCard({ type: 'applepay', name: null }), dpan: '520424XXXXXX0010' }, '1010'],
    [
      'a malformed Apple Pay token',
      { type: 'applepay', company: null, number: null, message: 'Bad token' },
      null,
    ],
    ['Samsung Pay', sampleCard({ type: 'samsungpay' }), '1010'],
    [
      'STC Pay',
      { type: 'stcpay', mobile: '0501234567', reference_number: 'r', branch: null, cashier: null },
      null,
    ],
    [
      'SADAD',
      { type: 'sadadbill', provider_name: 'p', biller_code: '1', sadad_number: '2', expired_at: '' },
      null,
    ],
    [
      'old SADAD',
      { type: 'sadad', username: 'u', error_code: null, message: null, transaction_id: '1' },
      null,
    ],
    ['something new', { type: 'palmprint', company: { odd: true }, number: 4111 }, null],
  ])('may be paid by %s', (_, source, lastFour) => {
    const payment = parsePayment(samplePayment({ source }))
    expect(payment.source).toMatchObject({ type: source.type, lastFour })
    expect(JSON.stringify(payment)).not.toMatch(/Noura|0501234567|203\.0\.113|520424/)
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', 7])('sends nobody to %s', (url) => {
    const source = sampleCard({ transaction_url: url })
    expect(parsePayment(samplePayment({ source })).source.transactionUrl).toBeNull()
  })

  it('has texts for metadata, and no surprises', () => {
    const metadata = JSON.parse('{"a":"1","b":2,"c":true,"d":null,"e":{"f":1},"__proto__":"x"}')
    const read = parsePayment(samplePayment({ metadata })).metadata
    expect({ ...read }).toMatchObject({ a: '1', b: '2', c: 'true' })
    expect(Object.keys(read)).not.toContain('d')
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect(parsePayment(samplePayment({ metadata: null })).metadata).toEqual({})
    expect(parsePayment(samplePayment({ metadata: 'text' })).metadata).toEqual({})
  })

  it.each(['2026-11-01T10:00:00.000Z', '2026-11-01T13:00:00+03:00', '2026-11-01T10:00:00Z'])(
    'has the time %s',
    (time) => {
      expect(parsePayment(samplePayment({ created_at: time })).createdAt).toEqual(
        new Date('2026-11-01T10:00:00Z'),
      )
    },
  )

  it('in another currency is shown as it is, for the caller to refuse', () => {
    expect(parsePayment(samplePayment({ currency: 'USD' })).currency).toBe('USD')
  })
})

describe('chargedHalalas', () => {
  const charged = (changes: Record<string, unknown>) => chargedHalalas(parsePayment(samplePayment(changes)))

  it('is the amount of a plain payment, whatever it shows as captured', () => {
    expect(charged({ status: 'paid', captured: 0 })).toBe(17_250)
    expect(charged({ status: 'paid', captured: 17_250 })).toBe(17_250)
  })

  it('is what was captured of a hold, also after refunds', () => {
    expect(charged({ status: 'captured', captured: 5000 })).toBe(5000)
    expect(charged({ status: 'refunded', captured: 5000, refunded: 1000 })).toBe(5000)
    expect(charged({ status: 'refunded', refunded: 1000 })).toBe(17_250)
  })

  it('is nothing in every other status', () => {
    const others = PAYMENT_STATUSES.filter((status) => !['paid', 'captured', 'refunded'].includes(status))
    expect(others.map((status) => charged({ status }))).toEqual(others.map(() => 0))
  })
})

describe('a list of payments', () => {
  it('is not hidden by one that makes no sense', () => {
    const odd = samplePayment({ id: 'odd', status: 'teleported' })
    const body = { payments: [samplePayment(), odd, null], meta: { next_page: 2, total_count: 83 } }
    expect(parsePaymentPage(body)).toMatchObject({
      payments: [{ id: samplePayment().id }],
      unreadable: [{ id: 'odd', problem: 'status: unknown word "teleported"' }, { id: null }],
      nextPage: 2,
      totalCount: 83,
    })
  })

  it('may come without its page numbers', () => {
    expect(parsePaymentPage({ payments: [] })).toMatchObject({ nextPage: null, totalCount: null })
    expect(parsePaymentPage({ payments: [], meta: { next_page: null } }).nextPage).toBeNull()
  })

  it.each([null, [], {}, { payments: null }])('is not %j', (body) => {
    expect(() => parsePaymentPage(body)).toThrow('the list of payments makes no sense')
  })
})

it('reads a token without expiry and holder', () => {
  const card = {
    month: '09',
    year: '2030',
    name: 'Noura Ali',
    country: 'SA',
    funding: 'debit',
    metadata: null,
  }
  const token = {
    id: 'token_x',
    status: 'initiated',
    brand: 'mada',
    last_four: '1010',
    message: null,
    ...card,
  }
  const verification_url = 'https://api.moyasar.com/v1/card_auth/x'
  expect(parseToken({ ...token, verification_url }, 'token_x')).toEqual({
    id: 'token_x',
    status: 'initiated',
    brand: 'mada',
    lastFour: '1010',
    verificationUrl: verification_url,
    message: null,
  })
})

it('takes a webhook from before the verification step for verified', () => {
  const webhooks = [
    { id: 'w-1', url: 'https://salon.example/a' },
    { id: 'w-2', url: 'https://salon.example/b', verified: false },
  ]
  expect(parseWebhookList({ webhooks }).map(({ isVerified }) => isVerified)).toEqual([true, false])
})
