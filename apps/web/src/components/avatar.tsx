import { clsx } from 'clsx'
import { seededNumbers } from '../lib/seeded.ts'
import { bud, disc, fan } from './bud.ts'

declare module 'react' {
  interface CSSProperties {
    '--hue'?: number
  }
}

/** Degrees on the colour wheel: rose, clay, sand, olive, palm, water, dusk, iris, plum. Each is one clear step away from the next. */
export const AVATAR_HUES = [5, 38, 75, 112, 155, 205, 250, 300, 345] as const

/** A light petal with a dark letter, or the other way round. */
const TONES = ['avatar', 'avatar-deep'] as const

/** Which corner comes to a point, as the tip of a bud does. */
const TIPS = ['rounded-ss-[18%]', 'rounded-se-[18%]', 'rounded-ee-[18%]', 'rounded-es-[18%]', ''] as const

/** What lies behind the letter, on a field of 40 × 40. */
const MOTIFS = [
  fan(7, { x: 20, y: 44, length: 40, width: 18, from: -84, to: 84 }),
  bud(20, 43, 46, 40),
  bud(2, 42, 44, 26, 24) + bud(38, 42, 44, 26, -24),
  fan(6, { x: 20, y: 20, length: 25, width: 18, from: 0, to: 300 }),
  disc(34, 8, 15),
  'M0 30C10 20 18 36 40 22V40H0Z',
] as const

/** For somebody without a name. */
const BULLET = 0x2022

/** The look of a person's mark; people who work together hardly ever share one. */
export function avatarLook(seed: string) {
  const next = seededNumbers(seed)
  const pick = <Item,>(items: readonly Item[]) => items[Math.floor(next() * items.length)]
  return {
    hue: pick(AVATAR_HUES) ?? 0,
    tone: pick(TONES) ?? 'avatar',
    tip: pick(TIPS) ?? '',
    motif: pick(MOTIFS) ?? '',
  }
}

/** A mark for a person: the first letter of the name in a petal of her own. Decoration; the name stands beside it. */
export function Avatar({ seed, name, className }: { seed: string; name: string; className?: string }) {
  // heh alone reads as a nought; before a joiner it is written as at the start of a word
  const letter = String.fromCodePoint(name.trim().codePointAt(0) ?? BULLET).replace('ه', 'ه\u200D')
  const { hue, tone, tip, motif } = avatarLook(seed)
  return (
    <span
      aria-hidden="true"
      style={{ '--hue': hue }}
      className={clsx(
        'relative inline-grid shrink-0 place-items-center overflow-hidden rounded-[50%] font-display leading-none font-semibold select-none',
        tone,
        tip,
        className ?? 'size-11 text-lg',
      )}
    >
      <svg viewBox="0 0 40 40" className="absolute inset-0 size-full fill-current opacity-12">
        <path d={motif} />
      </svg>
      <span className="relative">{letter.toUpperCase()}</span>
    </span>
  )
}
