import { MOST_POSITION, ROOM_CAPACITIES, type RoomSettings } from '@salon/contract'
import { readWhole } from '../fields/read-whole.ts'
import { trimmed } from '../fields/trimmed.ts'
import type { Reading } from '../use-settings.ts'

/** A room as it is typed. */
export interface RoomDraft extends Pick<RoomSettings, 'name' | 'isActive'> {
  capacity: string
  position: string
}

export interface RoomWrongs {
  name: string
  capacity: string
  position: string
}

/** A room for one visit at a time, after the others. */
export function newRoomDraft(position: number): RoomDraft {
  return { name: { ar: '', en: '' }, capacity: '1', position: String(position), isActive: true }
}

export function toRoomDraft({ capacity, position, ...settings }: RoomSettings): RoomDraft {
  return { ...settings, capacity: String(capacity), position: String(position) }
}

/** @param wrong what to say of a field that is not right */
export function readRoomDraft(draft: RoomDraft, wrong: RoomWrongs): Reading<RoomSettings, RoomDraft> {
  const name = trimmed(draft.name)
  const hasNames = name.ar !== '' && name.en !== ''
  const capacity = readWhole(draft.capacity, ROOM_CAPACITIES)
  const position = readWhole(draft.position, { least: 0, most: MOST_POSITION })
  if (hasNames && capacity !== null && position !== null)
    return { settings: { name, capacity, position, isActive: draft.isActive } }
  return {
    errors: {
      ...(!hasNames && { name: wrong.name }),
      ...(capacity === null && { capacity: wrong.capacity }),
      ...(position === null && { position: wrong.position }),
    },
  }
}
