import type { Audience, Localized } from '@salon/domain'
import type { CategoryKey, RoomKind } from './types.ts'

/** What somebody does for a living: the categories whose services she has learnt, and what she is called. */
export interface Profession {
  categories: readonly CategoryKey[]
  title: Localized
  seniorTitle: Localized
}

export const PROFESSIONS: Readonly<Record<Audience, readonly Profession[]>> = {
  women: [
    {
      categories: ['hair', 'color', 'hair_care', 'bridal'],
      title: { ar: 'مصففة شعر', en: 'Hair stylist' },
      seniorTitle: { ar: 'خبيرة شعر وصبغ', en: 'Senior stylist and colorist' },
    },
    {
      categories: ['nails', 'henna'],
      title: { ar: 'فنية أظافر', en: 'Nail technician' },
      seniorTitle: { ar: 'فنية أظافر أولى', en: 'Senior nail technician' },
    },
    {
      categories: ['makeup', 'brows_lashes', 'bridal'],
      title: { ar: 'خبيرة مكياج', en: 'Makeup artist' },
      seniorTitle: { ar: 'خبيرة مكياج أولى', en: 'Lead makeup artist' },
    },
    {
      categories: ['skincare', 'hair_removal', 'brows_lashes'],
      title: { ar: 'أخصائية عناية بالبشرة', en: 'Skincare therapist' },
      seniorTitle: { ar: 'أخصائية بشرة أولى', en: 'Senior skincare therapist' },
    },
    {
      categories: ['massage', 'hammam'],
      title: { ar: 'معالجة مساج', en: 'Massage therapist' },
      seniorTitle: { ar: 'معالجة مساج أولى', en: 'Senior massage therapist' },
    },
  ],
  men: [
    {
      categories: ['barber', 'beard', 'hair_care', 'skincare'],
      title: { ar: 'حلاق', en: 'Barber' },
      seniorTitle: { ar: 'حلاق أول', en: 'Senior barber' },
    },
    {
      categories: ['massage', 'hammam'],
      title: { ar: 'معالج مساج', en: 'Massage therapist' },
      seniorTitle: { ar: 'معالج مساج أول', en: 'Senior massage therapist' },
    },
  ],
  kids: [
    {
      categories: ['kids_cut', 'kids_style'],
      title: { ar: 'مصففة أطفال', en: 'Children’s stylist' },
      seniorTitle: { ar: 'مصففة أطفال أولى', en: 'Senior children’s stylist' },
    },
  ],
}

/** Rooms a salon has for its massage and baths, any of which will do, and how many people each one takes. */
export const ROOMS: Readonly<Record<RoomKind, readonly { name: Localized; capacity: number }[]>> = {
  massage: [
    { name: { ar: 'غرفة المساج', en: 'Massage room' }, capacity: 2 },
    { name: { ar: 'غرفة المساج الفردية', en: 'Private massage room' }, capacity: 1 },
  ],
  hammam: [{ name: { ar: 'غرفة الحمام المغربي', en: 'Moroccan bath' }, capacity: 1 }],
}
