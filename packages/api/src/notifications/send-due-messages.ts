import { insertDueReminders, insertReceiptMessages, insertSalonMessages, repeatInterrupted } from '@salon/db'
import { REMINDERS, startsToRemindOf, type ReminderRule } from '@salon/domain'
import type { Deps } from '../deps.ts'
import { sendNotification } from './send-notification.ts'

type SendDeps = Pick<Deps, 'db' | 'writeDb' | 'messages' | 'clock' | 'newId' | 'log'>

const MINUTE_MS = 60_000
/** So many at a time; what is left is due still in the next one. */
const BATCH = 100
/** Enough for a provider that answers in half a second to be told of a hundred in a few. */
const AT_ONCE = 8
/** An attempt that is still queued after this was not finished: every provider is given up long before. */
const INTERRUPTED_AFTER_MS = 2 * MINUTE_MS
/** What is older is no news any more. */
const NEWS_MS = 60 * MINUTE_MS

export interface SentReport {
  reminders: number
  /** About money that was taken or went back. */
  receipts: number
  /** Copies of what salons are told. */
  toSalons: number
  repeated: number
}

/**
 * Sends what no request sends: reminders that are due, what money and salons' customers did, and once more what a server that ended left unsent. A crash in the middle
 * of sending can repeat a message, never lose it. Safe on several instances at once.
 * @param stopping ends it between two batches
 */
export async function sendDueMessages(deps: SendDeps, stopping?: AbortSignal): Promise<SentReport> {
  const report: SentReport = { reminders: 0, receipts: 0, toSalons: 0, repeated: 0 }
  for (const rule of REMINDERS) report.reminders += await sendReminders(deps, rule, stopping)
  report.receipts = await sendNews(deps, insertReceiptMessages, stopping)
  report.toSalons = await sendNews(deps, insertSalonMessages, stopping)
  if (!stopping?.aborted) report.repeated = await sendInterrupted(deps)
  return report
}

async function sendReminders(deps: SendDeps, rule: ReminderRule, stopping?: AbortSignal): Promise<number> {
  let count = 0
  for (;;) {
    if (stopping?.aborted) return count
    const now = deps.clock.now()
    const queued = await insertDueReminders(deps.writeDb, {
      event: rule.event,
      ...startsToRemindOf(rule, now),
      quietMinutes: rule.leadMinutes + rule.quietMinutes,
      now,
      ids: newIds(deps),
    })
    await sendAll(deps, queued)
    count += queued.length
    if (queued.length < BATCH) return count
  }
}

/** Tells of what happened lately, until there is nothing left to tell. */
async function sendNews(
  deps: SendDeps,
  queue: typeof insertReceiptMessages | typeof insertSalonMessages,
  stopping?: AbortSignal,
): Promise<number> {
  let count = 0
  for (;;) {
    if (stopping?.aborted) return count
    const now = deps.clock.now()
    const after = new Date(now.getTime() - NEWS_MS)
    const queued = await queue(deps.writeDb, { after, now, ids: newIds(deps) })
    if (queued.length === 0) return count
    await sendAll(deps, queued)
    count += queued.length
  }
}

async function sendInterrupted(deps: SendDeps): Promise<number> {
  const now = deps.clock.now()
  const again = await repeatInterrupted(deps.writeDb, {
    after: new Date(now.getTime() - NEWS_MS),
    until: new Date(now.getTime() - INTERRUPTED_AFTER_MS),
    now,
    ids: newIds(deps),
  })
  await sendAll(deps, again)
  return again.length
}

const newIds = (deps: SendDeps) => Array.from({ length: BATCH }, () => deps.newId())

/** A few at once, so that one slow number does not hold up the others. */
async function sendAll(deps: SendDeps, ids: readonly string[]): Promise<void> {
  const waiting = ids.values()
  const sendInTurn = async () => {
    for (const id of waiting) await sendNotification(deps, id)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sendInTurn))
}
