import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { explainSystemError } from '@salon/db/embedded'

/** The files of the secrets that are made where the settings have none. */
export const SECRET_NAMES = ['jwt-secret', 'payment-keys-secret', 'otp-pepper'] as const

/**
 * A secret of one's own, for development: made at the first start, kept in the data folder with access for its
 * owner alone, and the same at every later start.
 */
export function readOrMakeSecret(dataDir: string, name: (typeof SECRET_NAMES)[number]): string {
  const file = path.join(dataDir, name)
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST' && existsSync(file)
    if (!isThere) throw explainSystemError(error, dataDir)
  }
  return readFileSync(file, 'utf8').trim()
}
