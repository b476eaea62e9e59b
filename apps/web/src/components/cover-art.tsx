import { clsx } from 'clsx'
import { memo, useId } from 'react'
import { hashText, seededNumbers } from '../lib/seeded.ts'
import { MOTIFS } from './cover-motifs.ts'
import { PALETTES } from './cover-palettes.ts'

/**
 * A salon's picture, drawn from its id: always the same one, never a photo. Fills any frame, a banner as well as a
 * thumbnail; decoration, so readers pass it over.
 */
export const CoverArt = memo(function CoverArt({ seed, className }: { seed: string; className?: string }) {
  const id = useId()
  const next = seededNumbers(seed)
  const motif = MOTIFS[Math.floor(next() * MOTIFS.length)]
  // Taken from the text itself, so that it says nothing about the motif and every motif meets every palette.
  const palette = PALETTES[hashText(seed) % PALETTES.length]
  if (!motif || !palette) return null
  return (
    <svg
      viewBox="0 0 800 240"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={clsx('isolate', className)}
    >
      <radialGradient id={id} cx={300 + next() * 200} cy={next() * 90} r="330" gradientUnits="userSpaceOnUse">
        <stop stopColor={palette.glow} />
        <stop offset="1" stopColor={palette.ground} />
      </radialGradient>
      <path d="M0 0H800V240H0Z" fill={`url(#${id})`} />
      {motif(next).map(({ d, tone, stroke, opacity }, index) => (
        <path
          key={index}
          d={d}
          fill={stroke ? 'none' : palette[tone]}
          stroke={stroke ? palette[tone] : undefined}
          strokeWidth={stroke}
          opacity={opacity}
        />
      ))}
      <path d="M0 0H800V240H0Z" className="fill-dim mix-blend-multiply" />
    </svg>
  )
})
