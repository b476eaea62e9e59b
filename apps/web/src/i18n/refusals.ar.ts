import type { refusalsEn } from './refusals.en.ts'

const causes: (typeof refusalsEn)['causes'] = {
  skill: 'لا يقدّم هذا العضو الخدمة. اختر من يقدّمها.',
  notice: 'فات هذا الوقت. اختر وقتًا لاحقًا.',
  too_far: 'هذا اليوم بعيد جدًا. اختر يومًا أقرب.',
  closed: 'الصالون مغلق في هذا اليوم. اختر يومًا آخر.',
  hours: 'هذا الوقت خارج أوقات العمل. اختر وقتًا آخر.',
  prayer: 'يتداخل هذا الموعد مع وقت الصلاة. اختر وقتًا آخر.',
  grid: 'تبدأ الحجوزات كل خمس دقائق. اختر وقتًا منها.',
  time_off: 'يتداخل هذا الموعد مع غياب. اختر وقتًا آخر أو عضوًا آخر.',
  busy: 'يتداخل هذا الموعد مع زيارة أخرى أو مع وقت التجهيز حولها. اختر وقتًا آخر أو عضوًا آخر.',
  room: 'لا غرفة متاحة في هذا الوقت. اختر وقتًا آخر.',
}

export const refusalsAr: typeof refusalsEn = {
  causes,
  reasons: {
    SLOT_TAKEN: causes.busy,
    STAFF_CANNOT_DO_SERVICE: causes.skill,
    SERVICE_UNAVAILABLE: 'لم تعد هذه الخدمة في قائمتك، أو تغيّرت خياراتها. راجعها في الإعدادات.',
  },
}
