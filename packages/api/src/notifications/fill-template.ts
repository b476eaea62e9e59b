import type { Locale } from '@salon/domain'
import type { OutgoingMessage } from '@salon/providers'
import { fillPlaces, MESSAGE_TEMPLATES, type Place, type TemplateKind } from './message-templates.ts'

/** What a message says, wherever it goes: the text of an SMS, and what fills WhatsApp's template. */
export type MessageContent = Pick<OutgoingMessage, 'kind' | 'purpose' | 'locale' | 'parameters' | 'body'>

/** What a template says in a language. `filled` has the places of its template. */
export function fillTemplate(
  kind: TemplateKind,
  locale: Locale,
  filled: Readonly<Partial<Record<Place, string>>>,
): MessageContent {
  const { purpose, places, texts } = MESSAGE_TEMPLATES[kind]
  const fill = (place: Place) => filled[place] ?? ''
  return { kind, purpose, locale, parameters: places.map(fill), body: fillPlaces(texts[locale], fill) }
}
