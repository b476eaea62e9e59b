import { clsx } from 'clsx'
import { bud, point } from './bud.ts'

/** A bud about to open: the product's mark. Decoration; the name stands beside it. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <path d={bud(16, 30.5, 29, 25)} className="fill-brand" />
      <path d={bud(16, 30.5, 20, 8, -21) + bud(16, 30.5, 20, 8, 21)} className="fill-page" opacity="0.5" />
      <path d={bud(16, 30, 22, 9)} className="fill-page" />
    </svg>
  )
}

const STEM = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => ({ x: 46 + step * step * 1.9, y: 232 - step * 29 }))
const SPRIG = [
  `M${STEM.map(({ x, y }) => point(x, y)).join('L')}`,
  ...STEM.slice(1).flatMap(({ x, y }, step) => [
    bud(x, y, 62 - step * 5, 26 - step * 2, -34 + step * 6),
    bud(x, y, 62 - step * 5, 26 - step * 2, 78 + step * 4),
  ]),
].join('')

/** A twig in fine lines for the empty side of a wide page, growing away from the start. Decoration. */
export function Sprig({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 200 240"
      aria-hidden="true"
      className={clsx('fill-none stroke-ornament rtl:-scale-x-100', className)}
    >
      <path d={SPRIG} />
    </svg>
  )
}

/** A fine line with the bud in its middle: the end of one thing and the beginning of another. */
export function Ornament({ className }: { className?: string }) {
  return (
    <div aria-hidden="true" className={clsx('flex items-center gap-3 text-ornament', className)}>
      <span className="h-px grow bg-linear-to-l from-current to-transparent rtl:bg-linear-to-r" />
      <svg viewBox="0 0 32 20" className="w-8 fill-none stroke-current">
        <path d={bud(16, 18.5, 17.5, 8.5) + bud(16, 18.5, 14, 7, -52) + bud(16, 18.5, 14, 7, 52)} />
      </svg>
      <span className="h-px grow bg-linear-to-r from-current to-transparent rtl:bg-linear-to-l" />
    </div>
  )
}
