/* The pages of a salon's set-up, apart from those of its day, in two files for the browser: they are opened once in a while. */
export { BookingRulesPage } from './booking-rules/booking-rules-page.tsx'
export { HoursPage } from './hours/hours-page.tsx'
export { PaymentPolicyPage } from './payment-policy/payment-policy-page.tsx'
export { PhotosPage } from './photos/photos-page.tsx'
export { ProfilePage } from './profile/profile-page.tsx'
export { SeasonsPage } from './seasons/seasons-page.tsx'
export { TimeOffPage } from './time-off/time-off-page.tsx'
