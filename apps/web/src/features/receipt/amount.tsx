import { formatIn } from '../../lib/format.ts'

/** A figure in a column of figures: two decimals, digits of one width. */
export function Amount({ halalas }: { halalas: number }) {
  return (
    <bdi dir="ltr" className="tabular-nums">
      {formatIn('ar').exactAmount(halalas)}
    </bdi>
  )
}
