import type { Localized } from '../shared/brand.ts'
import type { Audience } from './audience.ts'

/** A service as many salons have it, to begin with; price and duration are what a salon may start from. */
export interface UsualService {
  /** Names it for good; unique among all. */
  key: string
  /** The platform's category it is found under. */
  kind: string
  name: Localized
  durationMinutes: number
  priceHalalas: number
}

/** What salons for each audience usually do, the most usual first. */
export const USUAL_SERVICES: Readonly<Record<Audience, readonly UsualService[]>> = {
  women: [
    usual('haircut', 'hair', 'قص شعر', 'Haircut', 45, 120),
    usual('blow_dry', 'hair', 'سشوار', 'Blow-dry', 45, 90),
    usual('updo', 'hair', 'تسريحة', 'Occasion hairstyle', 60, 200),
    usual('root_color', 'color', 'صبغة جذور', 'Root colour', 90, 220),
    usual('full_color', 'color', 'صبغة كاملة', 'Full colour', 120, 350),
    usual('protein', 'hair_care', 'بروتين', 'Protein treatment', 150, 600),
    usual('manicure', 'nails', 'مانيكير', 'Manicure', 45, 90),
    usual('pedicure', 'nails', 'باديكير', 'Pedicure', 60, 120),
    usual('gel_color', 'nails', 'لون جل', 'Gel polish', 45, 110),
    usual('makeup', 'makeup', 'مكياج سهرة', 'Evening makeup', 75, 350),
    usual('brows', 'brows_lashes', 'تنظيف حواجب', 'Brow shaping', 20, 40),
    usual('facial', 'skincare', 'تنظيف بشرة', 'Facial', 60, 200),
    usual('full_wax', 'hair_removal', 'إزالة شعر الجسم', 'Full body waxing', 90, 250),
    usual('moroccan_bath', 'hammam', 'حمام مغربي', 'Moroccan bath', 60, 180),
  ],
  men: [
    usual('mens_cut', 'barber', 'حلاقة شعر', 'Haircut', 30, 50),
    usual('fade', 'barber', 'حلاقة تدريج', 'Skin fade', 45, 70),
    usual('beard', 'beard', 'تحديد لحية', 'Beard trim', 20, 30),
    usual('cut_and_beard', 'barber', 'شعر ولحية', 'Hair and beard', 45, 75),
    usual('shave', 'beard', 'حلاقة بالموس', 'Hot towel shave', 30, 40),
    usual('beard_color', 'beard', 'صبغ لحية', 'Beard colour', 30, 50),
    usual('mens_color', 'color', 'صبغ شعر', 'Hair colour', 45, 90),
    usual('mens_facial', 'skincare', 'تنظيف بشرة', 'Facial', 45, 120),
    usual('boys_cut', 'kids_cut', 'حلاقة أطفال', 'Boy’s haircut', 30, 40),
  ],
  kids: [
    usual('kids_boy_cut', 'kids_cut', 'قص شعر أولاد', 'Boy’s haircut', 30, 60),
    usual('kids_girl_cut', 'kids_cut', 'قص شعر بنات', 'Girl’s haircut', 40, 80),
    usual('first_cut', 'kids_cut', 'أول قصة', 'First haircut', 40, 90),
    usual('kids_style', 'kids_style', 'تسريحة بنات', 'Girl’s hairstyle', 30, 70),
    usual('braids', 'kids_style', 'ضفائر', 'Braids', 30, 50),
    usual('kids_nails', 'kids_style', 'مانيكير أطفال', 'Little manicure', 20, 40),
  ],
}

function usual(
  key: string,
  kind: string,
  ar: string,
  en: string,
  durationMinutes: number,
  priceRiyals: number,
): UsualService {
  return { key, kind, name: { ar, en }, durationMinutes, priceHalalas: priceRiyals * 100 }
}

const ALL: readonly UsualService[] = Object.values(USUAL_SERVICES).flat()
/** Names of the usual services. */
export const USUAL_SERVICE_KEYS: readonly string[] = ALL.map(({ key }) => key)

/** The usual service of this name; `undefined`: there is none. */
export function findUsualService(key: string): UsualService | undefined {
  return ALL.find((each) => each.key === key)
}
