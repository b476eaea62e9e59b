/** Bounds of what a client may send; the contract names the first three. */
export const BODY_LIMIT_BYTES = 64 * 1024
export const MAX_PATH_CHARACTERS = 500
export const MAX_BATCH_CALLS = 10
/** What Node takes of a request's head in all. */
export const MAX_URL_CHARACTERS = 16 * 1024
/** Deeper JSON than any input of ours needs. */
export const MAX_JSON_DEPTH = 20

/** How deep a JSON text nests, without parsing it: brackets outside strings. */
export function jsonDepth(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (inString) {
      if (char === '\\') i++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth)
    else if (char === '}' || char === ']') depth--
  }
  return deepest
}
