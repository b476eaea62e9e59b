import type { Db } from '../client.ts'
import { openSharedDatabase } from '../testing/index.ts'
import { loadDemo } from './index.ts'

/** An ordinary month. */
export const NOW = new Date('2026-11-22T14:20:00Z')

/** The middle of Ramadan, with a public holiday in sight. */
export const RAMADAN = new Date('2027-02-20T09:00:00Z')

/** The demo of a moment, to be read by the tests of the whole run. */
export function openDemo(now: Date): Promise<Db> {
  return openSharedDatabase(`demo_${now.getTime()}`, (db) => loadDemo(db, { now }))
}
