import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    -- what salons wrote down for a number, whichever salon it was
    create index bookings_of_number on bookings (customer_phone)
      where customer_id is null and customer_phone is not null;

    -- from now on it is its account's at once; what is over stays as it is until somebody signs in with the number
    update bookings b set customer_id = u.id from users u
    where b.customer_id is null and u.phone = b.customer_phone and b.ends_at > now();
  `.execute(db)
}
