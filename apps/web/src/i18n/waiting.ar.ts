import { pluralAr } from './plural.ts'
import type { WaitingMessages } from './waiting.en.ts'

export const waitingAr: WaitingMessages = {
  count: (count) =>
    pluralAr(count, {
      zero: 'لا حجوزات بانتظار ردك',
      one: 'حجز واحد بانتظار ردك',
      two: 'حجزان بانتظار ردك',
      few: `${count} حجوزات بانتظار ردك`,
      many: `${count} حجزًا بانتظار ردك`,
      other: `${count} حجز بانتظار ردك`,
    }),
  see: 'عرضها',
  title: 'حجوزات بانتظار ردك',
  none: 'تم الرد عليها كلها.',
  more: (count) => `وغيرها ${count}، تظهر بعد الرد على هذه.`,
  open: 'التفاصيل أو النقل أو الاعتذار',
}
