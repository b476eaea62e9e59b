import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CoverArt } from './cover-art.tsx'
import { PALETTES } from './cover-palettes.ts'

/** Salons of one day: ids that hardly differ. */
const seeds = Array.from(
  { length: 60 },
  (_, index) => `0195${String(7000 + index)}-ad91-792e-9d55-911273527065`,
)

/** The picture without the id of its gradient, which is the page's. */
function draw(seed: string): SVGSVGElement {
  const svg = render(<CoverArt seed={seed} />).container.querySelector('svg')
  if (!svg) throw new Error('drew nothing')
  svg.querySelector('radialGradient')?.removeAttribute('id')
  svg.querySelector('path')?.removeAttribute('fill')
  return svg
}

const number = /-?\d+(\.\d+)?/g

/** What a look tells apart at once: the kind of picture, by the commands of its paths, and its colours. */
function look(svg: SVGSVGElement): { kind: string; colours: string } {
  return {
    kind: [...svg.querySelectorAll('path')]
      .map((path) => path.getAttribute('d')?.replace(number, '').length)
      .join(),
    colours: [...svg.querySelectorAll('stop')].map((stop) => stop.getAttribute('stop-color')).join(),
  }
}

describe('CoverArt', () => {
  it('draws the same picture for the same salon, each time', () => {
    for (const seed of seeds.slice(0, 12)) expect(draw(seed).innerHTML).toBe(draw(seed).innerHTML)
  })

  it('draws another picture for each salon', () => {
    expect(new Set(seeds.map((seed) => draw(seed).innerHTML)).size).toBe(seeds.length)
  })

  it('varies its kind and its colours, and ties neither to the other', () => {
    const looks = seeds.map((seed) => look(draw(seed)))
    expect(new Set(looks.map(({ colours }) => colours)).size).toBeGreaterThan(PALETTES.length * 0.8)
    expect(new Set(looks.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7)
    expect(new Set(looks.map(({ kind, colours }) => kind + colours)).size).toBeGreaterThanOrEqual(40)
  })

  it('stays cheap: a handful of shapes, a few kilobytes', () => {
    for (const seed of seeds) {
      const svg = draw(seed)
      expect(svg.querySelectorAll('*').length).toBeLessThanOrEqual(14)
      expect(svg.outerHTML.length).toBeLessThan(8_000)
    }
  })

  it('says nothing to readers', () => {
    expect(draw('any').getAttribute('aria-hidden')).toBe('true')
  })
})
