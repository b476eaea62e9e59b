import type { CalendarMessages } from './calendar.en.ts'
import { pluralAr } from './plural.ts'

export const calendarAr: CalendarMessages = {
  view: 'العرض',
  views: { day: 'يوم', week: 'أسبوع', list: 'قائمة' },
  weekBefore: 'الأسبوع السابق',
  weekAfter: 'الأسبوع التالي',
  thisWeek: 'هذا الأسبوع',
  dayOf: (day, name) => `${day}، ${name}`,
  closed: 'مغلق',
  visits: (count) =>
    pluralAr(count, {
      zero: 'لا زيارات',
      one: 'زيارة واحدة',
      two: 'زيارتان',
      few: `${count} زيارات`,
      many: `${count} زيارة`,
      other: `${count} زيارة`,
    }),
  bookings: (count) =>
    pluralAr(count, {
      zero: 'لا حجوزات',
      one: 'حجز واحد',
      two: 'حجزان',
      few: `${count} حجوزات`,
      many: `${count} حجزًا`,
      other: `${count} حجز`,
    }),
  emptyList: 'لا حجوزات بهذا الوصف في هذا الأسبوع',
  fits: 'متاح',
  movedBack: 'عاد الحجز إلى موعده السابق.',
  noStaff: 'لا أعضاء في الفريق بعد',
}
