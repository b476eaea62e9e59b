import fs from 'node:fs/promises'
import path from 'node:path'
import { createDb } from '../src/client.ts'
import { postgresAccount, postgresHome } from '../src/embedded/account.ts'
import { SUPERUSER } from '../src/embedded/cluster.ts'

// `node packages/db/scripts/lapse-hold.ts BOOKING_ID`: the time of a held booking is over a second ago, so that nobody has to wait
// to see what its customer sees then. With the embedded database of SALON_DATA_DIR, while the server runs.

const [bookingId = ''] = process.argv.slice(2)
const dir = path.resolve(process.env['SALON_DATA_DIR'] || '.data', 'postgres')
const home = await postgresHome(dir, postgresAccount())
const db = createDb({ url: await readUrl(home), poolMax: 1 })
try {
  const { numUpdatedRows } = await db
    .updateTable('bookings')
    .set({ holdExpiresAt: new Date(Date.now() - 1000) })
    .where('id', '=', bookingId)
    .where('status', '=', 'held')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Error(`no held booking ${bookingId}`)
} finally {
  await db.destroy()
}

/** Where the running server of a cluster listens: its process file names the port in the fourth line. */
async function readUrl(cluster: string): Promise<string> {
  const [, , , port] = (await fs.readFile(path.join(cluster, 'data/postmaster.pid'), 'utf8')).split('\n')
  const password = await fs.readFile(path.join(cluster, 'password'), 'utf8')
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`
}
