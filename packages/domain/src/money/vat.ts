/** Standard rate of Saudi VAT since July 2020, in percent. */
export const SAUDI_VAT_PERCENT = 15

/**
 * The VAT inside a price that includes it, both in whole halalas, rounded half up.
 * With 15 % no tie can occur, since 115 is odd.
 */
export function vatInside(grossHalalas: number, vatPercent: number): number {
  return Math.floor((2 * grossHalalas * vatPercent + 100 + vatPercent) / (2 * (100 + vatPercent)))
}

/**
 * Shares the VAT of a whole document among its lines: each gets its own rounded-down part,
 * and the halalas left over go to the largest line (the first of equals).
 */
export function shareVat(lineGrossHalalas: readonly number[], vatPercent: number): number[] {
  const total = vatInside(
    lineGrossHalalas.reduce((sum, gross) => sum + gross, 0),
    vatPercent,
  )
  const shares = lineGrossHalalas.map((gross) => Math.floor((gross * vatPercent) / (100 + vatPercent)))
  const largest = lineGrossHalalas.indexOf(Math.max(...lineGrossHalalas))
  const left = total - shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share, index) => (index === largest ? share + left : share))
}
