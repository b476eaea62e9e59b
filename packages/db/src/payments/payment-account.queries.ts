import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '../client.ts'

/** An account at the gateway that belongs to a business. */
export interface PaymentAccountRow {
  id: string
  businessId: string
  mode: 'test' | 'live'
  publishableKey: string
  /** Readable with the server's key alone. */
  sealedKeys: Buffer
  createdAt: Date
}

const columns: RawBuilder<PaymentAccountRow> = sql`a.id, a.business_id as "businessId", a.mode,
  a.publishable_key as "publishableKey", a.sealed_keys as "sealedKeys", a.created_at as "createdAt"`

/** Retired ones, too: what they took is still asked of them. */
export async function findPaymentAccount(db: Db, id: string): Promise<PaymentAccountRow | undefined> {
  const { rows } = await sql<PaymentAccountRow>`
    select ${columns} from payment_accounts a where a.id = ${id}`.execute(db)
  return rows[0]
}

/** Where new payments of a salon go; `undefined`: to the platform's account. */
export async function findSalonAccount(db: Db, salonId: string): Promise<PaymentAccountRow | undefined> {
  const { rows } = await sql<PaymentAccountRow>`
    select ${columns} from salons s
    join payment_accounts a on a.business_id = s.business_id and a.retired_at is null
    where s.id = ${salonId}`.execute(db)
  return rows[0]
}

/** The business of a salon, locked, so that its account changes once at a time. */
export async function lockBusinessOf(trx: Trx, salonId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select b.id from businesses b where b.id = (select s.business_id from salons s where s.id = ${salonId})
    for update`.execute(trx)
  return rows[0]?.id
}

/** Takes the account of a locked business out of use. Gives its id, if there was one. */
export async function retirePaymentAccount(
  trx: Trx,
  { businessId, now }: { businessId: string; now: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    update payment_accounts set retired_at = ${now} where business_id = ${businessId} and retired_at is null
    returning id`.execute(trx)
  return rows[0]?.id
}

export async function insertPaymentAccount(
  trx: Trx,
  account: PaymentAccountRow & { createdBy: string },
): Promise<void> {
  const { id, businessId, mode, publishableKey, sealedKeys, createdBy, createdAt } = account
  await sql`
    insert into payment_accounts (id, business_id, mode, publishable_key, sealed_keys, created_by, created_at)
    values (${id}, ${businessId}, ${mode}, ${publishableKey}, ${sealedKeys}, ${createdBy}, ${createdAt})`.execute(
    trx,
  )
}

/** Whether any business ever had an account of its own. */
export async function hasPaymentAccounts(db: Db): Promise<boolean> {
  const { rows } = await sql<{ exists: boolean }>`select exists (select 1 from payment_accounts)`.execute(db)
  return rows[0]?.exists ?? false
}

/**
 * Accounts of businesses that took payments lately, or of which a difference is open, whoever took one last first; without those of
 * businesses whose books are being compared by themselves.
 */
export async function listUsedAccounts(
  db: Db,
  { since, now, limit }: { since: Date; now: Date; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select used.account_id as id from (
      select account_id, created_at as at from payments where account_id is not null and created_at > ${since}
      union all
      select coalesce(d.account_id, p.account_id), coalesce(p.created_at, d.found_at)
      from book_differences d left join payments p on p.id = d.payment_id where d.settled_at is null) used
      join payment_accounts a on a.id = used.account_id
    where not exists (select 1 from book_turns t where t.business_id = a.business_id and t.until > ${now})
    group by 1 order by max(used.at) desc, 1 limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * The same of one business, whose account in use is among them whatever it took. `null`: the platform's, which takes its money or
 * took some of it.
 */
export async function listUsedAccountsOf(
  db: Db,
  { businessId, since }: { businessId: string; since: Date },
): Promise<(string | null)[]> {
  const { rows } = await sql<{ id: string | null }>`
    select (select id from payment_accounts where business_id = ${businessId} and retired_at is null) as id
    union
    select p.account_id from payments p join salons s on s.id = p.salon_id
    where s.business_id = ${businessId} and p.created_at > ${since}
    union
    select coalesce(d.account_id, p.account_id) from book_differences d left join payments p on p.id = d.payment_id
    where d.business_id = ${businessId} and d.settled_at is null`.execute(db)
  return rows.map(({ id }) => id)
}

/** All there are, retired ones included, in the order of their ids. */
export async function listPaymentAccounts(
  db: Db,
  page: { after: string | null; limit: number },
): Promise<PaymentAccountRow[]> {
  const { rows } = await sql<PaymentAccountRow>`
    select ${columns} from payment_accounts a where ${page.after}::uuid is null or a.id > ${page.after}::uuid
    order by a.id limit ${page.limit}`.execute(db)
  return rows
}

/** The same keys under another seal; `false` when somebody was quicker. */
export async function updateSealedKeys(
  db: Db,
  account: { id: string; before: Buffer; sealedKeys: Buffer },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update payment_accounts set sealed_keys = ${account.sealedKeys}
    where id = ${account.id} and sealed_keys = ${account.before}`.execute(db)
  return numAffectedRows === 1n
}
