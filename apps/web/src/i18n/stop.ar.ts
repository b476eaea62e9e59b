import type { StopMessages } from './stop.en.ts'

export const stopAr: StopMessages = {
  title: 'هل تريد إيقاف هذه الرسائل؟',
  text: 'لن نسألك بعد اليوم عن رأيك في زياراتك ولن نخبرك بالعروض، وتبقى رسائل حجوزاتك كما هي.',
  stop: 'إيقاف الرسائل',
  stoppedTitle: 'توقفت الرسائل',
  stoppedText: 'لن يصلك إلا ما يخص حجوزاتك ورموز الدخول.',
  undo: 'تراجع',
  undone: 'ستصلك الرسائل من جديد.',
  notUndone: 'يمكنك الموافقة على الرسائل من جديد في حسابك.',
  unknownTitle: 'لم يعد هذا الرابط يعمل',
  unknownText: 'يمكنك إيقاف الرسائل من حسابك أيضًا.',
  toAccount: 'حسابي',
}
