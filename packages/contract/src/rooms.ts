import type { Localized } from '@salon/domain'
import * as z from 'zod'
import { MOST_POSITION } from './menu.ts'
import { impactVersion, settingsVersion } from './set-up.ts'
import { id, idempotencyKey, typedName } from './shared.ts'

export const MAX_ROOM_NAME = 80
/** Visits at the same time in one room. */
export const ROOM_CAPACITIES = { least: 1, most: 20 }

/** A room, a chair or a device that some services need. */
const room = z.strictObject({
  name: z.strictObject({ ar: typedName(MAX_ROOM_NAME), en: typedName(MAX_ROOM_NAME) }),
  /** How many visits may be in it at the same time. */
  capacity: z.number().int().min(ROOM_CAPACITIES.least).max(ROOM_CAPACITIES.most),
  position: z.number().int().min(0).max(MOST_POSITION),
  /** Out of use, it takes no more bookings. */
  isActive: z.boolean(),
})
export type RoomSettings = z.output<typeof room>

export const roomOfInput = z.strictObject({ salonId: id, roomId: id })
export type RoomOfInput = z.output<typeof roomOfInput>
export const addRoomInput = z.strictObject({
  salonId: id,
  settings: room,
  idempotencyKey: idempotencyKey.optional(),
})
export const roomImpactInput = roomOfInput.extend({ settings: room })
export const updateRoomInput = roomImpactInput.extend({
  version: settingsVersion,
  impact: impactVersion.optional(),
})

/** A room of a salon, also one that is out of use, and how many services may be had in it. */
export interface RoomListEntry {
  id: string
  name: Localized
  capacity: number
  isActive: boolean
  services: number
}
