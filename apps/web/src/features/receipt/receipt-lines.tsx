import type { ReceiptView } from '@salon/contract'
import { useBothMessages } from '../../i18n/locale.ts'
import { receiptMessages } from '../../i18n/receipt.ts'
import { Amount } from './amount.tsx'
import { Both } from './both.tsx'

/** What it is for, line by line; with the VAT of each where the seller is registered. */
export function ReceiptLines({ receipt: { lines, seller } }: { receipt: ReceiptView }) {
  const { ar, en } = useBothMessages(receiptMessages)
  const isTaxed = seller.vatNumber !== null
  const amounts = isTaxed ? (['net', 'vat', 'gross'] as const) : (['gross'] as const)
  return (
    <table className="w-full border-collapse">
      <caption className="pb-2 text-start text-xs text-muted">
        <Both ar={ar.currency} en={en.currency} />
      </caption>
      <thead className="border-y border-line-strong text-xs">
        <tr>
          <th scope="col" className="py-2 text-start font-semibold">
            <Both isStacked ar={ar.item} en={en.item} />
          </th>
          {amounts.map((amount) => (
            <th key={amount} scope="col" className="py-2 ps-2 text-end font-semibold">
              <Both isStacked ar={ar[amount]} en={en[amount]} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, grossHalalas, vatHalalas }, index) => (
          // the same service may come twice; its place tells the two apart
          <tr key={`${name.en}-${index}`} className="break-inside-avoid border-b border-line align-top">
            <th scope="row" className="py-2 text-start font-medium">
              <Both isStacked {...name} />
            </th>
            {isTaxed && (
              <>
                <Cell halalas={grossHalalas - vatHalalas} />
                <Cell halalas={vatHalalas} />
              </>
            )}
            <Cell halalas={grossHalalas} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ halalas }: { halalas: number }) {
  return (
    <td className="py-2 ps-2 text-end">
      <Amount halalas={halalas} />
    </td>
  )
}
