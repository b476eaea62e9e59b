import { clsx } from 'clsx'
import { Heart } from 'lucide-react'
import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { useFavourite } from '../lib/use-favourite.ts'
import { IconButton } from './ui/icon-button.tsx'

export interface FavouriteButtonProps {
  salonId: string
  /** The salon's, for readers. */
  name: string
  className?: string
}

/** A heart that keeps a salon among the favourites. Asks for a sign-in where it is needed. */
export function FavouriteButton({ salonId, name, className }: FavouriteButtonProps) {
  const t = useMessages(commonMessages)
  const { isKept, toggle } = useFavourite(salonId)
  return (
    <IconButton
      label={t.favourite(name)}
      aria-pressed={isKept}
      onClick={toggle}
      className={clsx('bg-surface', className)}
    >
      <Heart
        aria-hidden
        className={clsx('size-5 transition-transform', isKept && 'scale-110 fill-accent text-accent')}
      />
    </IconButton>
  )
}
