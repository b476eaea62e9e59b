/* The pages of a salon's set-up, in one file for the browser, apart from those of its day: they are opened once in a while. */
export { BookingRulesPage } from './booking-rules/booking-rules-page.tsx'
export { HoursPage } from './hours/hours-page.tsx'
export { MembersPage } from './members/members-page.tsx'
export { PaymentPolicyPage } from './payment-policy/payment-policy-page.tsx'
export { ProfilePage } from './profile/profile-page.tsx'
export { ServicesPage } from './services/services-page.tsx'
export { StaffPage } from './staff/staff-page.tsx'
export { TimeOffPage } from './time-off/time-off-page.tsx'
