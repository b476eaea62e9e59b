import { shareVat } from '../money/vat.ts'

export interface AmountLine {
  grossHalalas: number
  vatHalalas: number
}

/**
 * What was paid, spread over the services by their prices, VAT included: a deposit is paid for all of them alike. Each
 * part is rounded down, and the halalas left over go to the dearest service, as does the leftover of the VAT.
 */
export function receiptLines(
  paidHalalas: number,
  priceHalalas: readonly number[],
  vatPercent: number,
): AmountLine[] {
  const gross = spread(paidHalalas, priceHalalas)
  const vat = shareVat(gross, vatPercent)
  return gross.map((grossHalalas, index) => ({ grossHalalas, vatHalalas: vat[index] ?? 0 }))
}

function spread(amountHalalas: number, prices: readonly number[]): number[] {
  const total = prices.reduce((sum, price) => sum + price, 0)
  // exact beyond what a double holds: halalas by halalas
  const shares = prices.map((price) =>
    total === 0 ? 0 : Number((BigInt(amountHalalas) * BigInt(price)) / BigInt(total)),
  )
  const left = amountHalalas - shares.reduce((sum, share) => sum + share, 0)
  const dearest = prices.indexOf(Math.max(...prices))
  return shares.map((share, index) => (index === dearest ? share + left : share))
}
