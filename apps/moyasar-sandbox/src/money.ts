import type { CardBrand } from './store/records.ts'

const DECIMALS = new Map([
  ['SAR', 2],
  ['AED', 2],
  ['USD', 2],
  ['EUR', 2],
  ['QAR', 2],
  ['KWD', 3],
  ['BHD', 3],
  ['OMR', 3],
  ['JOD', 3],
  ['JPY', 0],
])

export function isCurrency(code: string): boolean {
  return DECIMALS.has(code)
}

/** `15,000.00 SAR`. For people; nobody should read it back. */
export function formatAmount(amountMinor: number, currency: string): string {
  const decimals = DECIMALS.get(currency) ?? 2
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return `${(amountMinor / 10 ** decimals).toLocaleString('en-US', options)} ${currency}`
}

/** Hundredths of a percent, tax included. Made up: the real rates are between a shop and Moyasar. */
const FEE_BASIS_POINTS = { mada: 200, visa: 275, master: 275, amex: 330, unionpay: 275 }
const STC_PAY_BASIS_POINTS = 200

/** The estimate that payments carry, in minor units; null brand for STC Pay. */
export function estimateFee(amountMinor: number, brand: CardBrand | null): number {
  const basisPoints = brand ? FEE_BASIS_POINTS[brand] : STC_PAY_BASIS_POINTS
  return Math.round((amountMinor * basisPoints) / 10_000)
}
