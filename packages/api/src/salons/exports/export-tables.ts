import {
  instantText,
  type BookDifferenceView,
  type ClientView,
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
import type { Deps } from '../../deps.ts'
import { listForSalon } from '../../notifications/list-notifications.ts'
import { listBookDifferencesOfSalon } from '../../payments/list-book-differences.ts'
import { listPaymentsOfSalon } from '../../payments/list-payments.ts'
import { decodeCursor, toPage } from '../../trpc/cursor.ts'
import type { Member } from '../../trpc/membership.ts'
import { listClients } from '../clients/list-clients.ts'
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
  type Column,
  type Rendering,
} from './export-columns.ts'
import type { Cell } from './to-csv.ts'

/** As much as one request reads. */
const PART_ROWS = 500

/** What a table is made from. */
export interface ExportRequest {
  deps: Pick<Deps, 'db' | 'clock'>
  member: Member
  input: ExportTableInput
  rendering: Rendering
}

export interface TablePart {
  header: Cell[]
  rows: Cell[][]
  nextCursor: string | null
}

/** Reads a part of a table, with what stands over its columns. */
export const EXPORTS: Record<ExportTable, (request: ExportRequest) => Promise<TablePart>> = {
  clients: (request) => table<ClientView>(clientColumns, clientsPage, request),
  bookings: (request) => table<ExportedBookingRow>(bookingColumns, bookingsPage, request),
  payments: (request) => table<SalonPaymentView>(paymentColumns, paymentsPage, request),
  books: (request) => table<BookDifferenceView>(bookColumns, booksPage, request),
  reviews: (request) => table<SalonReviewView>(reviewColumns, reviewsPage, request),
  messages: (request) => table<SalonNotificationView>(messageColumns, messagesPage, request),
  numbers: (request) => table<UnitNumbers>(numbersColumns, numbersPage('units'), request),
  utilisation: (request) => table<StaffNumbers>(utilisationColumns, numbersPage('staff'), request),
  services: (request) => table<ServiceNumbers>(serviceColumns, numbersPage('services'), request),
}

async function table<Row>(
  columns: readonly Column<Row>[],
  readPage: (request: ExportRequest) => Promise<Page<Row>>,
  request: ExportRequest,
): Promise<TablePart> {
  const { items, nextCursor } = await readPage(request)
  const { rendering } = request
  return {
    header: columns.map(({ title }) => title[rendering.locale]),
    rows: items.map((row) => columns.map(({ cell }) => cell(row, rendering))),
    nextCursor,
  }
}

/** Where the list of the screen goes on. */
function paging({ salonId, cursor }: ExportTableInput) {
  return { salonId, limit: PART_ROWS, ...(cursor !== undefined && { cursor }) }
}

function stretchOf({ input, rendering }: ExportRequest): { from: Date; to: Date } {
  const startOf = (date: ExportTableInput['from']) => dateOfMinute(startOfDate(rendering.timeZone, date))
  return { from: startOf(input.from), to: startOf(addDays(input.to, 1)) }
}

const clientsPage = ({ deps, member, input }: ExportRequest) => listClients(deps, member, paging(input))
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
    const { salonId, from, to } = input
    const numbers = await readNumbers(deps, { salonId, from, to, unit: 'day' })
    return { items: numbers[part], nextCursor: null }
  }
}
