import {
  instantText,
  localDate,
  type DateHoursView,
  type Page,
  type RoomListEntry,
  type TimeOffView,
} from '@salon/contract'
import {
  listExportedMenu,
  listExportedPeople,
  listExportedSeasons,
  listExportedWeeks,
  listRooms,
  type ExportedMenuRow,
  type ExportedPersonRow,
  type ExportedSeasonRow,
  type ExportedWeekRow,
} from '@salon/db'
import * as z from 'zod'
import { decodeCursor, toPage } from '../../trpc/cursor.ts'
import { readMembers } from '../members/list-members.ts'
import { listDates } from '../set-up/date-hours.ts'
import { listTimeOff } from '../set-up/time-off.ts'
import type { ExportRequest } from './export-request.ts'
import type { MemberRow } from './set-up-columns.ts'
import { PART_ROWS } from './table-part.ts'

/** One more tells whether a part follows. */
const LIMIT = PART_ROWS + 1

const place = z.int32()
const menuPosition = z.tuple([place, z.uuid(), place, z.uuid(), place, place, z.uuid()])
const personPosition = z.strictObject({ position: place, id: z.uuid() })
const seasonPosition = z.tuple([localDate, z.uuid(), place, z.uuid()])
const datePosition = z.strictObject({ date: localDate, staffId: z.uuid().nullable() })
const absencePosition = z.strictObject({ startsAt: instantText, id: z.uuid() })

export async function menuPage({ deps, input }: ExportRequest): Promise<Page<ExportedMenuRow>> {
  const { salonId, cursor } = input
  const after = decodeCursor(menuPosition, cursor)
  const rows = await listExportedMenu(deps.db, { salonId, after, limit: LIMIT })
  return toPage(rows, PART_ROWS, ({ position }) => position)
}

export async function peoplePage({ deps, input }: ExportRequest): Promise<Page<ExportedPersonRow>> {
  const { salonId, cursor } = input
  const after = decodeCursor(personPosition, cursor)
  const rows = await listExportedPeople(deps.db, { salonId, after, limit: LIMIT })
  return toPage(rows, PART_ROWS, ({ position, id }) => ({ position, id }))
}

export async function weeksPage({ deps, input }: ExportRequest): Promise<Page<ExportedWeekRow>> {
  const { salonId, cursor } = input
  const after = decodeCursor(personPosition, cursor)
  const rows = await listExportedWeeks(deps.db, { salonId, after, limit: LIMIT })
  return toPage(rows, PART_ROWS, ({ position, id }) => ({ position, id }))
}

export async function seasonsPage({ deps, input }: ExportRequest): Promise<Page<ExportedSeasonRow>> {
  const { salonId, cursor } = input
  const after = decodeCursor(seasonPosition, cursor)
  const now = deps.clock.now()
  const rows = await listExportedSeasons(deps.db, { salonId, now, after, limit: LIMIT })
  return toPage(rows, PART_ROWS, ({ firstDate, seasonId, position, id }) => [
    firstDate,
    seasonId,
    position,
    id,
  ])
}

export async function datesPage({ deps, input }: ExportRequest): Promise<Page<DateHoursView>> {
  const { salonId, cursor } = input
  const after = decodeCursor(datePosition, cursor)
  const rows = await listDates(deps, salonId, { after, limit: LIMIT })
  return toPage(rows, PART_ROWS, ({ date, staffId }) => ({ date, staffId }))
}

export async function absencesPage({ deps, input }: ExportRequest): Promise<Page<TimeOffView>> {
  const { salonId, cursor } = input
  const after = decodeCursor(absencePosition, cursor)
  const rows = await listTimeOff(deps, salonId, { after, limit: LIMIT })
  return toPage(rows, PART_ROWS, ({ startsAt, id }) => ({ startsAt, id }))
}

/** All in one part, as on the screen: a salon has no more rooms. */
export async function roomsPage({ deps, input }: ExportRequest): Promise<Page<RoomListEntry>> {
  decodeCursor(z.never(), input.cursor)
  return { items: await listRooms(deps.db, input.salonId), nextCursor: null }
}

/** All in one part, as on the screen: members first, then whoever was invited. */
export async function membersPage({ deps, input }: ExportRequest): Promise<Page<MemberRow>> {
  decodeCursor(z.never(), input.cursor)
  const { members, invitations } = await readMembers(deps, input.salonId)
  return { items: [...members, ...invitations], nextCursor: null }
}
