import { clsx } from 'clsx'
import { hashText } from '../lib/seeded.ts'

const TONES = [
  'bg-[#f3d3c6] text-[#6b2333]',
  'bg-[#dfe5cd] text-[#2f4b36]',
  'bg-[#f1dfba] text-[#6b4312]',
  'bg-[#e3ccd8] text-[#552045]',
  'bg-[#cfe0de] text-[#1f474b]',
  'bg-[#ead2bd] text-[#6a3418]',
] as const

/** For somebody without a name. */
const BULLET = 0x2022

/** A round mark for a person: the first letter of the name on a colour of her own. Decoration; the name stands beside it. */
export function Avatar({ seed, name, className }: { seed: string; name: string; className?: string }) {
  const letter = String.fromCodePoint(name.trim().codePointAt(0) ?? BULLET)
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'inline-grid shrink-0 place-items-center rounded-full leading-none font-bold select-none',
        TONES[hashText(seed) % TONES.length],
        className ?? 'size-11 text-lg',
      )}
    >
      {letter.toUpperCase()}
    </span>
  )
}
