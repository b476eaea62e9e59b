import type { ServiceContent } from './types.ts'

/** Massage and baths, the same for women and men; each needs a place in its room. */
export const WELLNESS_SERVICES: readonly ServiceContent[] = [
  {
    category: 'massage',
    name: { ar: 'مساج استرخاء', en: 'Relaxation massage' },
    description: {
      ar: 'مساج سويدي هادئ بالزيوت الدافئة لكامل الجسم.',
      en: 'A calm Swedish massage of the whole body with warm oils.',
    },
    durationMinutes: 60,
    priceRiyals: 230,
    bufferAfterMinutes: 15,
    variants: [
      { name: { ar: 'ساعة', en: 'One hour' }, extraMinutes: 0, extraRiyals: 0 },
      { name: { ar: 'ساعة ونصف', en: 'An hour and a half' }, extraMinutes: 30, extraRiyals: 100 },
    ],
    room: 'massage',
  },
  {
    category: 'massage',
    name: { ar: 'مساج الأنسجة العميقة', en: 'Deep tissue massage' },
    description: {
      ar: 'ضغط عميق على الظهر والكتفين لفك الشد العضلي.',
      en: 'Deep pressure on back and shoulders to loosen tight muscles.',
    },
    durationMinutes: 60,
    priceRiyals: 280,
    bufferAfterMinutes: 15,
    room: 'massage',
  },
  {
    category: 'massage',
    name: { ar: 'مساج الرأس والرقبة', en: 'Head and neck massage' },
    description: { ar: 'نصف ساعة تزيل توتر اليوم.', en: 'Half an hour that takes the day’s tension away.' },
    durationMinutes: 30,
    priceRiyals: 120,
    bufferAfterMinutes: 10,
    room: 'massage',
  },
  {
    category: 'hammam',
    name: { ar: 'حمام مغربي كلاسيكي', en: 'Classic Moroccan bath' },
    description: {
      ar: 'بخار وصابون بلدي وتقشير بالليفة المغربية.',
      en: 'Steam, black soap and a scrub with the Moroccan glove.',
    },
    durationMinutes: 60,
    priceRiyals: 190,
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 15,
    room: 'hammam',
  },
  {
    category: 'hammam',
    name: { ar: 'حمام مغربي ملكي', en: 'Royal Moroccan bath' },
    description: {
      ar: 'الحمام الكلاسيكي مع ماسك الغسول للجسم وترطيب بزيت الأرغان.',
      en: 'The classic bath with a clay body mask and argan oil.',
    },
    durationMinutes: 90,
    priceRiyals: 320,
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 15,
    addOns: [{ name: { ar: 'مساج القدمين', en: 'Foot massage' }, extraMinutes: 15, priceRiyals: 70 }],
    room: 'hammam',
  },
]
