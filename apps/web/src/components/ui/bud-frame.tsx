import type { ReactNode } from 'react'
import { bud, disc, fan } from '../bud.ts'

const LEAVES = fan(2, { x: 80, y: 116, length: 80, width: 30, from: -62, to: 62 })
const FINE_LEAVES = fan(4, { x: 80, y: 117, length: 86, width: 16, from: -78, to: 78 })

/** The drawing over an empty page: the mark's bud in outline with a sign in it, and leaves at its foot. Decoration. */
export function BudFrame({ children }: { children: ReactNode }) {
  return (
    <div aria-hidden="true" className="relative grid h-34 w-44 place-items-center">
      <svg viewBox="0 0 160 126" className="absolute inset-0 size-full">
        <path d={disc(80, 66, 54)} className="fill-glow" />
        <path d={FINE_LEAVES} className="fill-none stroke-ornament" />
        <path d={LEAVES} className="fill-brand-soft" />
        <path d={bud(80, 118, 110, 92)} className="fill-surface stroke-ornament" strokeWidth="1.2" />
        <path d={disc(22, 34, 3) + disc(141, 46, 4) + disc(126, 16, 2)} className="fill-ornament" />
      </svg>
      <span className="relative mt-8 text-brand">{children}</span>
    </div>
  )
}
