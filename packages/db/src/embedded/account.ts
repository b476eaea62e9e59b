import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The user PostgreSQL runs as; null means the user of this process. */
export type Account = { uid: number; gid: number } | null

/** What PostgreSQL's programs see of the environment: nothing of ours (PGDATA and the like would steer them). */
export const BARE_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }

/** PostgreSQL refuses to run as root, so root lends it the id that every Unix keeps for "nobody". */
export function postgresAccount(): Account {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null
}

/** Whether the account passes `test` on a path: asked of the kernel, since mode bits do not tell all. */
export async function passes(account: Account, test: '-x' | '-r', file: string): Promise<boolean> {
  return run('/bin/sh', ['-c', `test ${test} "$0"`, file], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  )
}

const POINTER = 'moved-to'

/**
 * The folder that will hold PostgreSQL's files for `dir`, made and owned by the account.
 * Usually `dir` itself. Under a folder that the account may not enter (a clone in /root, say) it is one in
 * /var/lib, and a pointer file in `dir` remembers which, so the data is found again at the next start.
 */
export async function postgresHome(dir: string, account: Account): Promise<string> {
  await fs.mkdir(dir, { recursive: true })
  const pointer = path.join(dir, POINTER)
  const remembered = await fs.readFile(pointer, 'utf8').catch(() => null)
  if (remembered) return own(remembered.trim(), account)
  if (!account || (await passes(account, '-x', path.dirname(dir)))) return own(dir, account)
  const key = createHash('sha256')
    .update(await fs.realpath(dir))
    .digest('hex')
    .slice(0, 16)
  const home = path.join('/var/lib/salon', key)
  await fs.mkdir(home, { recursive: true })
  await fs.chmod('/var/lib/salon', 0o755)
  await fs.writeFile(pointer, `${home}\n`)
  return own(home, account)
}

async function own(home: string, account: Account): Promise<string> {
  await fs.mkdir(home, { recursive: true })
  if (account) await fs.chown(home, account.uid, account.gid)
  await fs.chmod(home, 0o700)
  return home
}
