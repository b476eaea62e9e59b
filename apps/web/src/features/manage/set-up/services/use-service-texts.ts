import type { MenuView, ServiceSettings } from '@salon/contract'
import type { Localized } from '@salon/domain'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { servicesMessages } from '../../../../i18n/services.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useFormat } from '../../../../lib/format.ts'
import type { SettingText } from '../their-change.tsx'

/** A service in words, field by field. */
export function useServiceTexts(menu: MenuView): (settings: ServiceSettings) => SettingText[] {
  const t = useMessages(servicesMessages)
  const setUp = useMessages(setUpMessages)
  const format = useFormat()
  const localized = useLocalized()
  const namesOf = (entries: MenuView['staff'], ids: readonly string[]) =>
    entries
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => localized(name))
      .join(t.between)
  const choiceText = (choice: { name: Localized; priceHalalas: number }, minutes: number) =>
    [localized(choice.name), format.priceText(choice.priceHalalas), format.duration(minutes)].join(' ')
  return ({ name, description, processing, variants, addOns, ...service }) => [
    { label: setUp.inLanguage.ar(t.serviceName), text: name.ar },
    { label: setUp.inLanguage.en(t.serviceName), text: name.en },
    { label: setUp.inLanguage.ar(t.description), text: description.ar },
    { label: setUp.inLanguage.en(t.description), text: description.en },
    { label: t.category, text: namesOf(menu.categories, [service.categoryId]) },
    { label: t.price, text: format.priceText(service.priceHalalas) },
    { label: t.duration, text: String(service.durationMinutes) },
    { label: t.bufferBefore, text: String(service.bufferBeforeMinutes) },
    { label: t.bufferAfter, text: String(service.bufferAfterMinutes) },
    { label: t.processingStart, text: String(processing?.startMinute ?? '') },
    { label: t.processingLength, text: String(processing?.lengthMinutes ?? '') },
    {
      label: t.variants.title,
      text: variants.map((each) => choiceText(each, each.durationMinutes)).join(t.between),
    },
    {
      label: t.addOns.title,
      text: addOns.map((each) => choiceText(each, each.extraMinutes)).join(t.between),
    },
    { label: t.whoDoesIt, text: namesOf(menu.staff, service.staffIds) },
    { label: t.whichRooms, text: namesOf(menu.rooms, service.roomIds ?? []) },
    { label: t.position, text: String(service.position) },
    { label: t.isServiceOffered, text: t.yesNo[service.isActive ? 'yes' : 'no'] },
  ]
}
