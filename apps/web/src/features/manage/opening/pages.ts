/* The pages on which a salon is opened, in one file for the browser: most people see them once. */
export { NewSalonPage } from './new-salon-page.tsx'
export { OpeningPage } from './opening-page.tsx'
