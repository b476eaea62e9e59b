/** What customers ask for when they book. */
export const NOTES: readonly string[] = [
  'أفضل مكانًا هادئًا لو سمحتم.',
  'عندي حساسية من بعض العطور.',
  'ممكن نبدأ في الوقت تمامًا؟ عندي موعد بعده.',
  'أول زيارة لي عندكم.',
  'Please keep it natural, nothing too strong.',
  'It is my first visit.',
]

export const CANCELLATION_REASONS: readonly string[] = [
  'طرأ لي ظرف، أعتذر.',
  'تعارض مع موعد آخر.',
  'بحجز وقتًا ثانيًا إن شاء الله.',
  'Something came up, sorry.',
]

export const SALON_CANCELLATION_REASON = 'نعتذر، تعذر الموعد لظرف طارئ في الصالون.'

/** Why somebody is away; only her salon sees it. */
export const TIME_OFF_REASONS: readonly string[] = ['إجازة سنوية', 'ظرف عائلي', 'موعد طبي', 'دورة تدريبية']
