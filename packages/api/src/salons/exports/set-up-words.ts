import type { Locale, Localized, SalonRole } from '@salon/domain'
import { both } from './export-words.ts'

/** What stands over the columns of the set-up's tables. */
export const SET_UP_HEADERS = {
  categoryAr: both('القسم (عربي)', 'Category (Arabic)'),
  categoryEn: both('القسم (إنجليزي)', 'Category (English)'),
  serviceAr: both('الخدمة (عربي)', 'Service (Arabic)'),
  serviceEn: both('الخدمة (إنجليزي)', 'Service (English)'),
  kind: both('نوع الصف', 'Kind'),
  choiceAr: both('الخيار (عربي)', 'Choice (Arabic)'),
  choiceEn: both('الخيار (إنجليزي)', 'Choice (English)'),
  price: both('السعر (ريال)', 'Price (SAR)'),
  minutes: both('المدة (دقيقة)', 'Duration (minutes)'),
  before: both('وقت فارغ قبلها (دقيقة)', 'Kept free before (minutes)'),
  after: both('وقت فارغ بعدها (دقيقة)', 'Kept free after (minutes)'),
  waitBegins: both('يبدأ الانتظار بعد (دقيقة)', 'Wait begins after (minutes)'),
  wait: both('مدة الانتظار (دقيقة)', 'Wait (minutes)'),
  rooms: both('الغرف', 'Rooms'),
  descriptionAr: both('الوصف (عربي)', 'Description (Arabic)'),
  descriptionEn: both('الوصف (إنجليزي)', 'Description (English)'),
  nameAr: both('الاسم (عربي)', 'Name (Arabic)'),
  nameEn: both('الاسم (إنجليزي)', 'Name (English)'),
  titleAr: both('المسمى الوظيفي (عربي)', 'Job title (Arabic)'),
  titleEn: both('المسمى الوظيفي (إنجليزي)', 'Job title (English)'),
  account: both('الحساب', 'Account'),
  who: both('لمن', 'Who'),
  hours: both('أوقات العمل', 'Hours'),
  seasonAr: both('الموسم (عربي)', 'Season (Arabic)'),
  seasonEn: both('الموسم (إنجليزي)', 'Season (English)'),
  firstDate: both('أول يوم', 'First day'),
  lastDate: both('آخر يوم', 'Last day'),
  reason: both('السبب', 'Reason'),
  roomAr: both('الغرفة (عربي)', 'Room (Arabic)'),
  roomEn: both('الغرفة (إنجليزي)', 'Room (English)'),
  places: both('عدد الأماكن', 'Places'),
  serviceCount: both('عدد الخدمات', 'Number of services'),
  role: both('الدور', 'Role'),
  inTeam: both('في الفريق باسم', 'In the team as'),
  invitationEnds: both('تنتهي الدعوة', 'Invitation ends'),
} as const satisfies Record<string, Localized>

/** From Sunday on. */
export const WEEKDAYS: Localized[] = [
  both('الأحد', 'Sunday'),
  both('الاثنين', 'Monday'),
  both('الثلاثاء', 'Tuesday'),
  both('الأربعاء', 'Wednesday'),
  both('الخميس', 'Thursday'),
  both('الجمعة', 'Friday'),
  both('السبت', 'Saturday'),
]

export const MENU_KINDS = {
  service: both('خدمة', 'Service'),
  variant: both('نوع', 'Variant'),
  addOn: both('إضافة', 'Add-on'),
} as const

export const MENU_WORDS = {
  categoryOff: both('القسم غير معروض', 'Category not offered'),
  off: both('غير معروضة', 'Not offered'),
  nobody: both('لا يقدمها أحد', 'Nobody does it'),
  noRoom: both('غرفها خارج الاستخدام', 'Its rooms are out of use'),
  offered: both('معروضة', 'Offered'),
} as const

export const PERSON_WORDS = {
  works: both('ضمن الفريق', 'Works here'),
  left: both('لم يعد يعمل هنا', 'No longer works here'),
} as const

export const HOURS_WORDS = {
  salon: both('الصالون', 'The salon'),
  opening: both('أوقات الصالون', 'Opening hours'),
  salons: both('كأوقات الصالون', 'The salon’s hours'),
  own: both('أوقات خاصة', 'Own hours'),
  closed: both('مغلق', 'Closed'),
  off: both('لا دوام', 'Off'),
  away: both('غائب', 'Away'),
} as const

export const ROOM_WORDS = {
  inUse: both('مستخدمة', 'In use'),
  out: both('خارج الاستخدام', 'Out of use'),
} as const

export const MEMBER_WORDS = {
  member: both('عضو', 'Member'),
  invited: both('مدعو', 'Invited'),
} as const

export const ROLE_WORDS: Record<SalonRole, Localized> = {
  staff: both('عضو الفريق', 'Staff'),
  manager: both('مدير', 'Manager'),
  owner: both('مالك', 'Owner'),
}

/** Of a price and a duration that are somebody's own. */
export const OWN_WORDS: Record<Locale, { riyals: string; minutes: string }> = {
  ar: { riyals: 'ريال', minutes: 'د' },
  en: { riyals: 'SAR', minutes: 'min' },
}
