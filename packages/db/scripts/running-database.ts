import fs from 'node:fs/promises'
import path from 'node:path'
import { createDb, type Db } from '../src/client.ts'
import { postgresAccount, postgresHome } from '../src/embedded/account.ts'
import { SUPERUSER } from '../src/embedded/cluster.ts'

/** Does something with the embedded database of SALON_DATA_DIR, while its server runs. */
export async function withRunningDatabase(work: (db: Db) => Promise<void>): Promise<void> {
  const dir = path.resolve(process.env['SALON_DATA_DIR'] || '.data', 'postgres')
  const db = createDb({ url: await readUrl(await postgresHome(dir, postgresAccount())), poolMax: 1 })
  try {
    await work(db)
  } finally {
    await db.destroy()
  }
}

/** Where the running server of a cluster listens: its process file names the port in the fourth line. */
async function readUrl(cluster: string): Promise<string> {
  const [, , , port] = (await fs.readFile(path.join(cluster, 'data/postmaster.pid'), 'utf8')).split('\n')
  const password = await fs.readFile(path.join(cluster, 'password'), 'utf8')
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`
}
