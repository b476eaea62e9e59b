import type { ServiceContent } from './types.ts'

/** Nails, henna, face and brows for women; what needs a room is in services-wellness.ts. */
export const WOMEN_BEAUTY_SERVICES: readonly ServiceContent[] = [
  {
    category: 'nails',
    name: { ar: 'مانيكير', en: 'Manicure' },
    description: {
      ar: 'تنظيف وتشكيل الأظافر مع ترطيب اليدين ولون عادي.',
      en: 'Nails shaped and cleaned, hands moisturized, classic polish.',
    },
    durationMinutes: 45,
    priceRiyals: 85,
    addOns: [
      { name: { ar: 'لون جل', en: 'Gel polish' }, extraMinutes: 15, priceRiyals: 50 },
      { name: { ar: 'رسم على ظفرين', en: 'Art on two nails' }, extraMinutes: 10, priceRiyals: 30 },
    ],
  },
  {
    category: 'nails',
    name: { ar: 'باديكير', en: 'Pedicure' },
    description: {
      ar: 'نقع وتقشير وعناية كاملة بالقدمين مع لون عادي.',
      en: 'Soak, scrub and full foot care with classic polish.',
    },
    durationMinutes: 60,
    priceRiyals: 110,
    bufferAfterMinutes: 5,
    addOns: [{ name: { ar: 'لون جل', en: 'Gel polish' }, extraMinutes: 15, priceRiyals: 50 }],
  },
  {
    category: 'nails',
    name: { ar: 'تركيب أظافر جل', en: 'Gel extensions' },
    description: {
      ar: 'إطالة بالجل بالشكل والطول الذي تحبين.',
      en: 'Extensions in gel, in the shape and length you like.',
    },
    durationMinutes: 105,
    priceRiyals: 280,
    bufferAfterMinutes: 10,
    variants: [
      { name: { ar: 'طول طبيعي', en: 'Natural length' }, extraMinutes: 0, extraRiyals: 0 },
      { name: { ar: 'طويلة', en: 'Long' }, extraMinutes: 15, extraRiyals: 60 },
    ],
  },
  {
    category: 'nails',
    name: { ar: 'إزالة جل', en: 'Gel removal' },
    description: {
      ar: 'إزالة آمنة تحافظ على الظفر الطبيعي.',
      en: 'Taken off safely, the natural nail kept healthy.',
    },
    durationMinutes: 30,
    priceRiyals: 50,
  },
  {
    category: 'henna',
    name: { ar: 'نقش حناء ناعم', en: 'Light henna design' },
    description: {
      ar: 'نقش بسيط على اليدين بحناء طبيعية.',
      en: 'A simple design on both hands, natural henna.',
    },
    durationMinutes: 45,
    priceRiyals: 120,
  },
  {
    category: 'henna',
    name: { ar: 'نقش حناء كامل', en: 'Full henna design' },
    description: {
      ar: 'نقش خليجي أو هندي لليدين إلى المرفق، ومناسب للأعراس والأعياد.',
      en: 'Gulf or Indian patterns up to the elbow, for weddings and Eid.',
    },
    durationMinutes: 120,
    priceRiyals: 350,
    bufferAfterMinutes: 10,
    addOns: [{ name: { ar: 'نقش القدمين', en: 'Feet as well' }, extraMinutes: 45, priceRiyals: 150 }],
  },
  {
    category: 'makeup',
    name: { ar: 'مكياج ناعم', en: 'Soft makeup' },
    description: {
      ar: 'إطلالة يومية هادئة تبرز الملامح.',
      en: 'A calm everyday look that brings out your features.',
    },
    durationMinutes: 60,
    priceRiyals: 250,
    bufferAfterMinutes: 5,
    addOns: [{ name: { ar: 'تركيب رموش', en: 'Strip lashes' }, extraMinutes: 10, priceRiyals: 50 }],
  },
  {
    category: 'makeup',
    name: { ar: 'مكياج سهرة', en: 'Evening makeup' },
    description: {
      ar: 'مكياج كامل ثابت للحفلات مع تركيب الرموش.',
      en: 'Full, long-lasting party makeup, lashes included.',
    },
    durationMinutes: 90,
    priceRiyals: 450,
    bufferAfterMinutes: 10,
  },
  {
    category: 'makeup',
    name: { ar: 'درس مكياج شخصي', en: 'Personal makeup lesson' },
    description: {
      ar: 'تعلمي خطوات مكياجك اليومي بأدواتك أنتِ.',
      en: 'Learn your everyday look with your own products.',
    },
    durationMinutes: 90,
    priceRiyals: 400,
  },
  {
    category: 'brows_lashes',
    name: { ar: 'تنظيف وتشكيل الحواجب', en: 'Brow shaping' },
    description: { ar: 'بالخيط أو الملقط حسب الرغبة.', en: 'With thread or tweezers, as you prefer.' },
    durationMinutes: 20,
    priceRiyals: 45,
  },
  {
    category: 'brows_lashes',
    name: { ar: 'رفع الحواجب', en: 'Brow lamination' },
    description: {
      ar: 'ترتيب وتثبيت شعيرات الحاجب لأسابيع.',
      en: 'Brow hairs lifted and set for weeks.',
    },
    durationMinutes: 45,
    priceRiyals: 180,
    addOns: [{ name: { ar: 'صبغة حواجب', en: 'Brow tint' }, extraMinutes: 15, priceRiyals: 60 }],
  },
  {
    category: 'brows_lashes',
    name: { ar: 'تركيب رموش فردية', en: 'Lash extensions' },
    description: {
      ar: 'رموش شعرة بشعرة بكثافة طبيعية.',
      en: 'Lash by lash, for a natural fullness.',
    },
    durationMinutes: 105,
    priceRiyals: 320,
    bufferAfterMinutes: 10,
    variants: [
      { name: { ar: 'كلاسيك', en: 'Classic' }, extraMinutes: 0, extraRiyals: 0 },
      { name: { ar: 'كثيفة', en: 'Volume' }, extraMinutes: 30, extraRiyals: 100 },
    ],
  },
  {
    category: 'skincare',
    name: { ar: 'تنظيف بشرة عميق', en: 'Deep facial cleanse' },
    description: {
      ar: 'بخار وتقشير وتنظيف المسام وماسك مهدئ.',
      en: 'Steam, scrub, pores cleaned and a soothing mask.',
    },
    durationMinutes: 75,
    priceRiyals: 260,
    bufferAfterMinutes: 10,
    addOns: [
      { name: { ar: 'ماسك كولاجين', en: 'Collagen mask' }, extraMinutes: 15, priceRiyals: 80 },
      { name: { ar: 'مساج الكتفين', en: 'Shoulder massage' }, extraMinutes: 15, priceRiyals: 70 },
    ],
  },
  {
    category: 'skincare',
    name: { ar: 'جلسة نضارة سريعة', en: 'Express glow facial' },
    description: {
      ar: 'ترطيب ونضارة في أقل من ساعة قبل المناسبة.',
      en: 'Moisture and glow in under an hour, before an occasion.',
    },
    durationMinutes: 45,
    priceRiyals: 170,
  },
  {
    category: 'hair_removal',
    name: { ar: 'خيط الوجه', en: 'Face threading' },
    description: { ar: 'إزالة شعر الوجه كاملًا بالخيط.', en: 'The whole face, threaded.' },
    durationMinutes: 30,
    priceRiyals: 60,
  },
  {
    category: 'hair_removal',
    name: { ar: 'حلاوة اليدين والساقين', en: 'Sugaring, arms and legs' },
    description: {
      ar: 'حلاوة طبيعية محضرة في الصالون مع جل مهدئ بعدها.',
      en: 'Natural sugar paste made in the salon, soothing gel after.',
    },
    durationMinutes: 60,
    priceRiyals: 160,
    bufferAfterMinutes: 10,
  },
]
