import type { ExplainInput } from '@salon/contract'
import type { ResourceStretch, SalonConfig } from '@salon/db'
import { dateOfMinute, type EpochMinute, itemAt, type VisitLine, workStretches } from '@salon/domain'
import { resolveVisit } from '../availability/resolve-visit.ts'

const PLAIN = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0, processing: null }

/**
 * What is asked about as a line of a visit: the service, or the shortest visit, with her alone, in the room alone, or with anybody.
 * A service that nobody who is asked about does has no candidates.
 * @returns `out_of_use` for somebody who takes no bookings, or a room, and `other_room` for a service that is not had in the room
 * @throws DomainError `SERVICE_UNAVAILABLE` for a service that is not offered
 */
export function explainedLine(
  config: SalonConfig,
  { serviceId, variantId, staffId, roomId }: ExplainInput,
): VisitLine | 'out_of_use' | 'other_room' {
  if (staffId && !config.staff.some(({ id }) => id === staffId)) return 'out_of_use'
  if (roomId && !config.rooms.some((unit) => unit.roomId === roomId)) return 'out_of_use'
  const roomIds = roomId ? [roomId] : []
  if (!serviceId) {
    const able = staffId ? [staffId] : roomId ? staffOfRoom(config, roomId) : config.staff.map(({ id }) => id)
    const candidates = able.map((id) => ({ staffId: id, durationMinutes: config.stepMinutes }))
    return { ...PLAIN, roomIds, candidates }
  }
  const service = config.services.find(({ id }) => id === serviceId)
  if (roomId && service && !service.roomIds.includes(roomId)) return 'other_room'
  const skills = service?.skills.filter((skill) => !staffId || skill.staffId === staffId)
  if (skills?.length === 0) return { ...PLAIN, roomIds, candidates: [] }
  const line = itemAt(resolveVisit(config, [{ serviceId, variantId, staffId }]).lines, 0)
  return roomId ? { ...line, roomIds } : line
}

/** Whoever does anything that is had in a room. */
function staffOfRoom({ services }: SalonConfig, roomId: string): string[] {
  const had = services.filter(({ roomIds }) => roomIds.includes(roomId))
  return [...new Set(had.flatMap(({ skills }) => skills.map(({ staffId }) => staffId)))]
}

/** What the line would take from a minute on of each who may serve it, without its wait, and of each place it may be had in. */
export function takenByLine(
  { rooms }: SalonConfig,
  line: VisitLine,
  startMinute: EpochMinute,
): ResourceStretch[] {
  const stretch = (resourceId: string, from: number, to: number) => ({
    ...{ resourceId, from: dateOfMinute(startMinute + from), to: dateOfMinute(startMinute + to) },
  })
  const ofPeople = line.candidates.flatMap((candidate) => {
    const [from, pause, resume, to] = workStretches(line, candidate)
    return [stretch(candidate.staffId, from, pause), stretch(candidate.staffId, resume, to)]
  })
  const longest = Math.max(0, ...line.candidates.map(({ durationMinutes }) => durationMinutes))
  const ofRooms = rooms
    .filter(({ roomId }) => line.roomIds.includes(roomId))
    .map(({ resourceId }) =>
      stretch(resourceId, -line.bufferBeforeMinutes, longest + line.bufferAfterMinutes),
    )
  return [...ofPeople, ...ofRooms].filter(({ from, to }) => from < to)
}
