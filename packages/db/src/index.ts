export { createDb, type DB, type Db, type DbOptions, type Trx } from './client.ts'
export { listPendingMigrations, migrateToLatest } from './migrate.ts'

export { listBusyMinutes, type BusyFacts, type BusyQuery } from './availability/busy.queries.ts'
export { listSalonConfigs, type SalonConfigQuery } from './availability/facts.queries.ts'
export type {
  AddOnConfig,
  BookingTerms,
  SalonConfig,
  ServiceConfig,
  SkillConfig,
  VariantConfig,
} from './availability/salon-config.ts'
