/** Pages show no more of a photo than this. */
const LONGEST_EDGE = 2400
const QUALITY = 0.85
/** Is sent as it is, without losing anything to being made anew. */
const SMALL_ENOUGH_BYTES = 600_000

/**
 * Makes a photo as small as it may be sent, since its way may be slow; the photo itself where this browser cannot read it or would
 * only make it larger. What can be seen through stays so.
 */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (file.size <= SMALL_ENOUGH_BYTES) return file
  const bitmap = await read(file)
  if (!bitmap) return file
  const scale = Math.min(1, LONGEST_EDGE / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const type = file.type === 'image/jpeg' ? file.type : 'image/webp'
  const shrunk = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY))
  return shrunk && shrunk.size < file.size ? shrunk : file
}

/** `null`: this browser cannot, and the server says what is wrong with the photo, if anything is. */
async function read(file: File): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file)
  } catch {
    return null
  }
}
