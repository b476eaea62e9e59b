import type { ImpactMessages } from './impact.en.ts'
import { pluralAr } from './plural.ts'

export const impactAr: ImpactMessages = {
  impact: (count) =>
    pluralAr(count, {
      zero: 'لا يتأثر أي حجز',
      one: 'يتأثر حجز واحد',
      two: 'يتأثر حجزان',
      few: `تتأثر ${count} حجوزات`,
      many: `يتأثر ${count} حجزًا`,
      other: `يتأثر ${count} حجز`,
    }),
  impactText:
    'اختر ما يُفعل بكل حجز بعد الحفظ. تصل رسالة إلى من يُغيَّر موعده أو يُلغى حجزه، وما يُبقى عليه لا يتغير.',
  ofAll: 'الحجوزات كلها',
  chosenSingly: 'كل حجز على حدة',
  of: (who) => `ماذا يُفعل بحجز ${who}؟`,
  handlings: {
    keep: 'إبقاؤه',
    nearest_time: 'نقله إلى أقرب وقت متاح',
    other_staff: 'الوقت نفسه مع شخص آخر',
    other_room: 'الوقت نفسه في غرفة أخرى',
    cancel: 'إلغاؤه وإعادة المبلغ',
  },
  keepBookings: 'حفظ مع إبقاء الحجوزات',
  saveAndHandle: (count) =>
    pluralAr(count, {
      zero: 'حفظ مع إبقاء الحجوزات',
      one: 'حفظ وتغيير حجز واحد',
      two: 'حفظ وتغيير حجزين',
      few: `حفظ وتغيير ${count} حجوزات`,
      many: `حفظ وتغيير ${count} حجزًا`,
      other: `حفظ وتغيير ${count} حجز`,
    }),

  outcomes: 'ما آلت إليه الحجوزات',
  progress: 'الحجوزات المنتهية',
  doneOf: (done, all) => `${done} من ${all}`,
  stayHere: 'أبقِ هذه الصفحة مفتوحة حتى النهاية.',
  minutesLeft: (minutes) =>
    pluralAr(minutes, {
      zero: 'بقي أقل من دقيقة.',
      one: 'بقيت دقيقة تقريبًا.',
      two: 'بقيت دقيقتان تقريبًا.',
      few: `بقيت ${minutes} دقائق تقريبًا.`,
      many: `بقيت ${minutes} دقيقة تقريبًا.`,
      other: `بقيت ${minutes} دقيقة تقريبًا.`,
    }),
  limited: 'الخادم لا يستقبل المزيد للحظات، ثم يتابع العمل تلقائيًا.',
  inSeconds: (seconds) => `بعد ${seconds} ث`,
  stop: 'إيقاف',
  stopped: (count) =>
    pluralAr(count, {
      zero: 'لم يبقَ أي حجز.',
      one: 'بقي حجز واحد كما كان.',
      two: 'بقي حجزان كما كانا.',
      few: `بقيت ${count} حجوزات كما كانت.`,
      many: `بقي ${count} حجزًا كما كان.`,
      other: `بقي ${count} حجز كما كان.`,
    }),
  goOn: 'متابعة',
  groups: {
    leftAlone: 'تغيّرت في هذه الأثناء فلم تُلغَ',
    left: 'بقيت كما كانت',
    kept: 'أُبقي عليها',
    done: 'تغيّرت',
  },
  leftBookings: (count) =>
    pluralAr(count, {
      zero: 'لم يبقَ أي حجز',
      one: 'بقي حجز واحد كما كان، مع أنك اخترت تغييره في آخر تعديل',
      two: 'بقي حجزان كما كانا، مع أنك اخترت تغييرهما في آخر تعديل',
      few: `بقيت ${count} حجوزات كما كانت، مع أنك اخترت تغييرها في آخر تعديل`,
      many: `بقي ${count} حجزًا كما كان، مع أنك اخترت تغييرها في آخر تعديل`,
      other: `بقي ${count} حجز كما كان، مع أنك اخترت تغييرها في آخر تعديل`,
    }),
  showLeft: 'عرضها والمتابعة',
  forgetLeft: 'تركها كما هي',
  states: {
    waiting: 'قيد الانتظار',
    left: 'كما كان',
    leftAlone: 'لم يُلغَ',
    kept: 'بقي كما هو',
    failed: 'لم يتغير',
  },
  handled: { nearest_time: 'نُقل', other_staff: 'مع شخص آخر', other_room: 'في غرفة أخرى', cancel: 'أُلغي' },
  now: (when, who) => `أصبح ${when} · ${who}`,
  isCancelled: 'تصل العميل رسالة، ويُعاد إليه ما دفعه.',
  failures: {
    nearest_time: 'لا وقت متاح خلال أربعة أسابيع.',
    other_staff: 'لا أحد غيره متاح في هذا الوقت.',
    other_room: 'لا غرفة أخرى متاحة في هذا الوقت.',
  },
  chooseTime: 'اختيار وقت آخر',
  tryAgain: 'إعادة المحاولة لما لم يتغير',
  done: 'تم',
}
