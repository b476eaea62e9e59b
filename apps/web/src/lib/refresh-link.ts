import type { AppRouter } from '@salon/api'
import type { TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { failureOf } from './error-message.ts'
import type { Session } from './session.ts'

/**
 * When the access token has run out: refreshes it (once for all requests that find out together) and sends the request
 * again, once. Somebody who never signed in is not sent to refresh.
 */
export function refreshLink(session: Session): TRPCLink<AppRouter> {
  return () =>
    ({ next, op }) =>
      observable((observer) => {
        const sentWith = session.accessToken()
        let isDone = false
        let subscription = next(op).subscribe({
          ...observer,
          error(error) {
            if (failureOf(error).reason !== 'UNAUTHENTICATED' || session.get().status === 'signedOut') {
              observer.error(error)
              return
            }
            // Another request may have refreshed while this one was under way.
            const isNewer = session.accessToken() !== null && session.accessToken() !== sentWith
            void (isNewer ? Promise.resolve(true) : session.refresh()).then((hasAccess) => {
              if (isDone) return
              if (hasAccess) subscription = next(op).subscribe(observer)
              else observer.error(error)
            })
          },
        })
        return () => {
          isDone = true
          subscription.unsubscribe()
        }
      })
}
