/** The longer edge of a photo's files at most; a smaller original stays as it is. */
export const PHOTO_EDGES = { small: 640, large: 1600 } as const
export type PhotoSize = keyof typeof PHOTO_EDGES

/** How wide the cover is on a salon's page (`sizes`), for whoever asks for it before the page is drawn. */
export const COVER_SIZES = '(min-width: 76rem) 74rem, 100vw'

/** The name of one of a photo's files; what it holds never changes. */
export function photoFile(id: string, size: PhotoSize): string {
  return `${id}-${PHOTO_EDGES[size]}.webp`
}

/** Where it is served. */
export function photoPath(id: string, size: PhotoSize): string {
  return `/photos/${photoFile(id, size)}`
}

/** What a browser chooses among, by how wide each file is (`srcset`). `width` and `height` are of the large one. */
export function photoSources(photo: { id: string; width: number; height: number }): string {
  const share = Math.min(1, PHOTO_EDGES.small / Math.max(photo.width, photo.height))
  const small = `${photoPath(photo.id, 'small')} ${Math.round(photo.width * share)}w`
  return `${small}, ${photoPath(photo.id, 'large')} ${photo.width}w`
}
