import { stringify } from 'csv-stringify/sync'

/** Text may be what somebody typed; a number is ours. */
export type Cell = string | number | null

/**
 * Rows as CSV that Excel reads as UTF-8. Text that a spreadsheet would take for a formula has an apostrophe before it; numbers
 * stay numbers, below zero as well.
 * @param isFirst what the file begins with, so that its encoding is known
 */
export function toCsv(rows: readonly (readonly Cell[])[], { isFirst }: { isFirst: boolean }): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      bom: isFirst,
      record_delimiter: 'windows',
      // a line's end within a cell must not end its row
      quoted_match: /[\r\n]/,
      escape_formulas: true,
      cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
    },
  )
}
