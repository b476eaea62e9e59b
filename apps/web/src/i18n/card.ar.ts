import type { CardMessages } from './card.en.ts'

export const cardAr: CardMessages = {
  audiences: { women: 'نساء', men: 'رجال', kids: 'أطفال' },
  from: 'من',
  listComma: '، ',
  onMap: (salon) => `: ${salon} على الخريطة`,
  bookFirstFree: (salon) => `احجز أول موعد متاح في ${salon}:`,
  noneFree: 'لا وقت متاحًا قريبًا',
}
