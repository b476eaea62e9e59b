import type { Localized } from '@salon/domain'
import * as z from 'zod'
import { settingsVersion } from './set-up.ts'
import { id, typedText } from './shared.ts'

export const MOST_PHOTOS = 12
export const MAX_PHOTO_ALT = 200
/** Of a file that is sent; a phone's photos are smaller. */
export const MAX_PHOTO_BYTES = 12 * 1024 * 1024

/** A salon's photos in their order, of which the first is the cover. */
const photos = z.strictObject({
  photos: z
    .array(
      z.strictObject({
        id,
        /** What is to be seen, for those who do not see it; empty where it only decorates. */
        alt: z.strictObject({ ar: typedText(MAX_PHOTO_ALT), en: typedText(MAX_PHOTO_ALT) }),
      }),
    )
    .max(MOST_PHOTOS)
    .refine((all) => new Set(all.map((photo) => photo.id)).size === all.length, 'a photo twice'),
})
export type PhotosSettings = z.output<typeof photos>

export const updatePhotosInput = z.strictObject({ salonId: id, version: settingsVersion, settings: photos })

/** Lets one photo be sent to `/photos`, as a bearer token. */
export interface PhotoTicketView {
  ticket: string
}

/** A photo as it is shown. Its files are named by its id (`photoPath` of the domain). */
export interface PhotoView {
  id: string
  alt: Localized
  /** Of the large file. */
  width: number
  height: number
}
