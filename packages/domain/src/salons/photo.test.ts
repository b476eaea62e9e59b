import { expect, it } from 'vitest'
import { photoSources } from './photo.ts'

it('a browser is told how wide the files of a photo are, whichever edge is the longer one', () => {
  const sources = (width: number, height: number) => photoSources({ id: 'one', width, height })
  expect(sources(1600, 1200)).toBe('/photos/one-640.webp 640w, /photos/one-1600.webp 1600w')
  expect(sources(1200, 1600)).toBe('/photos/one-640.webp 480w, /photos/one-1600.webp 1200w')
  expect(sources(400, 300)).toBe('/photos/one-640.webp 400w, /photos/one-1600.webp 400w')
})
