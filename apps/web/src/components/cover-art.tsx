import { memo, useId } from 'react'
import { hashText, seededNumbers } from '../lib/seeded.ts'
import { Arches, Dunes, Petals, type Palette, Screen } from './cover-motifs.tsx'

/** Sand, rose, plum, palm, clay and night: the colours of the identity, the same in both themes. */
const PALETTES: readonly Palette[] = [
  { sky: '#f3d9c9', glow: '#fbeee0', far: '#d99a86', near: '#9c4a52', line: '#fff4ea' },
  { sky: '#5b2440', glow: '#a24e5f', far: '#7b3350', near: '#3d1730', line: '#f3c6b4' },
  { sky: '#dfe3cf', glow: '#f6f3e2', far: '#8fa587', near: '#3f5f4c', line: '#fbf8ea' },
  { sky: '#f0dcb8', glow: '#fdf3dd', far: '#d0a066', near: '#93603a', line: '#fffaf0' },
  { sky: '#e8c4b8', glow: '#f9e4d7', far: '#b9677a', near: '#6b2d46', line: '#ffefe6' },
  { sky: '#27424a', glow: '#5d8580', far: '#35585a', near: '#182c35', line: '#f0d9b5' },
]

/** A wide picture for a salon, drawn from its id: always the same one, never a photo. */
export const CoverArt = memo(function CoverArt({ seed, className }: { seed: string; className?: string }) {
  const id = useId()
  const next = seededNumbers(seed)
  const palette = PALETTES[hashText(seed) % PALETTES.length] ?? PALETTES[0]
  const motif = [Arches, Petals, Dunes, Screen][Math.floor(next() * 4)] ?? Arches
  if (!palette) return null
  const sunX = 60 + next() * 280
  return (
    <svg viewBox="0 0 400 240" preserveAspectRatio="xMidYMid slice" aria-hidden="true" className={className}>
      <defs>
        <radialGradient id={id} cx={sunX} cy={70 + next() * 60} r="260" gradientUnits="userSpaceOnUse">
          <stop offset="0" stopColor={palette.glow} />
          <stop offset="1" stopColor={palette.sky} />
        </radialGradient>
      </defs>
      <rect width="400" height="240" fill={`url(#${id})`} />
      {motif({ palette, next })}
    </svg>
  )
})
