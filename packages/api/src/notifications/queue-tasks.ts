import { updateNotificationResult } from '@salon/db'
import * as z from 'zod'
import { attemptNotification, type AttemptDeps } from './attempt-notification.ts'

const payloadSchema = z.strictObject({ id: z.uuid() })

/**
 * What a worker does for each kind of job, by the name that jobs carry. A job holds an id and nothing else: what is sent, to whom
 * and whether at all is decided from the rows as they are then. What a handler throws is kept beside the job, so it says nothing.
 */
export function queueTasks(deps: AttemptDeps) {
  return {
    send_notification: async (payload: unknown, { isLast }: { isLast: boolean }): Promise<void> => {
      const { id } = payloadSchema.parse(payload)
      try {
        await attemptNotification(deps, id)
      } catch (error) {
        deps.log.error({ notificationId: id, err: error }, 'a notification could not be handled')
        const given = { status: 'failed', provider: null, errorMessage: 'not handled' } as const
        if (isLast) await updateNotificationResult(deps.writeDb, id, given)
        throw new Error('not handled: the log says why', { cause: error })
      }
    },
  }
}
