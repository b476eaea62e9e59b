import { PHOTO_EDGES, type PhotoSize } from '@salon/domain'
import sharp, { type Sharp } from 'sharp'

/** What browsers and phones make; decided by the bytes, whatever a file is called. */
const FORMATS = new Set(['jpeg', 'png', 'webp'])
/** More than a phone's camera has. A small file may claim any size, and would take its memory. */
const MOST_PIXELS = 64_000_000
/** Less than this nobody would put on a page. */
const LEAST_EDGE = 200
const QUALITY = 78
/** A file may be small and yet take long. */
const MOST_SECONDS = 20

export interface ResizedPhoto {
  files: Record<PhotoSize, Buffer>
  /** Of the large file. */
  width: number
  height: number
}

/** Why something is not shown as a photo. */
export type PhotoFault = 'invalid_format' | 'too_small' | 'too_many_pixels'

// one thread, and nothing kept: a request of a customer goes first
sharp.concurrency(1)
sharp.cache(false)

/** Photos take turns, since decoding one may take a quarter of a gigabyte. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * A photo in the sizes that pages show, turned as it was taken and without what a camera writes into it (place, time, device).
 * Otherwise why it is none that may be shown.
 */
export function resizePhoto(bytes: Buffer): Promise<ResizedPhoto | PhotoFault> {
  const resized = turn.then(() => resize(bytes))
  turn = resized
  return resized
}

async function resize(bytes: Buffer): Promise<ResizedPhoto | PhotoFault> {
  const source = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
  try {
    // its head alone is read, which takes no memory however large it says it is
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (!FORMATS.has(format)) return 'invalid_format'
    if (Math.min(width, height) < LEAST_EDGE) return 'too_small'
    if (width * height > MOST_PIXELS) return 'too_many_pixels'
    const large = await fit(source().autoOrient(), 'large')
    const small = await fit(sharp(large.data), 'small')
    const { width: shownWidth, height: shownHeight } = large.info
    return { files: { large: large.data, small: small.data }, width: shownWidth, height: shownHeight }
  } catch {
    // whatever cannot be decoded is no photo; the decoder's words are about the file, and nobody's to read
    return 'invalid_format'
  }
}

function fit(photo: Sharp, size: PhotoSize) {
  const edge = PHOTO_EDGES[size]
  return photo
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .timeout({ seconds: MOST_SECONDS })
    .toBuffer({ resolveWithObject: true })
}
