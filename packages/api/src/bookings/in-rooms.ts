import type { MoveVisitInput } from '@salon/contract'
import { DomainError } from '@salon/domain'
import type { ResolvedVisit } from '../availability/resolve-visit.ts'

/**
 * The visit with each line that names a room in that one alone.
 * @throws DomainError `SLOT_TAKEN` where its service cannot be had there
 */
export function inRooms(
  { lines, choices }: ResolvedVisit,
  asked: NonNullable<MoveVisitInput['lines']>,
): ResolvedVisit {
  return {
    choices,
    lines: lines.map((line, index) => {
      const roomId = asked[index]?.roomId
      if (roomId === undefined) return line
      if (!line.roomIds.includes(roomId)) throw new DomainError('SLOT_TAKEN', { cause: 'room' })
      return { ...line, roomIds: [roomId] }
    }),
  }
}
