import { MAX_PHOTO_ALT, type PhotosSettings } from '@salon/contract'
import { itemAt, photoPath } from '@salon/domain'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { Badge } from '../../../../components/ui/badge.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { photosMessages } from '../../../../i18n/photos.ts'
import { BothLanguages } from '../fields/both-languages.tsx'

type Photos = PhotosSettings['photos']

export interface PhotoFieldsProps {
  photos: Photos
  onChange: (photos: Photos) => void
}

/** The photos in their order, with what is to be seen on each. */
export function PhotoFields({ photos, onChange }: PhotoFieldsProps) {
  const t = useMessages(photosMessages)
  if (photos.length === 0) return <p className="text-sm text-muted">{t.none}</p>
  const move = (from: number, to: number) =>
    onChange(photos.toSpliced(from, 1).toSpliced(to, 0, itemAt(photos, from)))
  return (
    <ol className="grid grid-cols-1 gap-5">
      {photos.map(({ id, alt }, index) => (
        <li key={id} className="grid gap-3 border-b border-line pb-5 last:border-0 last:pb-0">
          <div className="flex items-start gap-3">
            <img
              src={photoPath(id, 'small')}
              alt={t.photo(index + 1)}
              loading="lazy"
              className="aspect-4/3 w-36 rounded-md bg-sunken object-cover sm:w-52"
            />
            <div className="flex grow flex-wrap items-center justify-end gap-1">
              {index === 0 && (
                <Badge tone="brand" className="me-auto">
                  {t.cover}
                </Badge>
              )}
              {index > 0 && (
                <IconButton label={t.earlier(index + 1)} onClick={() => move(index, index - 1)}>
                  <ArrowUp aria-hidden className="size-5" />
                </IconButton>
              )}
              {index < photos.length - 1 && (
                <IconButton label={t.later(index + 1)} onClick={() => move(index, index + 1)}>
                  <ArrowDown aria-hidden className="size-5" />
                </IconButton>
              )}
              <IconButton
                label={t.remove(index + 1)}
                onClick={() => onChange(photos.filter((each) => each.id !== id))}
              >
                <Trash2 aria-hidden className="size-5" />
              </IconButton>
            </div>
          </div>
          <BothLanguages
            label={t.alt}
            maxLength={MAX_PHOTO_ALT}
            value={alt}
            onChange={(changed) =>
              onChange(photos.map((each) => (each.id === id ? { ...each, alt: changed } : each)))
            }
          />
        </li>
      ))}
      <li className="text-xs text-muted">{t.altHint}</li>
    </ol>
  )
}
