import { MOST_BUFFER_MINUTES, MOST_POSITION, SERVICE_LENGTHS, type ServiceSettings } from '@salon/contract'
import { readWhole } from '../fields/read-whole.ts'
import { trimmed } from '../fields/trimmed.ts'
import type { Reading } from '../use-settings.ts'
import {
  ADD_ON_LENGTHS,
  type ChoiceDraft,
  readChoices,
  readPrice,
  toChoiceDraft,
  VARIANT_LENGTHS,
} from './choice-draft.ts'

/** A service as it is typed. */
export interface ServiceDraft extends Pick<
  ServiceSettings,
  'categoryId' | 'name' | 'description' | 'isActive' | 'staffIds'
> {
  roomIds: string[]
  riyals: string
  duration: string
  bufferBefore: string
  bufferAfter: string
  hasProcessing: boolean
  processingStart: string
  processingLength: string
  variants: ChoiceDraft[]
  addOns: ChoiceDraft[]
  position: string
}

export interface ServiceWrongs {
  name: string
  price: string
  duration: string
  buffer: string
  processing: string
  choices: string
  position: string
}

/** A service that is offered once its name and its price were typed. */
export function newServiceDraft(categoryId: string, position: number): ServiceDraft {
  return {
    ...{ categoryId, name: { ar: '', en: '' }, description: { ar: '', en: '' }, riyals: '', duration: '60' },
    ...{ bufferBefore: '0', bufferAfter: '0' },
    ...{ hasProcessing: false, processingStart: '', processingLength: '', variants: [], addOns: [] },
    ...{ position: String(position), isActive: true, staffIds: [], roomIds: [] },
  }
}

export function toServiceDraft(settings: ServiceSettings): ServiceDraft {
  const { categoryId, name, description, isActive, staffIds, roomIds = [], processing } = settings
  return {
    ...{ categoryId, name, description, isActive, staffIds, roomIds },
    riyals: String(settings.priceHalalas / 100),
    duration: String(settings.durationMinutes),
    bufferBefore: String(settings.bufferBeforeMinutes),
    bufferAfter: String(settings.bufferAfterMinutes),
    hasProcessing: processing !== undefined,
    processingStart: String(processing?.startMinute ?? ''),
    processingLength: String(processing?.lengthMinutes ?? ''),
    variants: settings.variants.map(({ durationMinutes, ...variant }) =>
      toChoiceDraft(variant, durationMinutes),
    ),
    addOns: settings.addOns.map(({ extraMinutes, ...addOn }) => toChoiceDraft(addOn, extraMinutes)),
    position: String(settings.position),
  }
}

/** @param wrong what to say of a field that is not right */
export function readServiceDraft(
  draft: ServiceDraft,
  wrong: ServiceWrongs,
): Reading<ServiceSettings, ServiceDraft> {
  const { categoryId, isActive, staffIds, roomIds } = draft
  const name = trimmed(draft.name)
  const hasNames = name.ar !== '' && name.en !== ''
  const priceHalalas = readPrice(draft.riyals)
  const durationMinutes = readWhole(draft.duration, SERVICE_LENGTHS)
  const bufferBeforeMinutes = readBuffer(draft.bufferBefore)
  const bufferAfterMinutes = readBuffer(draft.bufferAfter)
  const variants = readChoices(draft.variants, VARIANT_LENGTHS)
  const addOns = readChoices(draft.addOns, ADD_ON_LENGTHS)
  const shortest = Math.min(
    durationMinutes ?? SERVICE_LENGTHS.most,
    ...(variants ?? []).map(({ minutes }) => minutes),
  )
  const processing = readProcessing(draft, shortest)
  const position = readWhole(draft.position, { least: 0, most: MOST_POSITION })
  if (
    !hasNames ||
    priceHalalas === null ||
    durationMinutes === null ||
    bufferBeforeMinutes === null ||
    bufferAfterMinutes === null ||
    processing === null ||
    variants === null ||
    addOns === null ||
    position === null
  ) {
    return {
      errors: {
        ...(!hasNames && { name: wrong.name }),
        ...(priceHalalas === null && { riyals: wrong.price }),
        ...(durationMinutes === null && { duration: wrong.duration }),
        ...(bufferBeforeMinutes === null && { bufferBefore: wrong.buffer }),
        ...(bufferAfterMinutes === null && { bufferAfter: wrong.buffer }),
        ...(processing === null && { processingLength: wrong.processing }),
        ...(variants === null && { variants: wrong.choices }),
        ...(addOns === null && { addOns: wrong.choices }),
        ...(position === null && { position: wrong.position }),
      },
    }
  }
  const times = { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }
  return {
    settings: {
      ...{ categoryId, name, description: trimmed(draft.description), priceHalalas, ...times },
      variants: variants.map(({ minutes, ...variant }) => ({ ...variant, durationMinutes: minutes })),
      addOns: addOns.map(({ minutes, ...addOn }) => ({ ...addOn, extraMinutes: minutes })),
      ...{ position, isActive, staffIds, roomIds },
      ...(processing && { processing }),
    },
  }
}

function readBuffer(typed: string): number | null {
  return readWhole(typed, { least: 0, most: MOST_BUFFER_MINUTES })
}

/** `undefined`: nobody waits; `null`: it was typed wrongly. */
function readProcessing(draft: ServiceDraft, durationMinutes: number) {
  if (!draft.hasProcessing) return undefined
  const startMinute = readWhole(draft.processingStart, { least: 1, most: durationMinutes })
  if (startMinute === null) return null
  const lengthMinutes = readWhole(draft.processingLength, { least: 1, most: durationMinutes - startMinute })
  return lengthMinutes === null ? null : { startMinute, lengthMinutes }
}
