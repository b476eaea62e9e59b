/** What stands after the `?`, as text by name; of a name that comes twice, the last. Each route reads what it knows. */
export type RawSearch = Readonly<Record<string, string | undefined>>

/** `?city=riyadh&maxPrice=200` as its parts. */
export function readSearch(text: string): RawSearch {
  return Object.fromEntries(new URLSearchParams(text))
}

/** The parts as a query string with its `?`, or nothing at all where no part is set. */
export function writeSearch(search: object): string {
  const parts = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) if (value !== undefined) parts.set(name, String(value))
  const text = parts.toString()
  return text && `?${text}`
}

/** A plain decimal number within its ends; `undefined` for anything else. */
export function readNumber(
  text: string | undefined,
  { least, most }: { least: number; most: number },
): number | undefined {
  if (!text || !/^-?\d+(?:\.\d+)?$/.test(text)) return undefined
  const number = Number(text)
  return number >= least && number <= most ? number : undefined
}
