import { clsx } from 'clsx'
import { useFormat } from '../lib/format.ts'
import { RiyalSign } from './riyal-sign.tsx'

/** An amount in halalas: the riyal sign left of the number in both languages, read out as words. */
export function Price({ halalas, className }: { halalas: number; className?: string }) {
  const format = useFormat()
  return (
    <span className={clsx('whitespace-nowrap', className)}>
      <span className="sr-only">{format.priceText(halalas)}</span>
      <bdi dir="ltr" aria-hidden="true" className="inline-flex items-baseline gap-[0.22em]">
        <RiyalSign />
        {format.amount(halalas)}
      </bdi>
    </span>
  )
}
