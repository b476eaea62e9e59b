import type { Db } from '@salon/db'
import { readTables } from '@salon/testkit'

/** What must not stand in a log whoever it belongs to: a whole number, an access token, a cookie, a key of a vendor. */
const NEVER_LOGGED = {
  'a whole phone number': /\+9665\d{8}/,
  'an access token': /eyJ[\w-]{8,}\.[\w-]{8,}\./,
  'a refresh cookie': /salon_refresh=/,
}

export interface Secrets {
  /** Settings and whatever else was planted, by what it is. */
  planted: Readonly<Record<string, string>>
  /** One-time codes that were sent. */
  codes: readonly string[]
}

/** What names somebody or her visit in the addresses that messages carry. */
export function tokensIn(messages: readonly string[]): Record<string, string> {
  const tokens = messages.flatMap((body) =>
    Array.from(body.matchAll(/#([\w-]{15,})/g), ([, token = '']) => token),
  )
  return Object.fromEntries(tokens.map((token, at) => [`the token of address ${at + 1} in a message`, token]))
}

/**
 * A code as a word of its own: digits of sizes and of times, which have a dot before them, may look like one.
 */
function says(text: string, code: string): boolean {
  return new RegExp(`(?<![\\w.])${code}(?!\\w)`).test(text)
}

/** What of all that is secret can be read in a log, by what it is. */
export function findLoggedSecrets(logged: string, { planted, codes }: Secrets): string[] {
  const byName = Object.entries(planted).filter(([, secret]) => logged.includes(secret))
  const byShape = Object.entries(NEVER_LOGGED).filter(([, shape]) => shape.test(logged))
  const code = codes.some((each) => says(logged, each)) ? ['a code'] : []
  return [...[...byName, ...byShape].map(([name]) => name), ...code]
}

export interface StoredSecretsOptions {
  /** The tables in which codes are looked for; all, if not given. In many rows some amount is like some code. */
  codeTables?: readonly string[]
}

/** In which tables something secret can be read, by what it is. Whose phone a row is about stands in it by right. */
export async function findStoredSecrets(
  db: Db,
  { planted, codes }: Secrets,
  { codeTables }: StoredSecretsOptions = {},
): Promise<string[]> {
  const tables = await readTables(db)
  return tables.flatMap(({ table, text }) => {
    const byName = Object.entries(planted).filter(([, secret]) => text.includes(secret))
    const mayHoldCodes = codeTables?.includes(table) ?? true
    const code = mayHoldCodes && codes.some((each) => says(text, each)) ? ['a code'] : []
    return [...byName.map(([name]) => name), ...code].map((name) => `${name} in ${table}`)
  })
}
