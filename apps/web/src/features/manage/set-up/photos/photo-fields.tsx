import { MAX_PHOTO_ALT, type PhotosSettings } from '@salon/contract'
import { itemAt, photoPath } from '@salon/domain'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Badge } from '../../../../components/ui/badge.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { useMessages } from '../../../../i18n/locale.ts'
import { photosMessages } from '../../../../i18n/photos.ts'
import { useNextFocus } from '../../../../lib/use-next-focus.ts'
import { BothLanguages } from '../fields/both-languages.tsx'

type Photos = PhotosSettings['photos']

export interface PhotoFieldsProps {
  photos: Photos
  onChange: (photos: Photos) => void
}

/** The photos in their order, with what is to be seen on each. */
export function PhotoFields({ photos, onChange }: PhotoFieldsProps) {
  const t = useMessages(photosMessages)
  const [news, setNews] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const focusNext = useNextFocus()

  function move(from: number, to: number, button: HTMLElement): void {
    focusNext(() => button)
    setNews(t.moved(from + 1, to + 1))
    onChange(photos.toSpliced(from, 1).toSpliced(to, 0, itemAt(photos, from)))
  }

  function remove(index: number): void {
    // the one that takes its place, or the last, or what says that there is none
    const place = Math.min(index + 1, photos.length - 1)
    focusNext(() => root.current?.querySelector<HTMLElement>(`li:nth-child(${place})`) ?? root.current)
    setNews(t.removed(index + 1))
    onChange(photos.toSpliced(index, 1))
  }

  return (
    <div ref={root} tabIndex={-1} className="grid grid-cols-1 gap-5">
      <p role="status" className="sr-only">
        {news}
      </p>
      {photos.length === 0 && <p className="text-sm text-muted">{t.none}</p>}
      {photos.length > 0 && <p className="text-xs text-muted">{t.altHint}</p>}
      <ol className="grid grid-cols-1 gap-5">
        {photos.map(({ id, alt }, index) => (
          <li
            key={id}
            tabIndex={-1}
            aria-label={t.photo(index + 1)}
            className="grid gap-3 border-b border-line pb-5 last:border-0 last:pb-0"
          >
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
                <IconButton
                  label={t.earlier(index + 1)}
                  aria-disabled={index === 0}
                  onClick={(event) => move(index, index - 1, event.currentTarget)}
                >
                  <ArrowUp aria-hidden className="size-5" />
                </IconButton>
                <IconButton
                  label={t.later(index + 1)}
                  aria-disabled={index === photos.length - 1}
                  onClick={(event) => move(index, index + 1, event.currentTarget)}
                >
                  <ArrowDown aria-hidden className="size-5" />
                </IconButton>
                <IconButton label={t.remove(index + 1)} onClick={() => remove(index)}>
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
      </ol>
    </div>
  )
}
