import type { AddOnContent, ServiceContent, VariantContent } from './types.ts'

/** Minutes and riyals by the length of the hair. */
const byHairLength = (extraMinutes: number, extraRiyals: number): readonly VariantContent[] => [
  { name: { ar: 'شعر قصير', en: 'Short hair' }, extraMinutes: 0, extraRiyals: 0 },
  { name: { ar: 'شعر متوسط', en: 'Medium hair' }, extraMinutes, extraRiyals },
  { name: { ar: 'شعر طويل', en: 'Long hair' }, extraMinutes: extraMinutes * 2, extraRiyals: extraRiyals * 2 },
]

const hairMask: AddOnContent = {
  name: { ar: 'ماسك ترطيب', en: 'Moisture mask' },
  extraMinutes: 15,
  priceRiyals: 60,
}
const bondTreatment: AddOnContent = {
  name: { ar: 'حماية روابط الشعر', en: 'Bond protection' },
  extraMinutes: 10,
  priceRiyals: 120,
}

export const WOMEN_HAIR_SERVICES: readonly ServiceContent[] = [
  {
    category: 'hair',
    name: { ar: 'قص شعر', en: 'Haircut' },
    description: {
      ar: 'قصة تناسب شكل الوجه وطبيعة الشعر، مع غسيل وتجفيف.',
      en: 'A cut for your face and hair type, with wash and dry.',
    },
    durationMinutes: 45,
    priceRiyals: 120,
    bufferAfterMinutes: 5,
    addOns: [hairMask],
  },
  {
    category: 'hair',
    name: { ar: 'قص أطراف', en: 'Trim' },
    description: {
      ar: 'تخليص الأطراف المتقصفة دون تغيير القصة.',
      en: 'Split ends gone, the style stays.',
    },
    durationMinutes: 30,
    priceRiyals: 70,
  },
  {
    category: 'hair',
    name: { ar: 'سشوار', en: 'Blow-dry' },
    description: {
      ar: 'غسيل وسشوار ناعم أو مموّج حسب الرغبة.',
      en: 'Wash and blow-dry, sleek or wavy as you like.',
    },
    durationMinutes: 45,
    priceRiyals: 90,
    variants: byHairLength(15, 30),
    addOns: [hairMask],
  },
  {
    category: 'hair',
    name: { ar: 'ويفي وتسريحة بسيطة', en: 'Waves and simple styling' },
    description: {
      ar: 'تمويج بالمكواة مع تثبيت يدوم طوال المساء.',
      en: 'Waves set with an iron to last the evening.',
    },
    durationMinutes: 60,
    priceRiyals: 150,
  },
  {
    category: 'hair',
    name: { ar: 'تسريحة مناسبات', en: 'Event updo' },
    description: {
      ar: 'رفعة أو تسريحة منسدلة للمناسبات والحفلات.',
      en: 'Up or half-up, for parties and occasions.',
    },
    durationMinutes: 75,
    priceRiyals: 300,
    bufferAfterMinutes: 10,
  },
  {
    category: 'color',
    name: { ar: 'صبغ جذور', en: 'Root color' },
    description: {
      ar: 'تغطية الجذور والشيب بلون مطابق، مع وقت انتظار للصبغة.',
      en: 'Roots and grey covered to match; includes the time the color needs.',
    },
    durationMinutes: 90,
    priceRiyals: 220,
    bufferAfterMinutes: 10,
    processing: { startMinute: 30, lengthMinutes: 30 },
    addOns: [bondTreatment],
  },
  {
    category: 'color',
    name: { ar: 'صبغ كامل', en: 'Full color' },
    description: {
      ar: 'لون واحد من الجذور إلى الأطراف مع غسيل وسشوار.',
      en: 'One shade from root to tip, with wash and blow-dry.',
    },
    durationMinutes: 120,
    priceRiyals: 380,
    bufferAfterMinutes: 10,
    processing: { startMinute: 45, lengthMinutes: 40 },
    variants: byHairLength(15, 90),
    addOns: [bondTreatment, hairMask],
  },
  {
    category: 'color',
    name: { ar: 'هايلايت', en: 'Highlights' },
    description: {
      ar: 'خصل فاتحة موزعة على الشعر مع تونر.',
      en: 'Lighter strands through the hair, finished with a toner.',
    },
    durationMinutes: 165,
    priceRiyals: 650,
    bufferAfterMinutes: 15,
    processing: { startMinute: 75, lengthMinutes: 45 },
    addOns: [bondTreatment],
  },
  {
    category: 'color',
    name: { ar: 'بالاياج', en: 'Balayage' },
    description: {
      ar: 'تدرج طبيعي يُرسم باليد، يبدأ غامقًا وينتهي فاتحًا.',
      en: 'A natural fade painted by hand, darker to lighter.',
    },
    durationMinutes: 195,
    priceRiyals: 900,
    bufferAfterMinutes: 15,
    processing: { startMinute: 90, lengthMinutes: 45 },
    variants: byHairLength(15, 150),
    addOns: [bondTreatment],
  },
  {
    category: 'hair_care',
    name: { ar: 'بروتين', en: 'Protein treatment' },
    description: {
      ar: 'تنعيم وتقوية للشعر المجهد، ونتيجة تدوم شهورًا.',
      en: 'Smooths and strengthens tired hair for months.',
    },
    durationMinutes: 150,
    priceRiyals: 600,
    bufferAfterMinutes: 15,
    processing: { startMinute: 45, lengthMinutes: 45 },
    variants: byHairLength(30, 200),
  },
  {
    category: 'hair_care',
    name: { ar: 'جلسة ترطيب عميق', en: 'Deep moisture session' },
    description: {
      ar: 'حمام زيت وبخار للشعر الجاف مع مساج لفروة الرأس.',
      en: 'Oil bath and steam for dry hair, with a scalp massage.',
    },
    durationMinutes: 60,
    priceRiyals: 180,
    processing: { startMinute: 20, lengthMinutes: 20 },
  },
  {
    category: 'hair_care',
    name: { ar: 'تنظيف فروة الرأس', en: 'Scalp detox' },
    description: {
      ar: 'تقشير لطيف للفروة وتنظيف عميق يعيد الانتعاش.',
      en: 'A gentle scrub and deep cleanse for a fresh scalp.',
    },
    durationMinutes: 45,
    priceRiyals: 160,
  },
  {
    category: 'bridal',
    name: { ar: 'باكج العروس', en: 'Bridal package' },
    description: {
      ar: 'تسريحة ومكياج ليلة العمر مع تثبيت كامل ولمسات أخيرة.',
      en: 'Hair and makeup for the big night, set to last, with final touches.',
    },
    durationMinutes: 240,
    priceRiyals: 3200,
    bufferBeforeMinutes: 15,
    bufferAfterMinutes: 30,
    addOns: [
      { name: { ar: 'تركيب طرحة وتاج', en: 'Veil and tiara fitting' }, extraMinutes: 20, priceRiyals: 200 },
    ],
  },
  {
    category: 'bridal',
    name: { ar: 'بروفة عروس', en: 'Bridal trial' },
    description: {
      ar: 'تجربة التسريحة والمكياج قبل الموعد، مع استشارة كاملة.',
      en: 'Hair and makeup tried out beforehand, with a full consultation.',
    },
    durationMinutes: 120,
    priceRiyals: 700,
    bufferAfterMinutes: 15,
  },
]
