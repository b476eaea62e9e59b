import type { VisitLinkMessages } from './visit-link.en.ts'

export const visitLinkAr: VisitLinkMessages = {
  open: 'افتح الحجز',
  openHint: 'لتغيير الموعد أو إلغائه افتح الحجز وسجّل الدخول بالرقم الذي وصلته الرسالة.',
  bookAgain: 'احجز مجددًا',
  salonPage: 'صفحة الصالون',
  atSalonHint: 'حجز الصالون هذا الموعد لك، ولتغييره أو إلغائه تواصل مع الصالون.',
  unknownTitle: 'لم يعد هذا الرابط يعمل',
  unknownText: 'مضى على الموعد وقت طويل أو أن الرابط غير مكتمل. ستجد مواعيدك في حجوزاتك.',
  toBookings: 'حجوزاتي',
}
