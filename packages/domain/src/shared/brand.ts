declare const brand: unique symbol

/** A value of type `T` that only its own constructor may make; plain `T`s do not fit. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

/** An instant as it travels: ISO-8601 in UTC with milliseconds and `Z`. */
export type Instant = Brand<string, 'Instant'>

/** A calendar day in some salon's time zone, `YYYY-MM-DD`. Never an instant. */
export type LocalDate = Brand<string, 'LocalDate'>

/** A Saudi mobile number in E.164: `+9665XXXXXXXX`. */
export type PhoneNumber = Brand<string, 'PhoneNumber'>

/** Text shown to people, in both languages of the product. */
export interface Localized {
  ar: string
  en: string
}

/** The two languages of the product; Arabic comes first. */
export const LOCALES = ['ar', 'en'] as const
export type Locale = (typeof LOCALES)[number]
