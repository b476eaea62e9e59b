export const photosEn = {
  add: 'Add a photo',
  addHint: 'JPEG, PNG or WebP, up to 12 MB. The place where it was taken is removed from it.',
  saveFirst: 'Save or discard your changes, then add a photo.',
  full: 'A salon has twelve photos at most. Remove one to add another.',
  added: 'The photo was added.',
  notAPhoto: 'This file is no photo that can be shown. Choose a JPEG, PNG or WebP.',
  tooSmall: 'This photo is too small. Choose one of at least 200 pixels each way.',
  tooManyPixels: 'This photo has too many pixels. Save a smaller copy of it and choose that.',
  tooManyBytes: 'This file is larger than 12 MB. Save a smaller copy of it and choose that.',
  none: 'No photos yet: the page shows a picture of ours.',
  cover: 'Cover',
  order: 'Order',
  alt: 'Description',
  altHint: 'Descriptions are read aloud to customers who do not see the photos.',
  photo: (number: number) => `Photo ${number}`,
  earlier: (number: number) => `Move photo ${number} forward`,
  later: (number: number) => `Move photo ${number} back`,
  remove: (number: number) => `Remove photo ${number}`,
  moved: (from: number, to: number) => `Photo ${from} is photo ${to} now.`,
  removed: (number: number) => `Photo ${number} is removed once you save.`,
}

export type PhotosMessages = typeof photosEn
