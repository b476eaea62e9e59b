import { attemptNotification, type AttemptDeps } from './attempt-notification.ts'

export type SendDeps = AttemptDeps

/**
 * What follows on the commit that stored a queued notification. Inline it is sent now, in the request (ADR 0001); with a queue the
 * same transaction has left a job, and a worker sends it. It never throws: a message that could not be sent does not undo a booking.
 */
export async function sendNotification(deps: SendDeps, id: string): Promise<void> {
  if (deps.settings.delivery === 'inline') await sendNow(deps, id)
}

/** The same whatever the settings say. */
export async function sendNow(deps: AttemptDeps, id: string): Promise<void> {
  try {
    await attemptNotification(deps, id)
  } catch (error) {
    // the row stays queued, and whoever looks for interrupted attempts comes back to it
    deps.log.error({ notificationId: id, err: error }, 'a notification could not be handled')
  }
}
