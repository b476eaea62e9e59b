import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { AVATAR_HUES } from '../components/avatar.tsx'
import { contrastRatio, hexColour, oklchColour } from '../testing/colour.ts'

const read = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8')

const tokens = new Map(
  [...read('tokens.css').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

/** A colour that no rule gave: nothing can be read in it. */
const NONE = hexColour('#000000')

const THEMES = ['light', 'dark'] as const

function ratio(front: string, back: string, theme: (typeof THEMES)[number]): number {
  const [one, other] = [tokens.get(front), tokens.get(back)]
  if (!one || !other) throw new Error(`no token ${one ? back : front}`)
  return contrastRatio(hexColour(one[theme]), hexColour(other[theme]))
}

const PAPER = ['page', 'glow', 'surface', 'sunken']

/** What is written in which colour on what. */
const TEXT: Record<string, readonly string[]> = {
  ink: [...PAPER, 'raised', 'brand-soft'],
  muted: PAPER,
  brand: [...PAPER, 'brand-soft'],
  'brand-strong': PAPER,
  'on-brand': ['brand', 'brand-strong'],
  'on-brand-soft': ['brand-soft'],
  accent: ['page', 'surface'],
  success: ['success-soft', 'page', 'surface'],
  warning: ['warning-soft', 'page', 'surface'],
  danger: ['danger-soft', 'page', 'surface'],
  surface: ['danger'],
}

/** Edges, rings and signs that say something without words. */
const CONTROLS: Record<string, readonly string[]> = {
  'line-strong': ['page', 'surface'],
  focus: [...PAPER, 'brand-soft'],
  star: ['page', 'surface'],
  brand: PAPER,
  danger: ['surface'],
}

/** Draws and divides, and carries nothing that must be seen. */
const DECORATION = ['line', 'ornament', 'dim']

const pairs = (of: Record<string, readonly string[]>) =>
  Object.entries(of).flatMap(([front, backs]) =>
    backs.flatMap((back) => THEMES.map((theme) => ({ front, back, theme }))),
  )

describe('contrast of the colour roles', () => {
  it.each(pairs(TEXT))('lets $front be read on $back in the $theme theme', ({ front, back, theme }) => {
    expect(ratio(front, back, theme)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(CONTROLS))('lets $front be seen on $back in the $theme theme', ({ front, back, theme }) => {
    expect(ratio(front, back, theme)).toBeGreaterThanOrEqual(3)
  })

  it('knows a use of every colour', () => {
    const used = new Set([...Object.entries({ ...TEXT }), ...Object.entries(CONTROLS)].flat(2))
    expect([...tokens.keys()].filter((name) => !used.has(name) && !DECORATION.includes(name))).toEqual([])
    expect(tokens.size).toBeGreaterThan(20)
  })

  it('lets the letter of every avatar be read in both themes', () => {
    const rules = [...read('app.css').matchAll(/@utility avatar[^}]+}/g)].map(([rule]) =>
      [...rule.matchAll(/oklch\(([\d.]+) ([\d.]+) /g)].map(([, lightness, chroma]) => ({
        lightness: Number(lightness),
        chroma: Number(chroma),
      })),
    )
    expect(rules.length).toBe(2)
    const ratios = rules.flatMap((colours) =>
      AVATAR_HUES.flatMap((hue) => {
        const [backLight = NONE, backDark = NONE, frontLight = NONE, frontDark = NONE] = colours.map(
          ({ lightness, chroma }) => oklchColour(lightness, chroma, hue),
        )
        return [contrastRatio(backLight, frontLight), contrastRatio(backDark, frontDark)]
      }),
    )
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5)
  })
})
