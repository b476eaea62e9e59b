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
  impactMore: (count) =>
    pluralAr(count, {
      zero: 'لا غيرها',
      one: 'وحجز آخر يبقى كما هو',
      two: 'وحجزان آخران يبقيان كما هما',
      few: `و${count} حجوزات أخرى تبقى كما هي`,
      many: `و${count} حجزًا آخر تبقى كما هي`,
      other: `و${count} حجز آخر تبقى كما هي`,
    }),
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
  states: { waiting: 'قيد الانتظار', kept: 'بقي كما هو', failed: 'لم يتغير' },
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
