import type { ReportReason } from '@salon/contract'
import type {
  BookDifferenceKind,
  BookingStatus,
  Channel,
  Localized,
  NotificationEvent,
  NotificationStatus,
  PaymentStatus,
} from '@salon/domain'

export const both = (ar: string, en: string): Localized => ({ ar, en })

export const YES = both('نعم', 'Yes')
export const NO = both('لا', 'No')

/** What stands over the columns. */
export const HEADERS = {
  name: both('الاسم', 'Name'),
  phone: both('رقم الجوال', 'Mobile number'),
  visits: both('الزيارات', 'Visits'),
  noShows: both('مرات الغياب', 'Missed'),
  takings: both('الإيرادات (ريال)', 'Takings (SAR)'),
  lastVisit: both('آخر زيارة', 'Last visit'),
  comingVisit: both('الزيارة القادمة', 'Coming visit'),
  consent: both('توافق على الرسائل الترويجية', 'Agrees to promotions'),
  clientNote: both('ملاحظة الصالون', 'The salon’s note'),
  reference: both('رقم الحجز', 'Booking'),
  status: both('الحالة', 'Status'),
  startsAt: both('البداية', 'Begins'),
  endsAt: both('النهاية', 'Ends'),
  services: both('الخدمات', 'Services'),
  staff: both('مع', 'With'),
  total: both('السعر (ريال)', 'Price (SAR)'),
  note: both('ملاحظة العميل', 'Customer’s note'),
  at: both('الوقت', 'Time'),
  asked: both('المطلوب (ريال)', 'Asked for (SAR)'),
  captured: both('المحصّل (ريال)', 'Captured (SAR)'),
  refunded: both('المعاد (ريال)', 'Refunded (SAR)'),
  stars: both('النجوم', 'Stars'),
  comment: both('التعليق', 'Comment'),
  reply: both('رد الصالون', 'The salon’s reply'),
  report: both('سبب البلاغ', 'Reported for'),
  event: both('الرسالة', 'Message'),
  channel: both('القناة', 'Channel'),
  problem: both('المشكلة', 'Problem'),
  difference: both('الفرق', 'Difference'),
  foundAt: both('ظهر أول مرة', 'Found'),
  seenAt: both('ظهر آخر مرة', 'Last found'),
  gatewayId: both('رقم الدفعة لدى ميسر', 'Moyasar’s payment id'),
  ourStatus: both('الحالة لدينا', 'Status with us'),
  ourNet: both('الصافي لدينا (ريال)', 'Net with us (SAR)'),
  theirStatus: both('الحالة لدى ميسر', 'Status at Moyasar'),
  theirNet: both('الصافي لدى ميسر (ريال)', 'Net at Moyasar (SAR)'),
  day: both('اليوم', 'Day'),
  week: both('بداية الأسبوع', 'Week from'),
  month: both('بداية الشهر', 'Month from'),
  takenOnline: both('المحصّل إلكترونيًا (ريال)', 'Taken online (SAR)'),
  dueAtSalon: both('المستحق في الصالون (ريال)', 'Due at the salon (SAR)'),
  bookedMinutes: both('المحجوز (دقيقة)', 'Booked (minutes)'),
  offeredMinutes: both('المتاح للحجز (دقيقة)', 'Can be booked (minutes)'),
  service: both('الخدمة', 'Service'),
  times: both('عدد المرات', 'How often'),
  priceInAll: both('إجمالي السعر (ريال)', 'Price in all (SAR)'),
  newClients: both('عملاء جدد', 'New clients'),
  returningClients: both('عملاء عائدون', 'Returning clients'),
  ratings: both('عدد التقييمات', 'Ratings'),
  ratingAverage: both('متوسط التقييم', 'Average'),
} as const satisfies Record<string, Localized>

export const BOOKING_WORDS: Record<BookingStatus, Localized> = {
  held: both('بانتظار الدفع', 'Waiting for payment'),
  pending: both('بانتظار التأكيد', 'Waiting for the salon'),
  confirmed: both('مؤكد', 'Confirmed'),
  completed: both('مكتمل', 'Completed'),
  no_show: both('لم يحضر العميل', 'Missed'),
  cancelled: both('ملغى', 'Cancelled'),
  expired: both('انتهت المهلة', 'Expired'),
}

export const PAYMENT_WORDS: Record<PaymentStatus, Localized> = {
  creating: both('قيد البدء', 'Being started'),
  initiated: both('بانتظار العميل', 'Waiting for the customer'),
  authorized: both('محجوز على البطاقة', 'Held on the card'),
  paid: both('مدفوع', 'Paid'),
  captured: both('محصّل', 'Captured'),
  refunded: both('معاد', 'Refunded'),
  voided: both('ملغى', 'Released'),
  failed: both('لم يُدفع', 'Not paid'),
}

export const BOOK_WORDS: Record<BookDifferenceKind, Localized> = {
  corrected: both('صُحّح لدينا', 'Put right with us'),
  different: both('لدى ميسر أقل مما كان', 'Moyasar says less than before'),
  missing: both('غير معروفة لدى ميسر', 'Not known to Moyasar'),
  stranger: both('غير معروفة لدينا', 'Not known to us'),
  unreadable: both('تعذّرت قراءتها', 'Could not be read'),
}

export const DELIVERY_WORDS: Record<NotificationStatus, Localized> = {
  queued: both('قيد الإرسال', 'Being sent'),
  sent: both('أُرسلت', 'Sent'),
  delivered: both('وصلت', 'Delivered'),
  failed: both('لم تُرسل', 'Not sent'),
  skipped: both('لم تعد لازمة', 'No longer needed'),
}

export const REPORT_WORDS: Record<ReportReason, Localized> = {
  insult: both('إساءة أو تهديد', 'Insults or threats'),
  personal_data: both('بيانات شخصية', 'Personal data'),
  no_visit: both('لا يتعلق بالزيارة', 'Not about the visit'),
  advertising: both('إعلان', 'Advertising'),
  other: both('سبب آخر', 'Something else'),
}

export const CHANNEL_WORDS: Record<Channel, Localized> = {
  sms: both('رسالة نصية', 'SMS'),
  whatsapp: both('واتساب', 'WhatsApp'),
}

export const EVENT_WORDS: Record<NotificationEvent, Localized> = {
  booking_created: both('استلام الحجز', 'Booking received'),
  booking_confirmed: both('تأكيد الحجز', 'Booking confirmed'),
  booking_declined: both('الاعتذار عن الحجز', 'Booking declined'),
  booking_cancelled: both('إلغاء الحجز', 'Booking cancelled'),
  booking_rescheduled: both('تغيير الموعد', 'Booking moved'),
  booking_reminder: both('تذكير', 'Reminder'),
  booking_reminder_soon: both('تذكير قبل الموعد بقليل', 'Reminder shortly before'),
  payment_received: both('استلام الدفعة', 'Payment received'),
  payment_refunded: both('إعادة مبلغ', 'Refund'),
  payment_returned: both('إعادة دفعة', 'Payment returned'),
  review_request: both('سؤال عن الزيارة', 'Question about the visit'),
  running_late: both('تأخر الموعد', 'Running late'),
  salon_booking_created: both('إلى الصالون: حجز جديد', 'To the salon: new booking'),
  salon_booking_cancelled: both('إلى الصالون: إلغاء حجز', 'To the salon: cancelled'),
  salon_booking_moved: both('إلى الصالون: تغيير موعد', 'To the salon: moved'),
}
