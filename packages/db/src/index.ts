export {
  createDb,
  readPoolFigures,
  type DB,
  type Db,
  type DbOptions,
  type Delivery,
  type Trx,
} from './client.ts'
export { share } from './coalesce.ts'
export { listPendingMigrations, migrateToLatest } from './migrate.ts'

export { listBusyMinutes, type BusyFacts, type BusyQuery } from './availability/busy.queries.ts'
export {
  findConfigVersion,
  listConfigVersions,
  listSalonConfigs,
  type SalonConfigQuery,
} from './availability/facts.queries.ts'
export type {
  AddOnConfig,
  BookingTerms,
  SalonConfig,
  ServiceConfig,
  SkillConfig,
  VariantConfig,
} from './availability/salon-config.ts'

export { constraintError, isContention } from './constraints.ts'
export * from './salons/client.queries.ts'
export * from './salons/client-note.queries.ts'
export * from './salons/membership.queries.ts'
export * from './salons/members/index.ts'
export * from './salons/salon-filters.queries.ts'
export * from './salons/salon-profile.queries.ts'
export * from './salons/salon-reviews.queries.ts'
export * from './salons/menu/index.ts'
export * from './salons/reviews/index.ts'
export * from './salons/opening/index.ts'
export * from './salons/numbers/numbers.queries.ts'
export * from './salons/exports/index.ts'
export * from './salons/set-up/index.ts'
export { searchSalons, type FoundSalon } from './salons/salon-search.queries.ts'
export * from './salons/salon-search-cards.queries.ts'
export * from './salons/salon-search-free.queries.ts'
export type { SalonFilter, SalonOrder, SalonPosition, SalonSearchQuery } from './salons/salon-search-order.ts'
export { salonSchedule } from './availability/schedules.ts'

export * from './bookings/visit-claim.ts'
export * from './bookings/claim-visit.queries.ts'
export * from './bookings/move-visit.queries.ts'
export * from './bookings/hold.queries.ts'
export * from './bookings/booking.queries.ts'
export * from './bookings/check-in.queries.ts'
export * from './bookings/late-visit.queries.ts'
export * from './bookings/pending.queries.ts'
export * from './bookings/booking-view.queries.ts'
export * from './bookings/calendar.queries.ts'
export * from './bookings/occupant.queries.ts'
export { openSalonChanges, type SalonChanges } from './changes/salon-changes.ts'
export * from './bookings/idempotency.queries.ts'
export * from './bookings/review.queries.ts'
export * from './bookings/written-down.queries.ts'
export * from './notifications/decision-message.queries.ts'
export * from './notifications/invitation-message.queries.ts'
export * from './notifications/early-report.queries.ts'
export * from './notifications/attempt.queries.ts'
export * from './notifications/notification.queries.ts'
export * from './notifications/held.queries.ts'
export * from './notifications/reminder.queries.ts'
export * from './notifications/receipt-message.queries.ts'
export * from './notifications/salon-message.queries.ts'
export * from './notifications/review-request.queries.ts'
export * from './notifications/repeat.queries.ts'
export * from './payments/index.ts'
export * from './maintenance/draft-retention.queries.ts'
export * from './maintenance/retention.queries.ts'
export * from './metrics/operation-figures.queries.ts'

export * from './accounts/account-deletion.queries.ts'
export * from './accounts/account-export.queries.ts'
export * from './accounts/audit.queries.ts'
export * from './accounts/consent.queries.ts'
export * from './accounts/otp.queries.ts'
export * from './accounts/rate-limit.queries.ts'
export * from './accounts/session.queries.ts'
export * from './accounts/user.queries.ts'
export * from './favourites/favourite.queries.ts'
export * from './calendar/calendar-link.queries.ts'
export * from './calendar/calendar-feed.queries.ts'
export * from './calendar/visit-link.queries.ts'
export * from './pages/page.queries.ts'
