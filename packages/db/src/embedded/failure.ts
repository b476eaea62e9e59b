/** Why the embedded PostgreSQL cannot run; the message is one line, fit to be shown to whoever started it. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError'
}

const SYSTEM_CAUSES: Record<string, (dir: string) => string> = {
  ENOSPC: (dir) => `The disk that holds ${dir} is full: free some space and start again.`,
  EDQUOT: (dir) => `The disk quota that holds ${dir} is used up: free some space and start again.`,
  EACCES: (dir) => `The data folder ${dir} cannot be written: check who owns it, or set SALON_DATA_DIR.`,
  EPERM: (dir) => `The data folder ${dir} cannot be written: check who owns it, or set SALON_DATA_DIR.`,
  EROFS: (dir) => `The data folder ${dir} is on a read-only disk: set SALON_DATA_DIR to a writable one.`,
  ENOTDIR: (dir) => `The data folder ${dir} cannot be made: a file is in its way.`,
  EEXIST: (dir) => `The data folder ${dir} cannot be made: a file is in its way.`,
}

const LOGGED_CAUSES: readonly [RegExp, string][] = [
  [/No space left on device/, 'ENOSPC'],
  [/Disk quota exceeded/, 'EDQUOT'],
  [/Read-only file system/, 'EROFS'],
  [/Permission denied/, 'EACCES'],
]

/** Turns a file-system error into the line for it; every other error comes back as it is. */
export function explainSystemError(error: unknown, dir: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const explain = SYSTEM_CAUSES[code]
  return explain ? new EmbeddedError(explain(dir), { cause: error }) : error
}

/** Turns what PostgreSQL or initdb last wrote into one line. */
export function explainLog(log: string, dir: string): EmbeddedError {
  const known = LOGGED_CAUSES.find(([pattern]) => pattern.test(log))
  const explain = known && SYSTEM_CAUSES[known[1]]
  if (explain) return new EmbeddedError(explain(dir))
  const lines = log.split('\n').map((line) => line.trim())
  const last =
    lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.findLast(Boolean) ?? 'no reason'
  return new EmbeddedError(`PostgreSQL in ${dir} did not start: ${last}`)
}
