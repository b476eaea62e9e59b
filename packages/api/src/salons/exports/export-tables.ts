import {
  instantText,
  type BookDifferenceView,
  type ExportTable,
  type ExportTableInput,
  type NumbersView,
  type Page,
  type SalonNotificationView,
  type SalonPaymentView,
  type SalonReviewView,
  type ServiceNumbers,
  type StaffNumbers,
  type UnitNumbers,
} from '@salon/contract'
import { listExportedBookings, type ExportedBookingRow } from '@salon/db'
import { addDays, dateOfMinute, startOfDate } from '@salon/domain'
import * as z from 'zod'
import { listForSalon } from '../../notifications/list-notifications.ts'
import { listBookDifferencesOfSalon } from '../../payments/list-book-differences.ts'
import { listPaymentsOfSalon } from '../../payments/list-payments.ts'
import { decodeCursor, toPage } from '../../trpc/cursor.ts'
import { listExportedClients, type ExportedClient } from '../clients/list-clients.ts'
import { readNumbers } from '../numbers/read-numbers.ts'
import { listReviewsForSalon } from '../reviews/list-salon-reviews.ts'
import {
  bookColumns,
  bookingColumns,
  clientColumns,
  messageColumns,
  numbersColumns,
  paymentColumns,
  reviewColumns,
  serviceColumns,
  utilisationColumns,
} from './export-columns.ts'
import type { ExportRequest } from './export-request.ts'
import type { Column } from './rendering.ts'
import {
  absenceColumns,
  dateColumns,
  memberColumns,
  menuColumns,
  peopleColumns,
  roomColumns,
  seasonColumns,
  weekColumns,
} from './set-up-columns.ts'
import {
  absencesPage,
  datesPage,
  membersPage,
  menuPage,
  peoplePage,
  roomsPage,
  seasonsPage,
  weeksPage,
} from './set-up-pages.ts'
import { PART_ROWS, tablePart, type TablePart } from './table-part.ts'

/** Reads a part of a table, with what stands over its columns. */
export const EXPORTS: Record<ExportTable, (request: ExportRequest) => Promise<TablePart>> = {
  clients: (request) => table<ExportedClient>(clientColumns, clientsPage, request),
  bookings: (request) => table<ExportedBookingRow>(bookingColumns, bookingsPage, request),
  payments: (request) => table<SalonPaymentView>(paymentColumns, paymentsPage, request),
  books: (request) => table<BookDifferenceView>(bookColumns, booksPage, request),
  reviews: (request) => table<SalonReviewView>(reviewColumns, reviewsPage, request),
  messages: (request) => table<SalonNotificationView>(messageColumns, messagesPage, request),
  numbers: (request) =>
    table<UnitNumbers>(numbersColumns(request.input.unit ?? 'day'), numbersPage('units'), request),
  utilisation: (request) => table<StaffNumbers>(utilisationColumns, numbersPage('staff'), request),
  services: (request) => table<ServiceNumbers>(serviceColumns, numbersPage('services'), request),
  menu: (request) => table(menuColumns, menuPage, request),
  people: (request) => table(peopleColumns, peoplePage, request),
  hours: (request) => table(weekColumns, weeksPage, request),
  seasons: (request) => table(seasonColumns, seasonsPage, request),
  dates: (request) => table(dateColumns, datesPage, request),
  absences: (request) => table(absenceColumns, absencesPage, request),
  rooms: (request) => table(roomColumns, roomsPage, request),
  members: (request) => table(memberColumns, membersPage, request),
}

function table<Row>(
  columns: readonly Column<Row>[],
  readPage: (request: ExportRequest) => Promise<Page<Row>>,
  request: ExportRequest,
): Promise<TablePart> {
  return tablePart(columns, readPage(request), request.rendering)
}

/** Where the list of the screen goes on. */
function paging({ salonId, cursor }: ExportTableInput) {
  return { salonId, limit: PART_ROWS, ...(cursor !== undefined && { cursor }) }
}

function stretchOf({ input, rendering }: ExportRequest): { from: Date; to: Date } {
  const startOf = (date: ExportTableInput['from']) => dateOfMinute(startOfDate(rendering.timeZone, date))
  return { from: startOf(input.from), to: startOf(addDays(input.to, 1)) }
}

const clientsPage = ({ deps, member, input }: ExportRequest) =>
  listExportedClients(deps, member, paging(input))
const reviewsPage = ({ deps, input }: ExportRequest) => listReviewsForSalon(deps, paging(input))
const messagesPage = ({ deps, input }: ExportRequest) => listForSalon(deps, paging(input))
const paymentsPage = (request: ExportRequest) =>
  listPaymentsOfSalon(request.deps, { ...paging(request.input), ...stretchOf(request) })

const booksPage = (request: ExportRequest) =>
  listBookDifferencesOfSalon(request.deps, { ...paging(request.input), ...stretchOf(request) })

const position = z.strictObject({ startsAt: instantText, id: z.uuid() })

async function bookingsPage(request: ExportRequest): Promise<Page<ExportedBookingRow>> {
  const { deps, input } = request
  const rows = await listExportedBookings(deps.db, {
    ...{ salonId: input.salonId, ...stretchOf(request), now: deps.clock.now() },
    after: decodeCursor(position, input.cursor),
    limit: PART_ROWS + 1,
  })
  return toPage(rows, PART_ROWS, ({ startsAt, id }) => ({ startsAt: startsAt.toISOString(), id }))
}

/** What the numbers show, all in one part: a year has no more days, and a salon no more people. */
function numbersPage<Part extends 'units' | 'staff' | 'services'>(part: Part) {
  return async ({ deps, input }: ExportRequest): Promise<Page<NumbersView[Part][number]>> => {
    // no part of it names another
    decodeCursor(z.never(), input.cursor)
    const { salonId, from, to, unit = 'day' } = input
    const numbers = await readNumbers(deps, { salonId, from, to, unit })
    return { items: numbers[part], nextCursor: null }
  }
}
