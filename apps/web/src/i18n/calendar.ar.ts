import type { CalendarMessages } from './calendar.en.ts'
import { pluralAr } from './plural.ts'

/** With somebody. */
const staff: CalendarMessages['reasons']['staff']['all'] = {
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
  other_room: 'لا تُقدَّم الخدمة في هذه الغرفة',
  out_of_use: 'لا حجوزات مع هذا العضو',
}

const anybody: typeof staff = {
  ...staff,
  skill: 'لا أحد في الفريق يقدّم ذلك',
  hours: 'لا أحد ممن يقدّمون الخدمة يعمل في هذا الوقت',
  time_off: 'كل من يقدّمون الخدمة غائبون في هذا الوقت',
  busy: 'لا أحد ممن يقدّمون الخدمة متاح في هذا الوقت',
}

const room: typeof staff = {
  ...anybody,
  skill: 'لا أحد في الفريق يقدّم ما يُقدَّم هنا',
  room: 'لا مكان متاحًا في هذه الغرفة، مع وقت التجهيز قبل كل زيارة وبعدها',
  out_of_use: 'هذه الغرفة خارج الخدمة',
}

const bound = (all: typeof staff) => ({
  all,
  customers: {
    ...all,
    notice: 'قريب جدًا على حجز العملاء',
    too_far: 'لم يُفتح للعملاء بعد',
    grid: 'ليس من أوقات البدء المعروضة للعملاء',
  },
})

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
  emptyWeek: 'لا حجوزات في هذا الأسبوع',
  emptyList: 'لا حجوزات بهذا الوصف في هذا الأسبوع',
  fits: 'متاح',
  ofStart: (time) => `تبدأ الزيارة ${time}. `,
  ofService: (service, name) => `${service}، ${name}: `,
  waitingTime: (times) => `وقت انتظار ${times}`,
  otherRoom: 'لا تُقدَّم الخدمة هنا',
  noneFree: (from, to) => `لا وقت متاحًا من ${from} إلى ${to}. اختر يومًا بعد ذلك.`,
  columns: 'الأعمدة',
  byStaff: 'حسب الفريق',
  byRoom: 'حسب الغرف',
  whichRoom: 'أي غرفة؟',
  allRooms: 'كل الغرف',
  noRoom: 'بلا غرفة',
  movedBack: 'عاد الحجز إلى موعده السابق.',
  askWhy: (times, name) => `لماذا لا يمكن الحجز ${times}؟ ${name}`,
  askFree: (times, name) => `هل ${times} متاح؟ ${name}`,
  askAnyTime: 'لماذا لا يمكن الحجز في وقت ما؟',
  askDay: (day) => `لماذا لا يمكن الحجز في وقت ما؟ ${day}`,
  whyTitle: 'لماذا لا يمكن الحجز في هذا الوقت؟',
  whyDay: 'اليوم',
  whyTime: 'الوقت',
  whyWhom: 'مع من؟',
  whyWhomOrWhere: 'مع من أو أين؟',
  anybody: 'أي عضو',
  team: 'الفريق',
  rooms: 'الغرف',
  whyService: 'لأي خدمة؟',
  anyService: 'أي خدمة',
  reasons: { staff: bound(staff), room: bound(room), anybody: bound(anybody) },
  notForSalon: 'يستطيع الصالون نفسه الحجز فيه.',
  nothingInTheWay: 'لا مانع، فهذا الوقت متاح.',
  blockInstead: 'إيقاف الحجز في هذا الوقت',
  blockTitle: 'إيقاف الحجز لبعض الوقت',
  blockUntil: 'حتى',
  blockReason: 'السبب (اختياري)',
  blockReasonHint: 'للفريق فقط، ولا يظهر للعملاء.',
  block: 'إيقاف الحجز',
  bookInstead: 'حجز موعد بدلًا من ذلك',
  blocked: 'توقّف الحجز في هذا الوقت.',
  unblock: 'إتاحة هذا الوقت للحجز',
  unblockAll: 'إلغاء الغياب كله',
  unblocked: 'عاد هذا الوقت متاحًا للحجز.',
  noStaff: 'لا أعضاء في الفريق بعد',
}
