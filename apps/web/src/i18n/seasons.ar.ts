import type { SeasonsMessages } from './seasons.en.ts'

export const seasonsAr: SeasonsMessages = {
  seasons: 'المواسم',
  seasonsHint: 'تحل أوقاتها محل الأسبوع المعتاد.',
  noSeasons: 'لا مواسم مخططة، وكل الأسابيع كالمعتاد.',
  addSeason: 'إضافة موسم',
  name: 'اسم الموسم',
  firstDay: 'أول يوم',
  lastDay: 'آخر يوم',
  hours: 'أوقات الموسم',
  likeRamadan: 'تعبئة رمضان',
  ramadan: (year) => ({ ar: `رمضان ${year}`, en: `Ramadan ${year}` }),
  ramadanHint: (from, to) =>
    `بتقويم أم القرى من ${from} إلى ${to}، مع أوقات عمل ليلية. وقد تتقدم الأيام أو تتأخر يومًا بحسب رؤية الهلال.`,
  remove: 'إزالة الموسم',
  removed: 'أُزيل الموسم.',
  removeHint: 'تعود أيامه إلى أوقات الأسبوع المعتاد.',
  ofPerson: 'أوقات خاصة بعضو في هذا الموسم',
  chooseWho: 'لم يُختر أحد',
  seasonChoices: { salon: 'أوقات الصالون في الموسم', own: 'أوقات خاصة به' },

  dates: 'أيام محددة',
  datesHint: 'يوم واحد يختلف عن المعتاد، ويتقدم على المواسم والأسابيع.',
  noDates: 'لا أيام قادمة مستثناة.',
  addDate: 'استثناء يوم',
  date: 'التاريخ',
  whose: 'لمن؟',
  salon: 'الصالون',
  how: 'في هذا اليوم',
  kinds: { usual: 'كالمعتاد', closed: 'مغلق', own: 'أوقات خاصة' },
  personKinds: { usual: 'كالمعتاد', closed: 'غائب', own: 'أوقات خاصة به' },
  done: 'إغلاق',

  wrong: {
    name: 'أدخل الاسم بهذه اللغة.',
    dates: 'أدخل أول يوم وآخر يوم بالترتيب، على ألا يزيد ما بينهما على سنة.',
    taken: (name) => `بعض هذه الأيام ضمن ${name}، ولا تتداخل المواسم.`,
    noHours: 'أدخل أوقات هذا اليوم، أو اختر أنه مغلق.',
  },
}
