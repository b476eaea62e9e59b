import { pluralAr } from './plural.ts'
import type { RoomsMessages } from './rooms.en.ts'

const places = (count: number) =>
  pluralAr(count, {
    zero: 'بلا أماكن',
    one: 'مكان واحد',
    two: 'مكانان',
    few: `${count} أماكن`,
    many: `${count} مكانًا`,
    other: `${count} مكان`,
  })

const services = (count: number) =>
  pluralAr(count, {
    zero: 'بلا خدمات',
    one: 'خدمة واحدة',
    two: 'خدمتان',
    few: `${count} خدمات`,
    many: `${count} خدمة`,
    other: `${count} خدمة`,
  })

export const roomsAr: RoomsMessages = {
  none: 'لا غرف بعد. أضف غرفة إن كانت خدمة ما لا تُقدَّم إلا فيها، وما لا يحتاج إلى غرفة يُحجز كالمعتاد.',
  add: 'إضافة غرفة',
  name: 'اسم الغرفة',
  capacity: 'عدد الأماكن',
  capacityHint: 'كم زيارة تتسع لها الغرفة في الوقت نفسه؟',
  isInUse: 'مستخدمة ويمكن الحجز فيها',
  isOut: 'خارج الاستخدام',
  noServices: 'لا تحتاج إليها أي خدمة بعد',
  chooseInServices: 'تُحدَّد الخدمات التي تحتاج إليها في نموذج كل خدمة.',
  detail: (placeCount, serviceCount) => `${places(placeCount)} · ${services(serviceCount)}`,
  wrongCapacity: 'أدخل عددًا صحيحًا من 1 إلى 20.',
}
