import { addDays, businessSpan, localDateAt, minuteOfDate } from '@salon/domain'
import { sql } from 'kysely'
import { listBusyMinutes } from '../availability/busy.queries.ts'
import { listSalonConfigs } from '../availability/facts.queries.ts'
import type { Db, Trx } from '../client.ts'
import { addBookings } from './booking-rows.ts'
import { castCustomer } from './cast-customer.ts'
import { SALONS } from './content/salons.ts'
import type { CategoryKey } from './content/types.ts'
import { bookSalon } from './demo-bookings.ts'
import { addSalonHours, addStaffHours, findRamadan, type RamadanDates } from './hours-rows.ts'
import { DEMO_ADMIN, DEMO_CUSTOMER, DEMO_LOGINS, DEMO_OWNER, DEMO_STYLIST, type DemoLogin } from './logins.ts'
import { addMenu, addRooms } from './menu-rows.ts'
import { issueDemoReceipts } from './payment-rows.ts'
import { addCustomers, addLogin, addOwner, type DemoCustomers, type DemoPerson } from './people.ts'
import { readReferenceNames, type ReferenceNames } from './reference-names.ts'
import { emptyRows, insertRows, type Rows } from './rows.ts'
import { addSalon, type DemoSalon } from './salon-rows.ts'
import { addStaff } from './staff-rows.ts'

const PAST_DAYS = 28
const COMING_DAYS = 21

export interface DemoOptions {
  /** Bookings lie around it; with the same one every row comes out the same. */
  now: Date
  /** Told, in one line, what is going on. */
  log?: (message: string) => void
}

/**
 * Fills a migrated database with the demo: salons, people, and some weeks of past and coming bookings, in one transaction.
 * On a database that has it already it changes nothing.
 */
export async function loadDemo(db: Db, { now, log }: DemoOptions): Promise<{ logins: DemoLogin[] }> {
  await db.transaction().execute(async (trx) => {
    // Two servers that start at once would both find it missing.
    await sql`select pg_advisory_xact_lock(hashtext('salon demo'))`.execute(trx)
    if (await isLoaded(trx)) return
    log?.(`Loading demo data: ${SALONS.length} salons`)
    const bookings = await load(trx, now)
    log?.(`Demo data loaded: ${SALONS.length} salons, ${bookings} bookings`)
  })
  return { logins: [...DEMO_LOGINS] }
}

async function isLoaded(trx: Trx): Promise<boolean> {
  const first = await trx
    .selectFrom('salons')
    .select('id')
    .where(
      'slug',
      'in',
      SALONS.map(({ slug }) => slug),
    )
    .limit(1)
    .executeTakeFirst()
  return first !== undefined
}

/** How many bookings there are. */
async function load(trx: Trx, now: Date): Promise<number> {
  const rows = emptyRows()
  const customer = addLogin(rows, now, DEMO_CUSTOMER)
  addLogin(rows, now, DEMO_ADMIN)
  const customers = addCustomers(rows, now)
  const categoryOf = new Map<string, CategoryKey>()
  const salons = addSalons(rows, now, categoryOf, await readReferenceNames(trx))
  await insertRows(trx, rows)

  const bookingRows = emptyRows()
  addBookings(
    bookingRows,
    castCustomer(await bookSalons(trx, salons, { now, customers, categoryOf }), customer, now),
  )
  await insertRows(trx, bookingRows)
  await issueDemoReceipts(trx, bookingRows)
  await countRatings(trx)
  // the database dates changes by its own clock
  await trx.updateTable('salons').set({ changedAt: now }).execute()
  return bookingRows.bookings.length
}

function addSalons(
  rows: Rows,
  now: Date,
  categoryOf: Map<string, CategoryKey>,
  names: ReferenceNames,
): DemoSalon[] {
  const salons: DemoSalon[] = []
  const stylist = addLogin(rows, now, DEMO_STYLIST)
  const ramadan = findRamadan(now)
  SALONS.forEach((content, index) => {
    const mainSalon = salons.find((salon) => salon.content.slug === content.branchOf) ?? null
    const ownerId = mainSalon?.ownerId ?? ownerOf(rows, now, index).id
    const salon = addSalon(rows, content, { now, number: index + 1, ownerId, mainSalon, names })
    salons.push(salon)
    fillSalon(rows, salon, { now, ramadan, categoryOf, names, stylist: index === 0 ? stylist : null })
  })
  return salons
}

function ownerOf(rows: Rows, now: Date, index: number): DemoPerson {
  return index === 0 ? addLogin(rows, now, DEMO_OWNER) : addOwner(rows, now, index)
}

function fillSalon(
  rows: Rows,
  salon: DemoSalon,
  given: {
    now: Date
    ramadan: RamadanDates
    categoryOf: Map<string, CategoryKey>
    names: ReferenceNames
    stylist: DemoPerson | null
  },
): void {
  const menu = addMenu(rows, salon, given.names)
  addRooms(rows, salon, menu)
  for (const { id, category } of menu) given.categoryOf.set(id, category)
  const staff = addStaff(rows, salon, menu, given.stylist?.id ?? null)
  if (given.stylist) {
    rows.salonMembers.push({
      salonId: salon.id,
      userId: given.stylist.id,
      role: 'staff',
      createdAt: salon.createdAt,
    })
  }
  addSalonHours(rows, salon, given.now, given.ramadan)
  addStaffHours(rows, salon, staff, given.now)
}

/** Reads the salons back as a booking would, so that hours, skills and rooms are what the database says they are. */
async function bookSalons(
  trx: Trx,
  salons: readonly DemoSalon[],
  { now, ...given }: { now: Date; customers: DemoCustomers; categoryOf: ReadonlyMap<string, CategoryKey> },
) {
  const from = addDays(localDateAt('Asia/Riyadh', minuteOfDate(now)), -PAST_DAYS)
  const dates = Array.from({ length: PAST_DAYS + 1 + COMING_DAYS }, (_, day) => addDays(from, day))
  const configs = await listSalonConfigs(trx, {
    salonIds: salons.map(({ id }) => id),
    serviceIds: null,
    from,
  })
  const { timeOff } = await listBusyMinutes(trx, {
    resourceIds: configs.flatMap(({ staff }) => staff.map(({ id }) => id)),
    ...businessSpan('Asia/Riyadh', { from, days: dates.length }, 0),
    now,
  })
  return salons.flatMap((salon) => {
    const config = configs.find(({ id }) => id === salon.id)
    return config ? bookSalon(salon, config, { now, dates, pastDays: PAST_DAYS, timeOff, ...given }) : []
  })
}

async function countRatings(trx: Trx): Promise<void> {
  await sql`
    update salons s set rating_sum = r.stars, rating_count = r.count
    from (select salon_id, sum(rating) as stars, count(*) as count from reviews group by salon_id) r
    where r.salon_id = s.id`.execute(trx)
  await sql`
    update staff t set rating_sum = r.stars, rating_count = r.count
    from (select staff_id, sum(rating) as stars, count(*) as count from reviews group by staff_id) r
    where r.staff_id = t.id`.execute(trx)
}
