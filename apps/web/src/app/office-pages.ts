import type { ComponentType } from 'react'
import { accountMessages } from '../i18n/account.ts'
import { bookingMessages } from '../i18n/booking.ts'
import { bookingsMessages } from '../i18n/bookings.ts'
import { booksMessages } from '../i18n/books.ts'
import { calendarMessages } from '../i18n/calendar.ts'
import type { Catalogue } from '../i18n/catalogue.ts'
import { clientsMessages } from '../i18n/clients.ts'
import { impactMessages } from '../i18n/impact.ts'
import { lateMessages } from '../i18n/late.ts'
import { manageMessages } from '../i18n/manage.ts'
import { membersMessages } from '../i18n/members.ts'
import { numbersMessages } from '../i18n/numbers.ts'
import { officeReviewsMessages } from '../i18n/office-reviews.ts'
import { openingMessages } from '../i18n/opening.ts'
import { platformMessages } from '../i18n/platform.ts'
import { reportsMessages } from '../i18n/reports.ts'
import { photosMessages } from '../i18n/photos.ts'
import { roomsMessages } from '../i18n/rooms.ts'
import { salonMessages } from '../i18n/salon.ts'
import { seasonsMessages } from '../i18n/seasons.ts'
import { servicesMessages } from '../i18n/services.ts'
import { setUpMessages } from '../i18n/set-up.ts'
import { visitMessages } from '../i18n/visit.ts'
import { waitingMessages } from '../i18n/waiting.ts'
import { withMessages } from './with-messages.ts'

/** What stands beside the calendar. */
function pages(...texts: Catalogue<unknown>[]) {
  return withMessages(import('../features/manage/pages.ts'), manageMessages, waitingMessages, ...texts)
}

const SET_UP_TEXTS = [
  ...[manageMessages, waitingMessages, setUpMessages, salonMessages, impactMessages],
  ...[bookingMessages, bookingsMessages, visitMessages],
]

/** What a salon's managers decide, and what its customers read of it. */
function setUpPages(...texts: Catalogue<unknown>[]) {
  return withMessages(import('../features/manage/set-up/pages.ts'), ...SET_UP_TEXTS, ...texts)
}

/** What a salon offers, by whom and where. */
function offerPages(...texts: Catalogue<unknown>[]) {
  return withMessages(import('../features/manage/set-up/offer-pages.ts'), ...SET_UP_TEXTS, ...texts)
}

/** Where a salon begins; it is filled in by parts of its set-up. */
function openingPages() {
  const texts = [
    manageMessages,
    waitingMessages,
    setUpMessages,
    openingMessages,
    visitMessages,
    accountMessages,
  ]
  return withMessages(import('../features/manage/opening/pages.ts'), ...texts)
}

/** What the platform's own people do. */
function platformPages(...texts: Catalogue<unknown>[]) {
  return withMessages(import('../features/platform/pages.ts'), platformMessages, accountMessages, ...texts)
}

/** The pages of a salon's people and of the platform's, by the names that their routes have for them (office-routes.ts). */
export const officePages = {
  choice: async () => (await pages(membersMessages, accountMessages)).ChoicePage,
  calendar: async () => {
    const page = import('../features/manage/calendar/calendar-page.tsx')
    const texts = [
      manageMessages,
      waitingMessages,
      calendarMessages,
      clientsMessages,
      lateMessages,
      bookingsMessages,
      visitMessages,
      salonMessages,
    ]
    return (await withMessages(page, ...texts)).CalendarPage
  },
  clients: async () =>
    (await pages(clientsMessages, setUpMessages, visitMessages, accountMessages)).ClientsPage,
  messages: async () => (await pages(bookingsMessages, accountMessages)).MessagesPage,
  payments: async () => (await pages(booksMessages, visitMessages, accountMessages)).PaymentsPage,
  books: async () => (await pages(booksMessages, accountMessages)).BooksPage,
  numbers: async () => (await pages(numbersMessages, accountMessages)).NumbersPage,
  reviews: async () => (await pages(officeReviewsMessages, setUpMessages, accountMessages)).ReviewsPage,
  settings: async () => (await pages(setUpMessages, accountMessages)).SettingsPage,
  paymentPolicy: async () => (await setUpPages()).PaymentPolicyPage,
  bookingRules: async () => (await setUpPages()).BookingRulesPage,
  profile: async () => (await setUpPages()).ProfilePage,
  photos: async () => (await setUpPages(photosMessages)).PhotosPage,
  hours: async () => (await setUpPages()).HoursPage,
  seasons: async () => (await setUpPages(servicesMessages, seasonsMessages)).SeasonsPage,
  timeOff: async () => (await setUpPages()).TimeOffPage,
  members: async () => (await offerPages(membersMessages, accountMessages)).MembersPage,
  services: async () => (await offerPages(servicesMessages)).ServicesPage,
  staff: async () => (await offerPages(servicesMessages)).StaffPage,
  rooms: async () => (await offerPages(servicesMessages, roomsMessages)).RoomsPage,
  newSalon: async () => (await openingPages()).NewSalonPage,
  opening: async () => (await openingPages()).OpeningPage,
  platform: async () => (await platformPages()).PlatformPage,
  reports: async () => (await platformPages(reportsMessages, officeReviewsMessages)).ReportsPage,
  platformSalon: async () => (await platformPages()).PlatformSalonPage,
} satisfies Record<string, () => Promise<ComponentType>>
