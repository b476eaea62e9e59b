import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { SAUDI_VAT_PERCENT, vatInside } from '../money/vat.ts'
import { mergeStates, NEW_PAYMENT, type PaymentState } from '../payments/payment-state.ts'
import { creditVat, dueReceipts } from './due-receipts.ts'
import { RECEIPT_KINDS, receiptNumber } from './receipt-kind.ts'
import { receiptLines } from './receipt-lines.ts'
import { receiptQr } from './receipt-qr.ts'

const numRuns = inject('propertyRuns')
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const halalas = fc.integer({ min: 1, max: 100_000_000 })

describe('receiptLines', () => {
  it('gives what was paid in full to each service as it is priced', () => {
    expect(receiptLines(15_000, [5000, 10_000], 15)).toEqual([
      { grossHalalas: 5000, vatHalalas: 652 },
      { grossHalalas: 10_000, vatHalalas: 1305 },
    ])
  })

  it('spreads a deposit by price, what is left over on the dearest', () => {
    expect(receiptLines(1000, [3333, 3334, 3333], 0).map((line) => line.grossHalalas)).toEqual([
      333, 334, 333,
    ])
  })

  it('adds up, whatever is paid for whatever', () => {
    const prices = fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 1, maxLength: 6 })
    const percent = fc.constantFrom(0, SAUDI_VAT_PERCENT)
    fc.assert(
      fc.property(halalas, prices, percent, (paid, priced, vatPercent) => {
        const lines = receiptLines(paid, priced, vatPercent)
        expect(sum(lines.map((line) => line.grossHalalas))).toBe(paid)
        expect(sum(lines.map((line) => line.vatHalalas))).toBe(vatInside(paid, vatPercent))
        for (const { grossHalalas, vatHalalas } of lines) {
          expect(vatHalalas).toBeGreaterThanOrEqual(0)
          expect(vatHalalas).toBeLessThanOrEqual(grossHalalas)
        }
      }),
      { numRuns },
    )
  })
})

describe('creditVat', () => {
  it('takes back the VAT of the invoice and no halala more, in however many parts', () => {
    fc.assert(
      fc.property(fc.array(halalas, { minLength: 1, maxLength: 8 }), (parts) => {
        let before = 0
        let vat = 0
        for (const part of parts) {
          const credited = creditVat(part, before, SAUDI_VAT_PERCENT)
          expect(credited).toBeGreaterThanOrEqual(0)
          expect(credited).toBeLessThanOrEqual(part)
          before += part
          vat += credited
        }
        expect(vat).toBe(vatInside(before, SAUDI_VAT_PERCENT))
      }),
      { numRuns },
    )
  })
})

describe('dueReceipts', () => {
  const paid = { status: 'paid', authorizedHalalas: 9000, capturedHalalas: 9000, refundedHalalas: 0 } as const
  const none = { invoiceHalalas: 0, creditHalalas: 0 }
  const undocumented = { invoicedHalalas: null, creditedHalalas: 0 }

  it('is nothing for money that is held, or that is not kept', () => {
    const held = { ...paid, status: 'authorized', capturedHalalas: 0 } as const
    expect(dueReceipts({ state: held, isKept: true, ...undocumented })).toEqual(none)
    expect(dueReceipts({ state: paid, isKept: false, ...undocumented })).toEqual(none)
  })

  it('credits all of a charge that was undone', () => {
    const voided = { ...paid, status: 'voided', capturedHalalas: 0 } as const
    const invoiced = { invoicedHalalas: 9000, creditedHalalas: 0 }
    expect(dueReceipts({ state: voided, isKept: true, ...invoiced })).toEqual({
      ...none,
      creditHalalas: 9000,
    })
    expect(dueReceipts({ state: voided, isKept: true, ...undocumented })).toEqual(none)
  })

  it('documents each captured halala once, in whatever order and number sightings come', () => {
    const states = fc.uniqueArray(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 5 })
    const seen = states.chain((refunds) => fc.shuffledSubarray([...refunds, ...refunds], { minLength: 1 }))
    fc.assert(
      fc.property(seen, (refunds) => {
        let state: PaymentState = NEW_PAYMENT
        let invoiced: number | null = null
        let credited = 0
        for (const refundedHalalas of refunds) {
          const status = refundedHalalas > 0 ? 'refunded' : 'paid'
          state = mergeStates(state, { ...paid, status, refundedHalalas })
          const documented = { invoicedHalalas: invoiced, creditedHalalas: credited }
          const due = dueReceipts({ state, isKept: true, ...documented })
          if (due.invoiceHalalas > 0) invoiced = due.invoiceHalalas
          credited += due.creditHalalas
          expect(invoiced).toBe(9000)
          expect(credited).toBe(state.refundedHalalas)
        }
        expect(credited).toBe(Math.max(...refunds))
      }),
      { numRuns },
    )
  })
})

describe('receiptQr', () => {
  const facts = {
    sellerName: 'صالون لمسة',
    vatNumber: '300000000000003',
    issuedAt: new Date('2026-11-22T18:30:00.000Z'),
    grossHalalas: 15_000,
    vatHalalas: 1957,
  }

  it('lays out the records byte by byte', () => {
    expect(receiptQr(facts)).toBe(
      'ARPYtdin2YTZiNmGINmE2YXYs9ipAg8zMDAwMDAwMDAwMDAwMDMDFDIwMjYtMTEtMjJUMTg6MzA6MDBaBAYxNTAuMDAFBTE5LjU3',
    )
  })

  it.each([
    ['ل', 254, 127],
    ['a', 255, 255],
    ['🌸', 252, 63],
  ])('cuts a name of many %s at %i bytes, between characters', (character, length, count) => {
    const bytes = Buffer.from(receiptQr({ ...facts, sellerName: character.repeat(300) }), 'base64')
    expect([bytes[0], bytes[1]]).toEqual([1, length])
    expect(bytes.subarray(2, 2 + length).toString()).toBe(character.repeat(count))
    expect(bytes[2 + length]).toBe(2)
  })

  it('writes halalas with two decimals', () => {
    const text = Buffer.from(
      receiptQr({ ...facts, grossHalalas: 100_050, vatHalalas: 5 }),
      'base64',
    ).toString()
    expect(text).toContain('\u00071000.50')
    expect(text).toContain('\u00040.05')
  })
})

describe('receiptNumber', () => {
  it('says the kind, and has room to grow', () => {
    expect(receiptNumber('tax_invoice', 42)).toBe('INV-000042')
    expect(receiptNumber('credit_note', 1_234_567)).toBe('CRN-1234567')
    expect(new Set(RECEIPT_KINDS.map((kind) => receiptNumber(kind, 1))).size).toBe(RECEIPT_KINDS.length)
  })
})
