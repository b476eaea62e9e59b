import type { PhotosSettings } from '@salon/contract'

/**
 * What was made of the photos here and elsewhere, both: what was typed here and otherwise each one's saved words, what came
 * elsewhere, and nothing that was removed on either side. The order is the one made here, if any was.
 */
export function mergePhotos(
  base: PhotosSettings,
  mine: PhotosSettings,
  theirs: PhotosSettings,
): PhotosSettings {
  const [before, here] = [byId(base), byId(mine)]
  const kept = theirs.photos.filter(({ id }) => here.has(id) || !before.has(id))
  const merged = kept.map((saved) => {
    const [known, typed] = [before.get(saved.id), here.get(saved.id)]
    return typed && JSON.stringify(typed.alt) !== JSON.stringify(known?.alt) ? typed : saved
  })
  const ids = [...here.keys()]
  const isMoved = [...before.keys()].filter((id) => here.has(id)).join() !== ids.join()
  if (!isMoved) return { photos: merged }
  // what came elsewhere stays behind the others
  const placeOf = (id: string) => (here.has(id) ? ids.indexOf(id) : ids.length)
  return { photos: merged.toSorted((a, b) => placeOf(a.id) - placeOf(b.id)) }
}

function byId({ photos }: PhotosSettings) {
  return new Map(photos.map((photo) => [photo.id, photo]))
}
