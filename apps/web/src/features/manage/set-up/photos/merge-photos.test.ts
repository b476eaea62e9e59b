import { expect, it } from 'vitest'
import { mergePhotos } from './merge-photos.ts'

const plain = { ar: '', en: '' }
const photosOf = (...ids: string[]) => ({ photos: ids.map((id) => ({ id, alt: plain })) })
const idsOf = ({ photos }: ReturnType<typeof photosOf>) => photos.map(({ id }) => id)

it('a photo that came elsewhere stays, whatever was typed, moved or removed here', () => {
  const [base, theirs] = [photosOf('a', 'b', 'c'), photosOf('a', 'b', 'c', 'd')]
  expect(idsOf(mergePhotos(base, photosOf('a', 'b', 'c'), theirs))).toEqual(['a', 'b', 'c', 'd'])
  expect(idsOf(mergePhotos(base, photosOf('c', 'a', 'b'), theirs))).toEqual(['c', 'a', 'b', 'd'])
  expect(idsOf(mergePhotos(base, photosOf('a', 'c'), theirs))).toEqual(['a', 'c', 'd'])
})

it('what was removed elsewhere is gone, and an order made there holds where none was made here', () => {
  const base = photosOf('a', 'b', 'c')
  expect(idsOf(mergePhotos(base, photosOf('c', 'a', 'b'), photosOf('a', 'c')))).toEqual(['c', 'a'])
  expect(idsOf(mergePhotos(base, photosOf('a', 'c'), photosOf('c', 'b', 'a')))).toEqual(['c', 'a'])
})

it('words are those typed here, and otherwise those saved', () => {
  const described = (en: string) => ({ id: 'a', alt: { ar: '', en } })
  const b = { id: 'b', alt: plain }
  const theirs = { photos: [described('Theirs'), { ...b, alt: { ar: '', en: 'Room' } }] }
  const merged = mergePhotos(photosOf('a', 'b'), { photos: [described('Mine'), b] }, theirs)
  expect(merged.photos.map(({ alt }) => alt.en)).toEqual(['Mine', 'Room'])
})
