import type { PhotoView } from '@salon/contract'
import { photoPath } from '@salon/domain'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { salonMessages } from '../../i18n/salon.ts'

/** A salon’s photos but its cover; each loads when it comes near the screen, into a place that is kept for it. */
export function Gallery({ photos }: { photos: readonly PhotoView[] }) {
  const t = useMessages(salonMessages)
  const localized = useLocalized()
  if (photos.length === 0) return null
  return (
    <section aria-labelledby="photos">
      <h2 id="photos" className="mb-4 text-2xl">
        {t.photos}
      </h2>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {photos.map(({ id, alt, width, height }) => (
          <li key={id}>
            <img
              src={photoPath(id, 'small')}
              alt={localized(alt)}
              width={width}
              height={height}
              loading="lazy"
              className="aspect-4/3 w-full rounded-lg object-cover"
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
