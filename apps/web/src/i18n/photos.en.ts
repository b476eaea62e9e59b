export const photosEn = {
  add: 'Add a photo',
  addHint: 'JPEG, PNG or WebP, up to 12 MB. The place where it was taken is removed from it.',
  saveFirst: 'Save or discard your changes, then add a photo.',
  full: 'A salon has twelve photos at most. Remove one to add another.',
  added: 'The photo was added.',
  notAPhoto: 'This file is no photo that can be shown. Choose a JPEG, PNG or WebP of at least 200 pixels.',
  none: 'No photos yet: the page shows a picture of ours.',
  cover: 'Cover',
  alt: 'Description',
  altHint: 'Descriptions are read aloud to customers who do not see the photos.',
  photo: (number: number) => `Photo ${number}`,
  earlier: (number: number) => `Move photo ${number} forward`,
  later: (number: number) => `Move photo ${number} back`,
  remove: (number: number) => `Remove photo ${number}`,
}

export type PhotosMessages = typeof photosEn
