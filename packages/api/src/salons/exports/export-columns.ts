import type {
  BookDifferenceView,
  BookSideView,
  SalonNotificationView,
  SalonPaymentView,
  SalonReviewView,
  ServiceNumbers,
  StaffNumbers,
  UnitNumbers,
} from '@salon/contract'
import type { ExportedBookingRow } from '@salon/db'
import { countedHalalas, formatPhone, type RangeUnit } from '@salon/domain'
import type { ExportedClient } from '../clients/list-clients.ts'
import {
  BOOK_WORDS,
  BOOKING_WORDS,
  CHANNEL_WORDS,
  DELIVERY_WORDS,
  EVENT_WORDS,
  HEADERS,
  NO,
  PAYMENT_WORDS,
  REPORT_WORDS,
  YES,
} from './export-words.ts'
import { listed, onClock, riyals, type Column } from './rendering.ts'

export const clientColumns: Column<ExportedClient>[] = [
  { title: HEADERS.name, cell: ({ name }) => name },
  { title: HEADERS.phone, cell: ({ phone }) => formatPhone(phone) },
  { title: HEADERS.visits, cell: ({ visitCount }) => visitCount },
  { title: HEADERS.noShows, cell: ({ noShowCount }) => noShowCount },
  { title: HEADERS.takings, cell: ({ takingsHalalas }) => takingsHalalas && riyals(takingsHalalas) },
  { title: HEADERS.lastVisit, cell: ({ lastVisitAt }, to) => onClock(lastVisitAt, to) },
  { title: HEADERS.comingVisit, cell: ({ comingVisitAt }, to) => onClock(comingVisitAt, to) },
  { title: HEADERS.consent, cell: ({ hasConsent }, { locale }) => (hasConsent ? YES : NO)[locale] },
  { title: HEADERS.clientNote, cell: ({ note }) => note },
]

export const bookingColumns: Column<ExportedBookingRow>[] = [
  { title: HEADERS.reference, cell: ({ reference }) => reference },
  { title: HEADERS.status, cell: ({ status }, { locale }) => BOOKING_WORDS[status][locale] },
  { title: HEADERS.startsAt, cell: ({ startsAt }, to) => onClock(startsAt, to) },
  { title: HEADERS.endsAt, cell: ({ endsAt }, to) => onClock(endsAt, to) },
  { title: HEADERS.name, cell: ({ customerName }) => customerName },
  { title: HEADERS.phone, cell: ({ customerPhone }) => customerPhone && formatPhone(customerPhone) },
  { title: HEADERS.services, cell: ({ services }, to) => listed(services, to) },
  { title: HEADERS.staff, cell: ({ staff }, to) => listed(staff, to) },
  { title: HEADERS.total, cell: ({ totalHalalas }) => riyals(totalHalalas) },
  { title: HEADERS.note, cell: ({ note }) => note },
]

export const paymentColumns: Column<SalonPaymentView>[] = [
  { title: HEADERS.at, cell: ({ createdAt }, to) => onClock(createdAt, to) },
  { title: HEADERS.reference, cell: ({ bookingReference }) => bookingReference },
  { title: HEADERS.name, cell: ({ customerName }) => customerName },
  { title: HEADERS.status, cell: ({ status }, { locale }) => PAYMENT_WORDS[status][locale] },
  { title: HEADERS.asked, cell: ({ amountHalalas }) => riyals(amountHalalas) },
  { title: HEADERS.captured, cell: ({ capturedHalalas }) => riyals(capturedHalalas) },
  { title: HEADERS.refunded, cell: ({ refundedHalalas }) => riyals(refundedHalalas) },
]

