export interface ReceiptQrFacts {
  sellerName: string
  vatNumber: string
  issuedAt: Date
  grossHalalas: number
  vatHalalas: number
}

/** A value's length has one byte. */
const MOST_BYTES = 255

/**
 * What the QR code of a simplified tax invoice says, in the phase-1 layout: records of tag, length in bytes and UTF-8 value,
 * in Base64. A name that is too long is cut between two characters.
 */
export function receiptQr({ sellerName, vatNumber, issuedAt, ...amounts }: ReceiptQrFacts): string {
  const values = [
    sellerName,
    vatNumber,
    `${issuedAt.toISOString().slice(0, 19)}Z`,
    riyals(amounts.grossHalalas),
    riyals(amounts.vatHalalas),
  ]
  const bytes = values.flatMap((value, index) => {
    const encoded = encodeWithin(value)
    return [index + 1, encoded.length, ...encoded]
  })
  return btoa(String.fromCharCode(...bytes))
}

/** As much of a text as fits, whole characters only. */
function encodeWithin(text: string): Uint8Array {
  const bytes = new Uint8Array(MOST_BYTES)
  const { written } = new TextEncoder().encodeInto(text, bytes)
  return bytes.subarray(0, written)
}

/** `150.00`: a dot, two decimals, no currency. */
function riyals(halalas: number): string {
  const digits = String(halalas).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
