/** One name in every spelling that the house uses. */
export type Names = {
  /** `gift-cards`: folder, contract file, router file */
  plural: string
  /** `gift-card`: aggregate file, query module */
  singular: string
  /** `giftCards`, `giftCard` */
  pluralCamel: string
  singularCamel: string
  /** `GiftCards`, `GiftCard` */
  pluralPascal: string
  singularPascal: string
  /** `gift_cards`: the table */
  table: string
  /** `GIFT_CARD`: start of its error codes */
  code: string
}

const KEBAB_PLURAL = /^[a-z][a-z0-9]*(-[a-z0-9]+)*s$/

/** @throws Error when the name is not plural kebab-case */
export function spell(plural: string): Names {
  if (!KEBAB_PLURAL.test(plural))
    throw new Error(`${plural || 'The name'} must be plural kebab-case, such as gift-cards`)
  const singular = toSingular(plural)
  return {
    plural,
    singular,
    pluralCamel: toCamel(plural),
    singularCamel: toCamel(singular),
    pluralPascal: capitalise(toCamel(plural)),
    singularPascal: capitalise(toCamel(singular)),
    table: plural.replaceAll('-', '_'),
    code: singular.replaceAll('-', '_').toUpperCase(),
  }
}

function toSingular(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`
  if (/(ss|x|z|ch|sh)es$/.test(plural)) return plural.slice(0, -2)
  return plural.slice(0, -1)
}

function toCamel(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
