import { MapPin } from 'lucide-react'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { buttonClass } from '../ui/button.tsx'

/** Opens the place in the phone's own map, or a map on the web. */
export function MapLink({ latitude, longitude }: { latitude: number; longitude: number }) {
  const t = useMessages(visitMessages)
  return (
    <a
      href={`https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`}
      target="_blank"
      rel="noreferrer"
      className={buttonClass('secondary')}
    >
      <MapPin aria-hidden className="size-4" />
      {t.openMap}
    </a>
  )
}