export const bookColumns: Column<BookDifferenceView>[] = [
  { title: HEADERS.foundAt, cell: ({ foundAt }, to) => onClock(foundAt, to) },
  { title: HEADERS.seenAt, cell: ({ seenAt }, to) => onClock(seenAt, to) },
  { title: HEADERS.difference, cell: ({ kind }, { locale }) => BOOK_WORDS[kind][locale] },
  { title: HEADERS.reference, cell: ({ payment }) => payment && payment.bookingReference },
  { title: HEADERS.name, cell: ({ payment }) => payment && payment.customerName },
  { title: HEADERS.gatewayId, cell: ({ gatewayId }) => gatewayId },
  { title: HEADERS.ourStatus, cell: ({ ours }, { locale }) => ours && PAYMENT_WORDS[ours.status][locale] },
  { title: HEADERS.ourNet, cell: ({ ours }) => ours && netRiyals(ours) },
  {
    title: HEADERS.theirStatus,
    cell: ({ theirs }, { locale }) => theirs && PAYMENT_WORDS[theirs.status][locale],
  },
  { title: HEADERS.theirNet, cell: ({ theirs }) => theirs && netRiyals(theirs) },
]

export const reviewColumns: Column<SalonReviewView>[] = [
  { title: HEADERS.at, cell: ({ createdAt }, to) => onClock(createdAt, to) },
  { title: HEADERS.stars, cell: ({ rating }) => rating },
  { title: HEADERS.name, cell: ({ authorName }) => authorName },
  { title: HEADERS.staff, cell: ({ staffName }, { locale }) => staffName && staffName[locale] },
  { title: HEADERS.comment, cell: ({ comment }) => comment },
  { title: HEADERS.reply, cell: ({ reply }) => reply },
  { title: HEADERS.report, cell: ({ report }, { locale }) => report && REPORT_WORDS[report.reason][locale] },
]

export const messageColumns: Column<SalonNotificationView>[] = [
  { title: HEADERS.at, cell: ({ sentAt, createdAt }, to) => onClock(sentAt ?? createdAt, to) },
  { title: HEADERS.event, cell: ({ event }, { locale }) => EVENT_WORDS[event][locale] },
  { title: HEADERS.channel, cell: ({ channel }, { locale }) => CHANNEL_WORDS[channel][locale] },
  { title: HEADERS.status, cell: ({ status }, { locale }) => DELIVERY_WORDS[status][locale] },
  { title: HEADERS.reference, cell: ({ bookingReference }) => bookingReference },
  { title: HEADERS.name, cell: ({ customerName }) => customerName },
  { title: HEADERS.problem, cell: ({ errorMessage }) => errorMessage },
]

export const numbersColumns = (unit: RangeUnit): Column<UnitNumbers>[] => [
  { title: HEADERS[unit], cell: ({ date }) => date },
  { title: HEADERS.takenOnline, cell: ({ takingsHalalas }) => riyals(takingsHalalas) },
  { title: HEADERS.dueAtSalon, cell: ({ atSalonHalalas }) => riyals(atSalonHalalas) },
  { title: HEADERS.visits, cell: ({ visitCount }) => visitCount },
  { title: HEADERS.noShows, cell: ({ noShowCount }) => noShowCount },
  { title: HEADERS.newClients, cell: ({ newClientCount }) => newClientCount },
  { title: HEADERS.returningClients, cell: ({ returningClientCount }) => returningClientCount },
  { title: HEADERS.ratings, cell: ({ ratingCount }) => ratingCount },
  {
    title: HEADERS.ratingAverage,
    cell: ({ ratingAverage }) => ratingAverage && Math.round(ratingAverage * 100) / 100,
  },
]

export const utilisationColumns: Column<StaffNumbers>[] = [
  { title: HEADERS.name, cell: ({ name }, { locale }) => name[locale] },
  { title: HEADERS.bookedMinutes, cell: ({ bookedMinutes }) => bookedMinutes },
  { title: HEADERS.offeredMinutes, cell: ({ offeredMinutes }) => offeredMinutes },
]

export const serviceColumns: Column<ServiceNumbers>[] = [
  { title: HEADERS.service, cell: ({ name }, { locale }) => name[locale] },
  { title: HEADERS.times, cell: ({ count }) => count },
  { title: HEADERS.priceInAll, cell: ({ halalas }) => riyals(halalas) },
]

/** Taken or held, without what went back. */
function netRiyals(side: BookSideView): number {
  return riyals(countedHalalas(side))
}
