import { withRunningDatabase } from './running-database.ts'

// `node packages/db/scripts/lapse-hold.ts BOOKING_ID`: the time of a held booking is over a second ago, so that nobody has to wait
// to see what its customer sees then.

const [bookingId = ''] = process.argv.slice(2)
await withRunningDatabase(async (db) => {
  const { numUpdatedRows } = await db
    .updateTable('bookings')
    .set({ holdExpiresAt: new Date(Date.now() - 1000) })
    .where('id', '=', bookingId)
    .where('status', '=', 'held')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Error(`no held booking ${bookingId}`)
})
