import type { Channel, Locale, PhoneNumber } from '@salon/domain'
import type { OutgoingMessage } from '@salon/providers'
import { fillPlaces, MESSAGE_TEMPLATES, type Place, type TemplateKind } from './message-templates.ts'

export interface Recipient {
  phone: PhoneNumber
  locale: Locale
  channel: Channel
}

/** A message that is about no booking. Its `places` are those of its template. */
export function plainMessage(
  { phone, locale, channel }: Recipient,
  kind: TemplateKind,
  filled: Readonly<Partial<Record<Place, string>>>,
): OutgoingMessage {
  const { purpose, places, texts } = MESSAGE_TEMPLATES[kind]
  const fill = (place: Place) => filled[place] ?? ''
  return {
    ...{ to: phone, channel, locale, kind, purpose },
    parameters: places.map(fill),
    body: fillPlaces(texts[locale], fill),
  }
}
