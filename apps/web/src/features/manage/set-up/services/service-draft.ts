import {
  MOST_BUFFER_MINUTES,
  MOST_POSITION,
  MOST_SERVICE_HALALAS,
  SERVICE_LENGTHS,
  type ServiceSettings,
} from '@salon/contract'
import { readRiyals } from '../../payments/money-of-payment.ts'
import { readWhole } from '../fields/read-whole.ts'
import { trimmed } from '../fields/trimmed.ts'
import type { Reading } from '../use-settings.ts'

/** A service as it is typed. */
export interface ServiceDraft extends Pick<
  ServiceSettings,
  'categoryId' | 'name' | 'description' | 'isActive' | 'staffIds'
> {
  riyals: string
  duration: string
  bufferBefore: string
  bufferAfter: string
  hasProcessing: boolean
  processingStart: string
  processingLength: string
  position: string
}

export interface ServiceWrongs {
  name: string
  price: string
  duration: string
  buffer: string
  processing: string
  position: string
}

/** A service that is offered once its name and its price were typed. */
export function newServiceDraft(categoryId: string, position: number): ServiceDraft {
  return {
    ...{ categoryId, name: { ar: '', en: '' }, description: { ar: '', en: '' }, riyals: '', duration: '60' },
    ...{ bufferBefore: '0', bufferAfter: '0' },
    ...{ hasProcessing: false, processingStart: '', processingLength: '' },
    ...{ position: String(position), isActive: true, staffIds: [] },
  }
}

export function toServiceDraft(settings: ServiceSettings): ServiceDraft {
  const { categoryId, name, description, isActive, staffIds, processing } = settings
  return {
    ...{ categoryId, name, description, isActive, staffIds },
    riyals: String(settings.priceHalalas / 100),
    duration: String(settings.durationMinutes),
    bufferBefore: String(settings.bufferBeforeMinutes),
    bufferAfter: String(settings.bufferAfterMinutes),
    hasProcessing: processing !== undefined,
    processingStart: String(processing?.startMinute ?? ''),
    processingLength: String(processing?.lengthMinutes ?? ''),
    position: String(settings.position),
  }
}

/** @param wrong what to say of a field that is not right */
export function readServiceDraft(
  draft: ServiceDraft,
  wrong: ServiceWrongs,
): Reading<ServiceSettings, ServiceDraft> {
  const { categoryId, isActive, staffIds } = draft
  const name = trimmed(draft.name)
  const hasNames = name.ar !== '' && name.en !== ''
  const priceHalalas = readPrice(draft.riyals)
  const durationMinutes = readWhole(draft.duration, SERVICE_LENGTHS)
  const bufferBeforeMinutes = readBuffer(draft.bufferBefore)
  const bufferAfterMinutes = readBuffer(draft.bufferAfter)
  const processing = readProcessing(draft, durationMinutes ?? SERVICE_LENGTHS.most)
  const position = readWhole(draft.position, { least: 0, most: MOST_POSITION })
  if (
    !hasNames ||
    priceHalalas === null ||
    durationMinutes === null ||
    bufferBeforeMinutes === null ||
    bufferAfterMinutes === null ||
    processing === null ||
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
        ...(position === null && { position: wrong.position }),
      },
    }
  }
  const times = { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }
  return {
    settings: {
      ...{ categoryId, name, description: trimmed(draft.description), priceHalalas, ...times },
      ...{ position, isActive, staffIds },
      ...(processing && { processing }),
    },
  }
}

function readPrice(riyals: string): number | null {
  const halalas = readRiyals(riyals)
  return halalas === null || halalas > MOST_SERVICE_HALALAS ? null : halalas
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
