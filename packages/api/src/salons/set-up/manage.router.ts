import { updateBookingRulesInput, updatePaymentPolicyInput, updateSalonProfileInput } from '@salon/contract'
import { paymentKeysRouter } from '../../payments/accounts/payment-keys.router.ts'
import { router } from '../../trpc/trpc.ts'
import { membersRouter } from '../members/members.router.ts'
import { categoriesRouter, servicesRouter } from '../menu/menu.router.ts'
import { exportsRouter } from '../exports/exports.router.ts'
import { numbersRouter } from '../numbers/numbers.router.ts'
import { salonReviewsRouter } from '../reviews/reviews.router.ts'
import { draftsRouter, openingRouter } from '../opening/opening.router.ts'
import { clientsRouter } from '../clients/clients.router.ts'
import { photosRouter } from '../photos/photos.router.ts'
import { bookingRulesSection } from './booking-rules.ts'
import { timeOffRouter, weeklyHoursRouter } from './hours.router.ts'
import { paymentPolicySection } from './payment-policy.ts'
import { salonProfileSection } from './salon-profile.ts'
import { roomsRouter } from './rooms.router.ts'
import { datesRouter, seasonsRouter } from './seasons.router.ts'
import { settingsRouter } from './settings-router.ts'
import { staffRouter } from './staff.router.ts'

/** What a salon's people decide about it. */
export const manageSalonRouter = router({
  paymentKeys: paymentKeysRouter,
  paymentPolicy: settingsRouter(paymentPolicySection, updatePaymentPolicyInput),
  bookingRules: settingsRouter(bookingRulesSection, updateBookingRulesInput),
  profile: settingsRouter(salonProfileSection, updateSalonProfileInput),
  weeklyHours: weeklyHoursRouter,
  seasons: seasonsRouter,
  dates: datesRouter,
  timeOff: timeOffRouter,
  photos: photosRouter,
  members: membersRouter,
  categories: categoriesRouter,
  services: servicesRouter,
  staff: staffRouter,
  rooms: roomsRouter,
  clients: clientsRouter,
  reviews: salonReviewsRouter,
  drafts: draftsRouter,
  opening: openingRouter,
  numbers: numbersRouter,
  exports: exportsRouter,
})
