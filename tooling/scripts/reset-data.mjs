// `pnpm db:reset`: deletes the local database and the secrets made for development. The next start makes new ones.
import fs from 'node:fs'
import path from 'node:path'
import { root } from './processes.mjs'

const dataDir = path.resolve(root, process.env.SALON_DATA_DIR || '.data')
const database = path.join(dataDir, 'postgres')
const pointer = path.join(database, 'moved-to')
const home = fs.existsSync(pointer) ? fs.readFileSync(pointer, 'utf8').trim() : database

if (fs.existsSync(path.join(home, 'data/postmaster.pid'))) {
  console.error(
    `The database in ${dataDir} is running, or was not stopped cleanly: stop it, or start and stop it once.`,
  )
  process.exit(1)
}
const made = ['jwt-secret', 'otp-pepper', 'moyasar-sandbox.jsonl'].map((name) => path.join(dataDir, name))
for (const file of [home, database, ...made]) fs.rmSync(file, { recursive: true, force: true })
console.log(`Emptied ${dataDir}`)
