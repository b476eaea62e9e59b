import { MapPin, Route } from 'lucide-react'
import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { buttonClass } from '../ui/button.tsx'

export interface Place {
  latitude: number
  longitude: number
}

/** The place in the phone's own map, or a map on the web. */
export function mapHref({ latitude, longitude }: Place): string {
  return `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`
}

/** The way to the place, from wherever the person is. */
export function DirectionsLink({ latitude, longitude }: Place) {
  const t = useMessages(visitMessages)
  return (
    <a
      href={`https://www.google.com/maps/dir/?api=1&destination=${latitude},${longitude}`}
      target="_blank"
      rel="noreferrer"
      className={buttonClass('secondary')}
    >
      <Route aria-hidden className="size-4" />
      {t.directions}
    </a>
  )
}

/** Opens the place in a map. */
export function MapLink(place: Place) {
  const t = useMessages(visitMessages)
  return (
    <a href={mapHref(place)} target="_blank" rel="noreferrer" className={buttonClass('secondary')}>
      <MapPin aria-hidden className="size-4" />
      {t.openMap}
    </a>
  )
}
