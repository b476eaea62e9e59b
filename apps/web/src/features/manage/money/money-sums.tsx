import { Price } from '../../../components/price.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { type MoneySum, manageMessages } from '../../../i18n/manage.ts'

/** In the order in which money comes and goes. */
const ORDER: readonly MoneySum[] = ['asked', 'prepayment', 'due', 'authorized', 'captured', 'refunded', 'fee']

/** Amounts by what they are; nothing of those that are zero. */
export function MoneySums({ sums }: { sums: Partial<Record<MoneySum, number>> }) {
  const t = useMessages(manageMessages)
  const shown = ORDER.flatMap((name) => {
    const halalas = sums[name] ?? 0
    return halalas > 0 ? [{ name, halalas }] : []
  })
  if (shown.length === 0) return null
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm">
      {shown.map(({ name, halalas }) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-muted">{t.sums[name]}</dt>
          <dd className="font-semibold">
            <Price halalas={halalas} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
