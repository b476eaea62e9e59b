import type { CalendarMessages } from './calendar.en.ts'
import { pluralAr } from './plural.ts'

const reasons: CalendarMessages['reasons']['all'] = {
  skill: 'لا تُقدَّم هذه الخدمة من هذا العضو',
  notice: 'فات هذا الوقت',
  too_far: 'أبعد من مدة الحجز المسموحة',
  closed: 'الصالون مغلق في هذا اليوم',
  hours: 'خارج أوقات العمل',
  prayer: 'مغلق وقت الصلاة',
  grid: 'تبدأ الحجوزات كل خمس دقائق',
  time_off: 'غياب في هذا الوقت',
  busy: 'محجوز لزيارة أخرى، مع وقت التجهيز قبلها وبعدها',
  room: 'لا غرفة متاحة',
}

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
  otherRoom: 'لا تُقدَّم الخدمة هنا',
  columns: 'الأعمدة',
  byStaff: 'حسب الفريق',
  byRoom: 'حسب الغرف',
  whichRoom: 'أي غرفة؟',
  allRooms: 'كل الغرف',
  noRoom: 'بلا غرفة',
  movedBack: 'عاد الحجز إلى موعده السابق.',
  askWhy: (times, name) => `لماذا لا يمكن الحجز ${times}؟ ${name}`,
  whyTitle: 'لماذا لا يمكن الحجز في هذا الوقت؟',
  reasons: {
    all: reasons,
    customers: {
      ...reasons,
      notice: 'قريب جدًا على حجز العملاء',
      too_far: 'لم يُفتح للعملاء بعد',
      grid: 'ليس من أوقات البدء المعروضة للعملاء',
    },
  },
  notForSalon: 'يستطيع الصالون نفسه الحجز فيه.',
  nothingInTheWay: 'لم يعد هناك مانع، فهذا الوقت متاح.',
  noStaff: 'لا أعضاء في الفريق بعد',
}
