import type { PhotoView } from '@salon/contract'
import { COVER_SIZES, photoPath, photoSources } from '@salon/domain'
import { useLocalized } from '../../i18n/locale.ts'

/**
 * The salon's first photo over the picture of ours that fills the same frame, so that nothing moves. The first HTML asks for the
 * file, by the same sizes.
 */
export function CoverPhoto({ photo }: { photo: PhotoView }) {
  const localized = useLocalized()
  return (
    <img
      sizes={COVER_SIZES}
      srcSet={photoSources(photo)}
      src={photoPath(photo.id, 'large')}
      alt={localized(photo.alt)}
      fetchPriority="high"
      className="absolute inset-0 size-full object-cover sm:rounded-xl"
    />
  )
}
