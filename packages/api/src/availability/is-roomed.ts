import type { SalonConfig } from '@salon/db'

/**
 * Is this the place for a line in a room: one in use, of a room that its service may be had in? A service that needs no room
 * lacks none.
 */
export function isRoomed(
  { rooms }: Pick<SalonConfig, 'rooms'>,
  roomIds: readonly string[],
  resourceId: string | null,
): boolean {
  const unit = rooms.find((each) => each.resourceId === resourceId)
  return roomIds.length === 0 || (unit !== undefined && roomIds.includes(unit.roomId))
}
