/* The pages of the platform's own people, in one file for the browser. */
export { ReportsPage } from './reports-page.tsx'
export { PlatformPage } from './platform-page.tsx'
export { PlatformSalonPage } from './platform-salon-page.tsx'
