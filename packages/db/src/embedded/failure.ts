/** Why the embedded PostgreSQL cannot run; the message is one line, fit to be shown to whoever started it. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError'
}

const SYSTEM_CAUSES: Record<string, (dir: string) => string> = {
  ENOSPC: (dir) => `The disk that holds ${dir} is full: free some space and start again.`,
  // PostgreSQL's own name for it
  '53100': (dir) => `The disk that holds ${dir} is full: free some space and start again.`,
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

/**
 * Turns an error of the file system, or of a database that hit one, into the line for it, wherever in the chain of
 * causes it stands; every other error comes back as it is.
 */
export function explainSystemError(error: unknown, dir: string): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const explain = 'code' in cause ? SYSTEM_CAUSES[String(cause.code)] : undefined
    if (explain) return new EmbeddedError(explain(dir), { cause: error })
  }
  return error
}

/** What the system refused PostgreSQL, by its log; null when that is not what stopped it. */
export function findLoggedCause(log: string, dir: string): EmbeddedError | null {
  const known = LOGGED_CAUSES.find(([pattern]) => pattern.test(log))
  const explain = known && SYSTEM_CAUSES[known[1]]
  return explain ? new EmbeddedError(explain(dir)) : null
}

/** Turns what PostgreSQL or initdb last wrote into one line. */
export function explainLog(log: string, dir: string): EmbeddedError {
  const known = findLoggedCause(log, dir)
  if (known) return known
  const lines = log.split('\n').map((line) => line.trim())
  const last =
    lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.findLast(Boolean) ?? 'no reason'
  return new EmbeddedError(`PostgreSQL in ${dir} did not start: ${last}`)
}
