import { randomUUID } from 'node:crypto'
import type { CreatePaymentInput } from '@salon/contract'
import type { Db } from '@salon/db'
import { findOccupancyFaults } from '@salon/testkit'
import { sql } from 'kysely'
import { createBookingWorld } from './booking-salon.ts'
import { callerOf } from './caller.ts'
import { closeBooks, watchBooks } from './payment-books.ts'

/** In Riyadh, a day before the visits. */
export const NOON = '2026-12-01T09:00:00.000Z'
export const AT = '2026-12-02T10:00:00.000Z'
/** What a visit costs here; all of it is paid beforehand, unless said otherwise. */
export const PRICE = 100_00

/** A booking world whose salons want money first. */
export async function createPaymentWorld() {
  const world = await createBookingWorld()
  const { deps, db } = world
  const leaveBooks = watchBooks(deps)
  const drop = async () => {
    leaveBooks()
    await world.drop()
  }

  /** A customer with a visit tomorrow that waits for its money, and the salon's manager. */
  async function heldVisit(salonColumns: Parameters<typeof world.seedSalon>[0] = {}, startsAt = AT) {
    const salon = await world.seedSalon({ paymentPolicy: 'full', ...salonColumns })
    const { api, user } = await world.signIn()
    const visit = { salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }], startsAt }
    const booking = await api.bookings.create({ ...visit, idempotencyKey: randomUUID() })
    const manager = callerOf(deps, await salon.addMember('manager'))
    const bookingId = booking.id
    return {
      ...{ salon, api, user, booking, bookingId, manager, visit },
      /** Somebody else books the same time. */
      rebook: async () => {
        const other = await world.signIn()
        return other.api.bookings.create({ ...visit, idempotencyKey: randomUUID() })
      },
      pay: (token = 'token_approved', idempotencyKey: string = randomUUID()) =>
        api.payments.create({ bookingId, source: { type: 'token', token }, idempotencyKey }),
      /** With another card, in place of an attempt that waits at the bank. */
      payInsteadOf: (paymentId: string, token = 'token_approved', idempotencyKey: string = randomUUID()) =>
        api.payments.create({
          ...{ bookingId, source: { type: 'token', token }, idempotencyKey },
          insteadOf: paymentId,
        }),
      form: (idempotencyKey: string = randomUUID()) => create({ type: 'form' }, idempotencyKey),
      status: async () => (await api.bookings.byId({ id: bookingId })).status,
    }
    async function create(source: CreatePaymentInput['source'], idempotencyKey: string) {
      const answer = await api.payments.create({ bookingId, source, idempotencyKey })
      if (!answer.form) throw new Error('no form')
      return { ...answer, form: answer.form }
    }
  }

  /** By which the gateway knows a payment. */
  async function givenIdOf(paymentId: string): Promise<string> {
    const row = db.selectFrom('payments').select('givenId').where('id', '=', paymentId)
    return (await row.executeTakeFirstOrThrow()).givenId
  }

  /** @throws Error naming what must never be */
  async function refuseFaults() {
    const faults = [
      ...(await findMoneyFaults(db)),
      ...(await findReceiptFaults(db)),
      ...(await findOccupancyFaults(db)),
    ]
    if (faults.length > 0) throw new Error(JSON.stringify(faults))
  }

  /** The same of documents alone, for tests in which a salon gives up money that its terms ask for. */
  async function refuseReceiptFaults() {
    const faults = await findReceiptFaults(db)
    if (faults.length > 0) throw new Error(JSON.stringify(faults))
  }

  return {
    ...world,
    gateway: deps.gateway,
    heldVisit,
    givenIdOf,
    refuseFaults,
    refuseReceiptFaults,
    drop,
    /** For the end of a file: the money once more after all that time does to it, and no more database. */
    closeBooks: async () => {
      try {
        await closeBooks(deps)
      } finally {
        await drop()
      }
    },
  }
}

export type PaymentWorld = Awaited<ReturnType<typeof createPaymentWorld>>

/** What must never be, whatever happened before. */
async function findMoneyFaults(db: Db): Promise<{ fault: string; id: string }[]> {
  const { rows } = await sql<{ fault: string; id: string }>`
    select 'confirmed without its money' as fault, b.id from bookings b
    where b.status in ('pending', 'confirmed') and b.policy->>'payment' = 'full' and b.total_halalas > (
      select coalesce(sum(case when p.status = 'authorized' then p.authorized_halalas else p.captured_halalas end), 0)
      from payments p where p.booking_id = b.id and p.outcome = 'kept')
    union all
    select 'money without a decision', p.id from payments p
    where p.outcome is null and p.status in ('authorized', 'paid', 'captured', 'refunded')
    union all
    select 'kept twice', p.booking_id from payments p where p.outcome = 'kept' group by 2 having count(*) > 1
    union all
    select 'a return that was not asked for', p.id from payments p
    where p.outcome = 'returned' and not exists (select 1 from payment_operations o where o.payment_id = p.id)`.execute(
    db,
  )
  return rows
}

async function findReceiptFaults(db: Db): Promise<{ fault: string; id: string }[]> {
  const { rows } = await sql<{ fault: string; id: string }>`
    select 'documents that do not say what was kept', p.id from payments p
    where p.captured_halalas - p.refunded_halalas <> 0 and p.outcome = 'kept'
      and p.captured_halalas - p.refunded_halalas is distinct from (
        select sum(case when r.original_id is null then r.gross_halalas else -r.gross_halalas end)
        from receipts r where r.payment_id = p.id)
    union all
    select 'a document about money that was not kept', r.payment_id from receipts r join payments p on p.id = r.payment_id
    where p.outcome is distinct from 'kept'`.execute(db)
  return rows
}
