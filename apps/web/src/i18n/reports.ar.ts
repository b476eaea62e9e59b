import type { ReportsMessages } from './reports.en.ts'

export const reportsAr: ReportsMessages = {
  title: 'تقييمات مُبلّغ عنها',
  decided: 'تم البتّ فيها',
  noneWaiting: 'لا بلاغات بانتظار قرار',
  noneDecided: 'لم يُبتّ في أي بلاغ بعد',
  review: 'كتب العميل',
  noWords: 'نجوم دون تعليق',
  reply: 'رد الصالون',
  reportedOn: (day) => `أُبلغ عنه في ${day}`,
  hide: 'إخفاء عن العملاء',
  keep: 'إبقاء التقييم',
  done: 'حُفظ القرار.',
}
