import type { ServiceContent } from './types.ts'

export const KIDS_SERVICES: readonly ServiceContent[] = [
  {
    category: 'kids_cut',
    name: { ar: 'قص شعر أولاد', en: 'Boy’s haircut' },
    description: {
      ar: 'قصة مرتبة على كرسي السيارة مع فيلم كرتون.',
      en: 'A neat cut on the car chair, with a cartoon on.',
    },
    durationMinutes: 30,
    priceRiyals: 60,
    bufferAfterMinutes: 5,
  },
  {
    category: 'kids_cut',
    name: { ar: 'قص شعر بنات', en: 'Girl’s haircut' },
    description: { ar: 'قص وتمشيط بلطف دون دموع.', en: 'Cut and combed gently, no tears.' },
    durationMinutes: 40,
    priceRiyals: 80,
    bufferAfterMinutes: 5,
    variants: [
      { name: { ar: 'شعر قصير', en: 'Short hair' }, extraMinutes: 0, extraRiyals: 0 },
      { name: { ar: 'شعر طويل', en: 'Long hair' }, extraMinutes: 15, extraRiyals: 25 },
    ],
  },
  {
    category: 'kids_cut',
    name: { ar: 'أول قصة', en: 'First haircut' },
    description: {
      ar: 'أول قصة شعر لصغيركم مع شهادة وخصلة للذكرى.',
      en: 'Your little one’s first cut, with a certificate and a lock to keep.',
    },
    durationMinutes: 45,
    priceRiyals: 110,
    bufferAfterMinutes: 10,
  },
  {
    category: 'kids_cut',
    name: { ar: 'قص غرة', en: 'Fringe trim' },
    description: { ar: 'ترتيب الغرة في دقائق.', en: 'The fringe tidied in minutes.' },
    durationMinutes: 15,
    priceRiyals: 30,
  },
  {
    category: 'kids_style',
    name: { ar: 'ضفائر ملونة', en: 'Colored braids' },
    description: {
      ar: 'ضفائر مع شرائط وخرز بألوان تختارها.',
      en: 'Braids with ribbons and beads in colors she picks.',
    },
    durationMinutes: 45,
    priceRiyals: 90,
    addOns: [{ name: { ar: 'لمعة شعر', en: 'Hair glitter' }, extraMinutes: 5, priceRiyals: 20 }],
  },
  {
    category: 'kids_style',
    name: { ar: 'تسريحة أميرات', en: 'Princess updo' },
    description: {
      ar: 'تسريحة للعيد وحفلات الميلاد مع تاج صغير.',
      en: 'For Eid and birthdays, with a small tiara.',
    },
    durationMinutes: 60,
    priceRiyals: 150,
    bufferAfterMinutes: 5,
  },
  {
    category: 'kids_style',
    name: { ar: 'مانيكير صغيرات', en: 'Little manicure' },
    description: {
      ar: 'ألوان مائية آمنة للأطفال تزول بالماء.',
      en: 'Child-safe water-based colors that wash off.',
    },
    durationMinutes: 30,
    priceRiyals: 50,
  },
]
