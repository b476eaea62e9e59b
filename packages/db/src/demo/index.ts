export { BULK_BUSY_DAY, BULK_FULL_DAY } from './bulk-bookings.ts'
export { type BulkOptions, type BulkProgress, loadBulk } from './load-bulk.ts'
export { type DemoOptions, loadDemo } from './load-demo.ts'
export { DEMO_LOGINS, type DemoLogin } from './logins.ts'
