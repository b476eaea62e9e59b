import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { accountsRouter } from './accounts/accounts.router.ts'
import { bookingsRouter } from './bookings/bookings.router.ts'
import { notificationsRouter } from './notifications/notifications.router.ts'
import { paymentsRouter } from './payments/payments.router.ts'
import { salonsRouter } from './salons/salons.router.ts'
import { router } from './trpc/trpc.ts'

export const appRouter = router({
  accounts: accountsRouter,
  salons: salonsRouter,
  bookings: bookingsRouter,
  notifications: notificationsRouter,
  payments: paymentsRouter,
})

export type AppRouter = typeof appRouter
export type RouterInputs = inferRouterInputs<AppRouter>
export type RouterOutputs = inferRouterOutputs<AppRouter>
