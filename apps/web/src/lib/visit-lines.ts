import type { VisitLineInput } from '@salon/contract'
import { MOST_ADD_ONS, MOST_VISIT_LINES } from '@salon/domain'

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The lines with this one added, or in the place of that of the same service. */
export function putLine(lines: readonly VisitLineInput[], line: VisitLineInput): VisitLineInput[] {
  const isThere = lines.some(({ serviceId }) => serviceId === line.serviceId)
  if (!isThere) return [...lines, line]
  return lines.map((each) => (each.serviceId === line.serviceId ? line : each))
}

/** The lines without those of this service. */
export function removeService(lines: readonly VisitLineInput[], id: string): VisitLineInput[] {
  return lines.filter(({ serviceId }) => serviceId !== id)
}

/**
 * A visit as one word of the address bar: `service.variant.addOn_addOn.staff`, lines apart by `*`, what was not chosen
 * left empty. Only characters that no browser escapes, so that the link stays readable. An empty visit is no word at all.
 */
export function writeVisitLines(lines: readonly VisitLineInput[]): string | undefined {
  if (lines.length === 0) return undefined
  return lines
    .map(({ serviceId, variantId = '', addOnIds = [], staffId = '' }) =>
      [serviceId, variantId, addOnIds.join('_'), staffId].join('.').replace(/\.+$/, ''),
    )
    .join('*')
}

/** The visit of an address; lines that are broken are left out, and so is what goes over the longest visit. */
export function readVisitLines(text: unknown): VisitLineInput[] {
  if (typeof text !== 'string') return []
  return text
    .split('*')
    .map(readLine)
    .filter((line) => line !== null)
    .slice(0, MOST_VISIT_LINES)
}

function readLine(text: string): VisitLineInput | null {
  const [serviceId = '', variantId = '', addOns = '', staffId = '', ...rest] = text.split('.')
  const addOnIds = addOns === '' ? [] : addOns.split('_')
  const isWhole =
    ID.test(serviceId) &&
    rest.length === 0 &&
    [variantId, staffId].every((id) => id === '' || ID.test(id)) &&
    addOnIds.length <= MOST_ADD_ONS &&
    addOnIds.every((id) => ID.test(id))
  if (!isWhole) return null
  return {
    serviceId,
    ...(variantId && { variantId }),
    ...(addOnIds.length > 0 && { addOnIds }),
    ...(staffId && { staffId }),
  }
}
