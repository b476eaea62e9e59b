import { afterEach, expect, it, vi } from 'vitest'
import { shrinkPhoto } from './shrink-photo.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const photo = (bytes: number, type = 'image/jpeg') => new File([new Uint8Array(bytes)], 'salon', { type })

/** A browser that reads photos of 4800 × 3600 pixels, and writes so many bytes. */
function browserThatWrites(bytes: number) {
  const made: unknown[] = []
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 4800, height: 3600, close: () => {} }))
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
    this: HTMLCanvasElement,
    done,
    type,
  ) {
    made.push([this.width, this.height, type])
    done(photo(bytes, type))
  })
  return made
}

it('a large photo is made smaller, and keeps what can be seen through', async () => {
  const made = browserThatWrites(700_000)
  expect((await shrinkPhoto(photo(9_000_000))).size).toBe(700_000)
  expect((await shrinkPhoto(photo(9_000_000, 'image/png'))).type).toBe('image/webp')
  expect(made).toEqual([
    [2400, 1800, 'image/jpeg'],
    [2400, 1800, 'image/webp'],
  ])
})

it('a photo stays as it is where it is small, would become larger, or cannot be read', async () => {
  const [small, large] = [photo(500_000), photo(1_000_000)]
  browserThatWrites(2_000_000)
  expect(await shrinkPhoto(small)).toBe(small)
  expect(await shrinkPhoto(large)).toBe(large)
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')))
  expect(await shrinkPhoto(large)).toBe(large)
})
