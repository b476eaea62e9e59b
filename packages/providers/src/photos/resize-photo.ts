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

// one thread, and nothing kept: a request of a customer goes first
sharp.concurrency(1)
sharp.cache(false)

/** Photos take turns, since decoding one may take a quarter of a gigabyte. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * A photo in the sizes that pages show, turned as it was taken and without what a camera writes into it (place, time, device).
 * `null`: it is no photo, or none that may be shown.
 */
export function resizePhoto(bytes: Buffer): Promise<ResizedPhoto | null> {
  const resized = turn.then(() => resize(bytes))
  turn = resized
  return resized
}

async function resize(bytes: Buffer): Promise<ResizedPhoto | null> {
  const source = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
  try {
    const { format, width, height } = await source().metadata()
    if (!FORMATS.has(format) || Math.min(width, height) < LEAST_EDGE) return null
    const large = await fit(source().autoOrient(), 'large')
    const small = await fit(sharp(large.data), 'small')
    const { width: shownWidth, height: shownHeight } = large.info
    return { files: { large: large.data, small: small.data }, width: shownWidth, height: shownHeight }
  } catch {
    // whatever cannot be decoded is no photo; the decoder's words are about the file, and nobody's to read
    return null
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
