import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { resizePhoto } from './resize-photo.ts'

/** As a phone makes it: lying on its side, with the place where it was taken. */
function phonePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#a05060' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 42/1 49/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

describe('a photo', () => {
  it('becomes two files that stand upright, without the place where it was taken', async () => {
    const photo = await phonePhoto()
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const resized = await resizePhoto(photo)
    if (typeof resized === 'string') throw new Error(resized)
    expect(resized).toMatchObject({ width: 1200, height: 1600 })
    const [large, small] = [resized.files.large, resized.files.small].map((file) => sharp(file).metadata())
    expect(await large).toMatchObject({ format: 'webp', width: 1200, height: 1600 })
    expect(await small).toMatchObject({ format: 'webp', width: 480, height: 640 })
    expect((await large)?.exif).toBeUndefined()
    expect((await large)?.orientation).toBeUndefined()
  })

  it('is told by its bytes', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>')
    const tiny = await sharp({ create: { width: 199, height: 900, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const cut = (await phonePhoto()).subarray(0, 4000)
    const gif = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } })
      .gif()
      .toBuffer()
    for (const bytes of [svg, cut, gif, Buffer.from('no picture'), Buffer.alloc(0)]) {
      expect(await resizePhoto(bytes)).toBe('invalid_format')
    }
    expect(await resizePhoto(tiny)).toBe('too_small')
  })

  it('that would fill the memory is not decoded', async () => {
    const [width, height] = [9000, 9000]
    const bomb = await sharp(Buffer.alloc(width * height), { raw: { width, height, channels: 1 } })
      .png({ compressionLevel: 1 })
      .toBuffer()
    expect(bomb.length).toBeLessThan((width * height) / 20)
    expect(await resizePhoto(bomb)).toBe('too_many_pixels')
  })
})
