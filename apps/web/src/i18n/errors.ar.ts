import type { ErrorMessages } from './errors.ts'
import { pluralAr } from './plural.ts'

export const errorsAr: ErrorMessages = {
  reasons: {
    INVALID_INPUT: 'بعض البيانات غير صحيحة. راجع الحقول ثم أعد المحاولة.',
    UNAUTHENTICATED: 'سجّل الدخول للمتابعة.',
    FORBIDDEN: 'حسابك لا يملك صلاحية لهذا. ادخل بحساب آخر أو تواصل مع مالك الصالون.',
    FRESH_CODE_NEEDED: 'نحتاج إلى التأكد من أنك صاحب الحساب. أدخل رمزًا جديدًا ثم أكمل.',
    NOT_FOUND: 'لم نجد ما تبحث عنه، وربما أُزيل. ارجع واختر من جديد.',
    RATE_LIMITED: 'محاولات كثيرة في وقت قصير. انتظر قليلًا ثم أعد المحاولة.',
    IDEMPOTENCY_MISMATCH: 'تغيّر الطلب أثناء إرساله. حدّث الصفحة ثم أعد المحاولة.',
    CHANGED_MEANWHILE: 'عدّل شخص آخر هذه الإعدادات في هذه الأثناء. راجع تعديله ثم احفظ من جديد.',
    PHONE_NOT_ALLOWED: 'نرسل الرموز إلى أرقام الجوال السعودية فقط. أدخل رقمًا يبدأ بـ 05.',
    OTP_COOLDOWN: 'أرسلنا رمزًا قبل قليل. انتظر لحظات قبل طلب رمز آخر.',
    OTP_INVALID: 'الرمز غير صحيح. راجع الرسالة واكتبه مرة أخرى.',
    OTP_EXPIRED: 'انتهت صلاحية هذا الرمز. اطلب رمزًا جديدًا.',
    OTP_LOCKED: 'محاولات خاطئة كثيرة. اطلب رمزًا جديدًا.',
    OTP_DELIVERY_FAILED: 'تعذّر إرسال الرسالة. أعد المحاولة أو اختر قناة أخرى.',
    SESSION_EXPIRED: 'انتهت جلستك. سجّل الدخول مرة أخرى للمتابعة.',
    SESSION_REUSED: 'سجّلنا خروجك حفاظًا على أمان حسابك. سجّل الدخول مرة أخرى للمتابعة.',
    SLOT_TAKEN: 'سبقك أحدهم وحجز هذا الوقت. اختر وقتًا آخر.',
    OUTSIDE_HOURS: 'الصالون لا يعمل في هذا الوقت. اختر وقتًا آخر.',
    NOTICE_TOO_SHORT: 'هذا الوقت قريب جدًا بالنسبة للصالون. اختر وقتًا أبعد.',
    TOO_FAR_AHEAD: 'لا يستقبل الصالون حجوزات لهذا التاريخ بعد. اختر يومًا أقرب.',
    NOT_ON_GRID: 'هذا الوقت ليس ضمن أوقات الصالون. اختر وقتًا من القائمة.',
    STAFF_CANNOT_DO_SERVICE: 'هذا المختص لا يقدّم الخدمة. اختر غيره أو اختر «أي مختص».',
    SERVICE_UNAVAILABLE: 'لم تعد هذه الخدمة متاحة في الصالون. اختر خدمة أخرى.',
    SALON_CLOSED: 'الصالون مغلق في هذا اليوم. اختر يومًا آخر.',
    TOO_MANY_OPEN_BOOKINGS: 'بلغت الحد المسموح من الحجوزات القادمة هنا. ألغِ أحدها أو عد بعد زيارتك.',
    ILLEGAL_TRANSITION: 'تغيّرت حالة الحجز. حدّث الصفحة لترى وضعه الآن.',
    TOO_LATE_TO_CANCEL: 'فات وقت تعديل هذا الحجز من هنا. اتصل بالصالون.',
    ALREADY_REVIEWED: 'سبق أن قيّمت هذه الزيارة. شكرًا لك!',
    TOO_MANY_FAVOURITES: 'بلغت مفضلتك أقصى عدد من الصالونات. احذف أحدها ثم أضف هذا الصالون.',
    HOLD_EXPIRED: 'انتهت مدة حفظ الوقت لك. اختر الوقت من جديد.',
    PAYMENT_NOT_NEEDED: 'هذا الحجز لا يحتاج إلى دفع.',
    PAYMENT_IN_PROGRESS: 'هناك عملية دفع جارية لهذا الحجز. انتظر حتى تنتهي.',
    PAYMENT_DECLINED: 'رُفضت عملية الدفع. جرّب بطاقة أو طريقة أخرى.',
    GATEWAY_UNAVAILABLE: 'خدمة الدفع غير متاحة الآن. أعد المحاولة بعد دقائق.',
    GATEWAY_REJECTED: 'لم تُقبل عملية الدفع. راجع البيانات أو ادفع بطريقة أخرى.',
    PAYMENT_KEYS_REFUSED: 'لم تقبل بوابة الدفع هذه المفاتيح. انسخها من جديد من لوحة حسابك لديها.',
    REFUND_EXCEEDS_CAPTURED: 'لا يمكن رد مبلغ أكبر من المدفوع. أدخل مبلغًا أقل.',
    CAPTURE_EXCEEDS_AUTHORIZED: 'لا يمكن تحصيل مبلغ أكبر من المحجوز. أدخل مبلغًا أقل.',
    NOT_CAPTURABLE: 'لا يمكن تحصيل هذه الدفعة. حدّث الصفحة لترى حالتها.',
    NOT_REFUNDABLE: 'لا يمكن رد هذه الدفعة. حدّث الصفحة لترى حالتها.',
    NOT_VOIDABLE: 'لا يمكن إلغاء هذه الدفعة. حدّث الصفحة لترى حالتها.',
  },
  retryAfter: (seconds) =>
    `أعد المحاولة بعد ${seconds < 60 ? secondsAr(seconds) : minutesAr(Math.ceil(seconds / 60))}.`,
  attemptsLeft: (count) =>
    pluralAr(count, {
      zero: 'لم تبقَ لك محاولات.',
      one: 'بقيت لك محاولة واحدة.',
      two: 'بقيت لك محاولتان.',
      few: `بقيت لك ${count} محاولات.`,
      many: `بقيت لك ${count} محاولة.`,
      other: `بقيت لك ${count} محاولة.`,
    }),
}

function secondsAr(count: number): string {
  return pluralAr(count, {
    zero: 'لحظات',
    one: 'ثانية',
    two: 'ثانيتين',
    few: `${count} ثوانٍ`,
    many: `${count} ثانية`,
    other: `${count} ثانية`,
  })
}

function minutesAr(count: number): string {
  return pluralAr(count, {
    zero: 'لحظات',
    one: 'دقيقة',
    two: 'دقيقتين',
    few: `${count} دقائق`,
    many: `${count} دقيقة`,
    other: `${count} دقيقة`,
  })
}
