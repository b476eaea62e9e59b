import type { Locale } from '@salon/domain'
import { pluralAr, pluralEn } from './plural.ts'

/** Words of units and spans of time, for lib/format.ts. */
export interface UnitTexts {
  hours: (count: number) => string
  minutes: (count: number) => string
  and: (first: string, second: string) => string
  kilometres: (amount: string) => string
  metres: (amount: string) => string
  /** Takes the number for its plural form, and the number as printed. */
  riyals: (riyals: number, amount: string) => string
  free: string
}

const ar: UnitTexts = {
  hours: (count) =>
    pluralAr(count, {
      zero: '0 ساعة',
      one: 'ساعة',
      two: 'ساعتان',
      few: `${count} ساعات`,
      many: `${count} ساعة`,
      other: `${count} ساعة`,
    }),
  minutes: (count) =>
    pluralAr(count, {
      zero: '0 دقيقة',
      one: 'دقيقة',
      two: 'دقيقتان',
      few: `${count} دقائق`,
      many: `${count} دقيقة`,
      other: `${count} دقيقة`,
    }),
  and: (first, second) => `${first} و${second}`,
  kilometres: (amount) => `${amount} كم`,
  metres: (amount) => `${amount} م`,
  riyals: (riyals, amount) =>
    pluralAr(riyals, {
      zero: '0 ريال سعودي',
      one: 'ريال سعودي واحد',
      two: 'ريالان سعوديان',
      few: `${amount} ريالات سعودية`,
      many: `${amount} ريالًا سعوديًا`,
      other: `${amount} ريال سعودي`,
    }),
  free: 'مجانًا',
}

const en: UnitTexts = {
  hours: (count) => `${count} ${pluralEn(count, { one: 'hour', other: 'hours' })}`,
  minutes: (count) => `${count} min`,
  and: (first, second) => `${first} ${second}`,
  kilometres: (amount) => `${amount} km`,
  metres: (amount) => `${amount} m`,
  riyals: (riyals, amount) => `${amount} ${pluralEn(riyals, { one: 'Saudi riyal', other: 'Saudi riyals' })}`,
  free: 'Free',
}

export const unitTexts: Record<Locale, UnitTexts> = { ar, en }
