/* The pages of a salon's set-up that list what it offers, by whom and where. */
export { MembersPage } from './members/members-page.tsx'
export { RoomsPage } from './rooms/rooms-page.tsx'
export { ServicesPage } from './services/services-page.tsx'
export { StaffPage } from './staff/staff-page.tsx'
