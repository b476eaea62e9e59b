/** How an SMS travels, and so what it costs. */
export interface SmsLength {
  encoding: 'gsm' | 'ucs2'
  /** In the encoding's units: septets, or UTF-16 code units. */
  units: number
  /** Messages that it is cut into and paid for. */
  segments: number
}

/** GSM 03.38's alphabet: a character of it takes one septet. */
const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
/** Its extension: an escape and a character, two septets. */
const GSM_EXTENSION = '\f^{}\\[~]|€'

const GSM_UNITS = new Map([
  ...Array.from(GSM, (character) => [character, 1] as const),
  ...Array.from(GSM_EXTENSION, (character) => [character, 2] as const),
])

/** Room in a message that stands alone, and in each part of one that does not: the parts carry a header. */
const LIMITS = { gsm: { single: 160, part: 153 }, ucs2: { single: 70, part: 67 } } as const

/** The length of a text as SMS. One character outside GSM's alphabet, such as any Arabic letter, makes all of it UCS-2. */
export function smsLength(text: string): SmsLength {
  const characters = Array.from(text)
  const isGsm = characters.every((character) => GSM_UNITS.has(character))
  const encoding = isGsm ? 'gsm' : 'ucs2'
  const sizes = characters.map((character) => (isGsm ? (GSM_UNITS.get(character) ?? 0) : character.length))
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const { single, part } = LIMITS[encoding]
  return { encoding, units, segments: units <= single ? 1 : partsOf(sizes, part) }
}

/** A character is never torn between two parts, so a part may end one unit early. */
function partsOf(sizes: readonly number[], room: number): number {
  let parts = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > room) {
      parts += 1
      used = 0
    }
    used += size
  }
  return parts
}
