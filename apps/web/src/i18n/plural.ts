/** The forms an Arabic count takes; a catalogue must give all of them. */
export type ArabicForms = Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>
export type EnglishForms = Record<'one' | 'other', string>

const arabicRules = new Intl.PluralRules('ar')
const englishRules = new Intl.PluralRules('en')

/** The form of the noun that goes with `count` in Arabic (0, 1, 2, 3–10, 11–99, the rest). */
export function pluralAr(count: number, forms: ArabicForms): string {
  return forms[arabicRules.select(count)]
}

/** The form of the noun that goes with `count` in English. */
export function pluralEn(count: number, forms: EnglishForms): string {
  return englishRules.select(count) === 'one' ? forms.one : forms.other
}
