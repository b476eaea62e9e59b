import type { ServiceContent } from './types.ts'

export const MEN_SERVICES: readonly ServiceContent[] = [
  {
    category: 'barber',
    name: { ar: 'حلاقة شعر', en: 'Haircut' },
    description: { ar: 'قص بالمقص أو المكينة مع غسيل.', en: 'Scissors or clippers, with a wash.' },
    durationMinutes: 30,
    priceRiyals: 50,
    addOns: [
      { name: { ar: 'تنظيف بالشمع للأنف والأذن', en: 'Nose and ear wax' }, extraMinutes: 10, priceRiyals: 25 },
      { name: { ar: 'تصفيف بالسشوار', en: 'Blow-dry finish' }, extraMinutes: 10, priceRiyals: 20 },
    ],
  },
  {
    category: 'barber',
    name: { ar: 'حلاقة تدريج', en: 'Skin fade' },
    description: {
      ar: 'تدريج نظيف من الصفر مع تحديد الأطراف.',
      en: 'A clean fade from zero, edges lined up.',
    },
    durationMinutes: 45,
    priceRiyals: 70,
    bufferAfterMinutes: 5,
  },
  {
    category: 'barber',
    name: { ar: 'شعر ولحية', en: 'Hair and beard' },
    description: {
      ar: 'حلاقة كاملة للشعر واللحية مع فوطة ساخنة.',
      en: 'Haircut and beard in one visit, hot towel included.',
    },
    durationMinutes: 60,
    priceRiyals: 90,
    bufferAfterMinutes: 5,
  },
  {
    category: 'beard',
    name: { ar: 'تحديد لحية', en: 'Beard line-up' },
    description: { ar: 'تحديد بالموس مع زيت للحية.', en: 'Lined with the razor, finished with beard oil.' },
    durationMinutes: 20,
    priceRiyals: 35,
  },
  {
    category: 'beard',
    name: { ar: 'حلاقة بالموس', en: 'Hot towel shave' },
    description: {
      ar: 'حلاقة تقليدية بالموس والرغوة الدافئة والفوطة الساخنة.',
      en: 'The classic shave: warm foam, razor and hot towels.',
    },
    durationMinutes: 30,
    priceRiyals: 50,
  },
  {
    category: 'beard',
    name: { ar: 'صبغ لحية', en: 'Beard color' },
    description: {
      ar: 'تغطية الشيب بلون طبيعي، مع وقت انتظار للصبغة.',
      en: 'Grey covered in a natural shade; includes the time the color needs.',
    },
    durationMinutes: 40,
    priceRiyals: 80,
    processing: { startMinute: 15, lengthMinutes: 15 },
  },
  {
    category: 'hair_care',
    name: { ar: 'علاج تساقط الشعر', en: 'Treatment for thinning hair' },
    description: {
      ar: 'سيروم مغذٍّ مع مساج لفروة الرأس.',
      en: 'A nourishing serum with a scalp massage.',
    },
    durationMinutes: 45,
    priceRiyals: 120,
  },
  {
    category: 'hair_care',
    name: { ar: 'بروتين شعر للرجال', en: 'Protein treatment for men' },
    description: { ar: 'تنعيم وترتيب للشعر الخشن.', en: 'Smooths coarse hair and keeps it tidy.' },
    durationMinutes: 75,
    priceRiyals: 200,
    processing: { startMinute: 25, lengthMinutes: 30 },
    bufferAfterMinutes: 10,
  },
  {
    category: 'skincare',
    name: { ar: 'تنظيف بشرة للرجال', en: 'Facial for men' },
    description: {
      ar: 'بخار وتقشير وماسك فحم لبشرة صافية.',
      en: 'Steam, scrub and a charcoal mask for clear skin.',
    },
    durationMinutes: 45,
    priceRiyals: 120,
    bufferAfterMinutes: 5,
    addOns: [{ name: { ar: 'ماسك ذهبي', en: 'Gold mask' }, extraMinutes: 15, priceRiyals: 50 }],
  },
  {
    category: 'skincare',
    name: { ar: 'باديكير رجالي', en: 'Pedicure for men' },
    description: { ar: 'عناية بالقدمين وتقليم الأظافر.', en: 'Foot care and trimmed nails.' },
    durationMinutes: 45,
    priceRiyals: 90,
    bufferAfterMinutes: 5,
  },
]
