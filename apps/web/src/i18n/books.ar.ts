import type { BookDifferenceKind } from '@salon/domain'
import type { BooksMessages } from './books.en.ts'
import { pluralAr } from './plural.ts'

const kinds: Record<BookDifferenceKind, string> = {
  corrected: 'صُحّح لدينا',
  different: 'لدى ميسر أقل مما كان',
  missing: 'غير معروفة لدى ميسر',
  stranger: 'غير معروفة لدينا',
  unreadable: 'تعذّرت قراءتها',
}

const meanings: Record<BookDifferenceKind, string> = {
  corrected: 'كان لدى ميسر أكثر مما نعرف: أُجريت عملية هناك، أو لم يصلنا خبرها.',
  different: 'مبلغ مدفوع أو معاد كان مسجلًا لدى ميسر ولم يعد ظاهرًا هناك.',
  missing: 'الدفعة مسجلة لدينا ولا يعرفها ميسر: ربما استُلمت بمفاتيح أخرى.',
  stranger: 'خُصم مبلغ بمفاتيحكم ولا يرتبط به أي حجز.',
  unreadable: 'لدى ميسر دفعة لم نتمكن من فهم تفاصيلها.',
}

const next: Record<BookDifferenceKind, string> = {
  corrected: 'لا يلزمكم شيء: الحجز ومستنداته صارت مطابقة لما لدى ميسر.',
  different: 'نعتمد ما رأيناه سابقًا. اسألوا ميسر عمّا حدث للدفعة.',
  missing: 'نعيد البحث عنها في كل مقارنة. إن غيّرتم المفاتيح فأدخلوا المفاتيح التي استُلمت بها الدفعة.',
  stranger: 'ابحثوا عنها في حسابكم لدى ميسر، وأعيدوا المبلغ من هناك إن لم يكن لأحد.',
  unreadable: 'ابحثوا عنها في حسابكم لدى ميسر. الحجوزات لا تتأثر بها.',
}

export const booksAr: BooksMessages = {
  title: 'مطابقة الحسابات',
  toBooks: 'المطابقة مع ميسر',
  text: 'كل ربع ساعة نقارن مدفوعات آخر ثلاثة أيام بما لدى ميسر.',
  toPayments: 'كل المدفوعات',
  latest: 'آخر مقارنة',
  compared: (count) =>
    pluralAr(count, {
      zero: 'لم تُقارن أي دفعة',
      one: 'قورنت دفعة واحدة',
      two: 'قورنت دفعتان',
      few: `قورنت ${count} دفعات`,
      many: `قورنت ${count} دفعة`,
      other: `قورنت ${count} دفعة`,
    }),
  since: (day) => `منذ ${day}`,
  compareNow: 'المقارنة الآن',
  comparing: 'نسأل ميسر الآن. يستغرق ذلك ثوانيَ معدودة.',
  comparedNow: 'تمت المقارنة قبل لحظات.',
  putRight: (count) =>
    pluralAr(count, {
      zero: 'لم تُصحّح أي دفعة.',
      one: 'صُحّحت دفعة واحدة.',
      two: 'صُحّحت دفعتان.',
      few: `صُحّحت ${count} دفعات.`,
      many: `صُحّحت ${count} دفعة.`,
      other: `صُحّحت ${count} دفعة.`,
    }),
  nothingToCompare: 'لا شيء للمقارنة: لا تُستلم مدفوعات إلكترونية.',
  unanswered: 'لم يكتمل رد ميسر، فلم تُقارن كل المدفوعات.',
  justCompared: 'تجري المقارنة الآن، أو جرت قبل أقل من دقيقة.',
  againIn: (seconds) =>
    `يمكن إعادة المقارنة بعد ${pluralAr(seconds, {
      zero: 'لحظات',
      one: 'ثانية',
      two: 'ثانيتين',
      few: `${seconds} ثوانٍ`,
      many: `${seconds} ثانية`,
      other: `${seconds} ثانية`,
    })}`,
  incomplete: 'لم يكتمل رد ميسر. نقارن الباقي في المرة القادمة.',
  never: 'لا شيء للمقارنة',
  neverText: 'لا مدفوعات إلكترونية في الأيام الأخيرة. تُقارن الدفعة القادمة خلال ربع ساعة.',
  open: (count) =>
    pluralAr(count, {
      zero: 'لا فروق بانتظار نظركم',
      one: 'فرق واحد بانتظار نظركم',
      two: 'فرقان بانتظار نظركم',
      few: `${count} فروق بانتظار نظركم`,
      many: `${count} فرقًا بانتظار نظركم`,
      other: `${count} فرق بانتظار نظركم`,
    }),
  noneFound: 'لا فروق حتى الآن',
  noneOpen: 'كل شيء متطابق.',
  agrees: 'كل شيء متطابق',
  agreesText: 'تظهر هنا الفروق بين حساباتنا وحسابات ميسر مع معناها، وتبقى 90 يومًا.',
  list: 'الفروق',
  kinds,
  meanings,
  next,
  isOpen: 'ما زال قائمًا',
  found: (at) => `ظهر ${at}`,
  lastFound: (at) => `وظهر آخر مرة ${at}`,
  ours: 'لدينا',
  theirs: 'لدى ميسر',
  unknown: 'غير معروفة',
  gatewayId: 'رقمها لدى ميسر',
  toPayment: 'إلى الدفعة',
}
