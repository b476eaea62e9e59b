/** A payment as the API describes it: every field it may have, with made-up values. */
export function samplePayment(changes: Record<string, unknown> = {}) {
  const payment = {
    id: '6f0b6f6e-6a52-4d5f-9d25-0d5e2f8c9b11',
    status: 'paid',
    amount: 17_250,
    fee: 345,
    currency: 'SAR',
    refunded: 0,
    refunded_at: null as string | null,
    captured: 0,
    captured_at: null as string | null,
    voided_at: null as string | null,
    description: 'Booking 1042' as string | null,
    amount_format: '172.50 SAR',
    fee_format: '3.45 SAR',
    refunded_format: '0.00 SAR',
    captured_format: '0.00 SAR',
    invoice_id: null as string | null,
    ip: '203.0.113.7' as string | null,
    callback_url: 'https://salon.example/pay/return' as string | null,
    created_at: '2026-11-01T10:00:00.000Z',
    updated_at: '2026-11-01T10:00:21.000Z',
    metadata: { booking_id: '1042' } as Record<string, unknown> | null,
    failure_reason: null as string | null,
    splits: null,
    source: sampleCard(),
  }
  return Object.assign(payment, changes)
}

export function sampleCard(changes: Record<string, unknown> = {}) {
  const card = {
    type: 'creditcard',
    company: 'mada' as string | null,
    name: 'Noura Ali' as string | null,
    number: '4201-32XX-XXXX-1010' as string | null,
    gateway_id: 'moyasar_cc_x',
    reference_number: '601234567890',
    authorization_code: '123456',
    response_code: '00' as string | null,
    message: 'APPROVED' as string | null,
    transaction_url: null as string | null,
    token: null as string | null,
    issuer_name: 'Demo Bank',
    issuer_country: 'SA',
    issuer_card_type: 'debit',
    issuer_card_category: 'STANDARD',
  }
  return Object.assign(card, changes)
}
