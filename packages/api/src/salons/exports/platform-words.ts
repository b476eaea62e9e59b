import type { ReportDecision } from '@salon/contract'
import type { Audience, Localized, SalonAuditAction, SalonStatus } from '@salon/domain'
import { both } from './export-words.ts'

/** What stands over the columns of the platform's tables. */
export const PLATFORM_HEADERS = {
  salonAr: both('الصالون (عربي)', 'Salon (Arabic)'),
  salonEn: both('الصالون (إنجليزي)', 'Salon (English)'),
  salon: both('الصالون', 'Salon'),
  page: both('الصفحة', 'Page'),
  audience: both('لمن', 'For'),
  city: both('المدينة', 'City'),
  begun: both('بداية الإعداد', 'Begun'),
  what: both('ما حدث', 'What'),
  who: both('من', 'Who'),
  reason: both('السبب', 'Reason'),
  reportedAt: both('وقت البلاغ', 'Reported'),
  reportComment: both('تفاصيل البلاغ', 'Details of the report'),
  decision: both('القرار', 'Decision'),
  decidedAt: both('وقت القرار', 'Decided'),
} as const satisfies Record<string, Localized>

export const AUDIENCE_WORDS: Record<Audience, Localized> = {
  women: both('نساء', 'Women'),
  men: both('رجال', 'Men'),
  kids: both('أطفال', 'Children'),
}

export const SALON_WORDS: Record<SalonStatus, Localized> = {
  draft: both('قيد الإعداد', 'Being set up'),
  in_review: both('بانتظار المراجعة', 'Waiting for review'),
  live: both('مفتوح', 'Open'),
  suspended: both('موقوف', 'Suspended'),
}

export const DECISION_WORDS: Record<ReportDecision | 'none', Localized> = {
  hide: both('مخفي', 'Hidden'),
  keep: both('باقٍ', 'Let stand'),
  none: both('بانتظار القرار', 'Waiting'),
}

export const ACTION_WORDS: Record<SalonAuditAction, Localized> = {
  salon_drafted: both('بدأ إعداد الصالون', 'Began the salon'),
  salon_draft_changed: both('عدّل بيانات الصالون', 'Changed what it says of itself'),
  salon_submitted: both('أرسله للمراجعة', 'Sent it to review'),
  salon_approved: both('اعتمده', 'Approved it'),
  salon_sent_back: both('أعاده للاستكمال', 'Sent it back'),
  salon_suspended: both('أوقفه', 'Suspended it'),
  salon_reinstated: both('أعاد فتحه', 'Opened it again'),
  salon_profile_changed: both('عدّل الملف', 'Changed the profile'),
  photo_added: both('أضاف صورة', 'Added a photo'),
  photos_changed: both('عدّل الصور', 'Changed the photos'),
  category_added: both('أضاف قسمًا إلى القائمة', 'Added a heading of the menu'),
  category_changed: both('عدّل قسمًا من القائمة', 'Changed a heading of the menu'),
  service_added: both('أضاف خدمة', 'Added a service'),
  service_changed: both('عدّل خدمة', 'Changed a service'),
  staff_added: both('أضاف فردًا إلى الفريق', 'Added somebody to the team'),
  staff_changed: both('عدّل بيانات فرد من الفريق', 'Changed somebody of the team'),
  room_added: both('أضاف غرفة', 'Added a room'),
  room_changed: both('عدّل غرفة', 'Changed a room'),
  weekly_hours_changed: both('عدّل أوقات العمل', 'Changed the hours'),
  season_added: both('أضاف موسمًا', 'Added a season'),
  season_changed: both('عدّل موسمًا', 'Changed a season'),
  season_removed: both('حذف موسمًا', 'Removed a season'),
  date_hours_changed: both('عدّل أوقات يوم محدد', 'Changed the hours of a date'),
  time_off_added: both('سجّل غيابًا', 'Entered an absence'),
  time_off_removed: both('ألغى غيابًا', 'Took an absence back'),
  time_off_restored: both('أعاد غيابًا بعد إلغائه', 'Restored an absence'),
  booking_rules_changed: both('عدّل قواعد الحجز', 'Changed the booking rules'),
  payment_policy_changed: both('عدّل سياسة الدفع', 'Changed the payment policy'),
  payment_keys_read: both('اطّلع على حساب الدفع', 'Looked at the payment account'),
  payment_keys_set: both('ربط حساب الدفع', 'Set the payment account'),
  payment_keys_removed: both('أزال حساب الدفع', 'Removed the payment account'),
  payment_captured: both('حصّل مبلغًا محجوزًا', 'Captured a payment'),
  payment_refunded: both('أعاد مبلغًا', 'Refunded a payment'),
  payment_voided: both('أفرج عن مبلغ محجوز', 'Released a payment'),
  books_compared: both('طلب مطابقة الحسابات', 'Had the books compared'),
  client_note_changed: both('عدّل ملاحظة عن عميل', 'Changed the note about a client'),
  review_reply_changed: both('عدّل الرد على تقييم', 'Changed the reply to a review'),
  review_reported: both('أبلغ عن تقييم', 'Reported a review'),
  review_report_decided: both('بتّ في تقييم مُبلّغ عنه', 'Decided about a reported review'),
  salon_data_exported: both('حفظ جدولًا في ملف', 'Saved a table as a file'),
  member_invited: both('دعا شخصًا إلى الفريق', 'Invited somebody'),
  invitation_withdrawn: both('سحب دعوة', 'Withdrew an invitation'),
  invitation_accepted: both('قبل دعوة', 'Accepted an invitation'),
  invitation_declined: both('رفض دعوة', 'Declined an invitation'),
  member_role_changed: both('غيّر دورًا', 'Changed a role'),
  member_removed: both('ألغى صلاحية شخص', 'Took somebody’s access away'),
}
