/** How Saudi numbers are grouped: one for all branches and those free of charge have no zero before them. */
const SAUDI_NUMBERS: readonly [shape: RegExp, grouped: string][] = [
  [/^\+966(9200)(\d{5})$/, '$1 $2'],
  [/^\+966(800)(\d{3})(\d{4})$/, '$1 $2 $3'],
  [/^\+966(\d{2})(\d{3})(\d{4})$/, '0$1 $2 $3'],
]

/** A Saudi number as people write it, `05X XXX XXXX`; others stay in E.164. Text to every spreadsheet. */
export function formatPhone(phone: string): string {
  const known = SAUDI_NUMBERS.find(([shape]) => shape.test(phone))
  return known ? phone.replace(...known) : phone
}
