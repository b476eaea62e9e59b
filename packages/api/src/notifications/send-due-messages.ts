import {
  insertDueReminders,
  insertReceiptMessages,
  insertReviewRequests,
  insertSalonMessages,
  listDueNotifications,
  repeatInterrupted,
} from '@salon/db'
import {
  completionsToAskAbout,
  isPromotionTime,
  MOST_ATTEMPTS,
  REMINDERS,
  startsToRemindOf,
  type ReminderRule,
} from '@salon/domain'
import { sendNotification, sendNow, type SendDeps } from './send-notification.ts'

const MINUTE_MS = 60_000
/** So many at a time; what is left is due still in the next one. */
const BATCH = 100
/** So many batches of what is late in one round, which are about a minute's work; what could not be begun comes again and again. */
const MOST_LATE_BATCHES = 10
/** Enough for a provider that answers in half a second to be told of a hundred in a few. */
const AT_ONCE = 8
/** An attempt that is not over after this was broken off: every provider is given up long before. */
const INTERRUPTED_AFTER_MS = 2 * MINUTE_MS
/** What is older is no news any more. */
const NEWS_MS = 60 * MINUTE_MS

export interface SentReport {
  reminders: number
  /** About money that was taken or went back. */
  receipts: number
  /** Copies of what salons are told. */
  toSalons: number
  /** Questions what somebody thought of her visit. */
  reviewRequests: number
  /** Attempts in the place of those that were broken off. */
  repeated: number
  /** What was held back and retries, whose time has come, and what whoever stored it did not begin to send. */
  late: number
}

/**
 * Sends what no request sends: reminders, retries and what was held back that are due, what money and salons' customers did, and what a process that
 * ended left behind. A crash in the middle of sending can repeat a message, never lose it. Safe on several instances at once.
 * @param stopping ends it between two batches
 */
export async function sendDueMessages(deps: SendDeps, stopping?: AbortSignal): Promise<SentReport> {
  const report: SentReport = {
    reminders: 0,
    receipts: 0,
    toSalons: 0,
    reviewRequests: 0,
    repeated: 0,
    late: 0,
  }
  for (const rule of REMINDERS) report.reminders += await sendReminders(deps, rule, stopping)
  const news = () => ({ after: new Date(deps.clock.now().getTime() - NEWS_MS) })
  report.receipts = await sendRest(
    deps,
    (due) => insertReceiptMessages(deps.writeDb, { ...news(), ...due }),
    stopping,
  )
  report.toSalons = await sendRest(
    deps,
    (due) => insertSalonMessages(deps.writeDb, { ...news(), ...due }),
    stopping,
  )
  report.reviewRequests = await sendReviewRequests(deps, stopping)
  if (!stopping?.aborted) report.repeated = await sendInterrupted(deps)
  report.late = await sendLate(deps, stopping)
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
    await inTurns(queued, (id) => sendNotification(deps, id))
    count += queued.length
    if (queued.length < BATCH) return count
  }
}

/** Nothing is queued in the hours in which nothing may be sent: it is due still in the morning. */
async function sendReviewRequests(deps: SendDeps, stopping?: AbortSignal): Promise<number> {
  const now = deps.clock.now()
  if (!deps.settings.sendsPromotions || !isPromotionTime(now)) return 0
  const completed = completionsToAskAbout(now)
  return sendRest(deps, (due) => insertReviewRequests(deps.writeDb, { ...completed, ...due }), stopping)
}

/** Batch after batch, until there is nothing left to tell. */
async function sendRest(
  deps: SendDeps,
  queue: (due: { now: Date; ids: string[] }) => Promise<string[]>,
  stopping?: AbortSignal,
): Promise<number> {
  let count = 0
  for (;;) {
    if (stopping?.aborted) return count
    const queued = await queue({ now: deps.clock.now(), ids: newIds(deps) })
    if (queued.length === 0) return count
    await inTurns(queued, (id) => sendNotification(deps, id))
    count += queued.length
  }
}

async function sendInterrupted(deps: SendDeps): Promise<number> {
  const now = deps.clock.now()
  const again = await repeatInterrupted(deps.writeDb, {
    begunUntil: new Date(now.getTime() - INTERRUPTED_AFTER_MS),
    next: { ids: newIds(deps), now, notBefore: null, most: MOST_ATTEMPTS },
  })
  await inTurns(again, (id) => sendNotification(deps, id))
  return again.length
}

/** Also where a worker has jobs for them: whoever begins an attempt first sends it. */
async function sendLate(deps: SendDeps, stopping?: AbortSignal): Promise<number> {
  let count = 0
  for (let batch = 0; batch < MOST_LATE_BATCHES; batch++) {
    if (stopping?.aborted) return count
    const now = deps.clock.now()
    const storedUntil = new Date(now.getTime() - INTERRUPTED_AFTER_MS)
    const late = await listDueNotifications(deps.writeDb, { now, storedUntil, limit: BATCH })
    await inTurns(late, (id) => sendNow(deps, id))
    count += late.length
    if (late.length < BATCH) return count
  }
  return count
}

const newIds = (deps: SendDeps) => Array.from({ length: BATCH }, () => deps.newId())

/** A few at once, so that one slow number does not hold up the others. */
async function inTurns(ids: readonly string[], send: (id: string) => Promise<void>): Promise<void> {
  const waiting = ids.values()
  const sendInTurn = async () => {
    for (const id of waiting) await send(id)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sendInTurn))
}
