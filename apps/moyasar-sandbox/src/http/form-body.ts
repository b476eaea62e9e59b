const FLAGS = new Set(['3ds', 'manual', 'save_card', 'save_only', 'apply_coupon'])

type Value = string | number | boolean
type Nested = { [key: string]: Nested | Value }
type Node = Map<string, Node> | Value

/** `source[type]=token` and the like as the object they stand for. Form fields are texts, so amounts and flags are read here. */
export function parseFormBody(text: string): Nested {
  const root = new Map<string, Node>()
  for (const [name, value] of new URLSearchParams(text)) {
    const keys = Array.from(name.matchAll(/[^[\]]+/g), ([key]) => key)
    const last = keys.pop()
    if (last !== undefined) reach(root, keys).set(last, readValue(last, value))
  }
  return plain(root)
}

/** The sender chooses the keys, so they are not keys of an object until all are known. */
function reach(root: Map<string, Node>, keys: readonly string[]): Map<string, Node> {
  return keys.reduce((node, key) => {
    const found = node.get(key)
    if (found instanceof Map) return found
    const next = new Map<string, Node>()
    node.set(key, next)
    return next
  }, root)
}

function plain(node: Map<string, Node>): Nested {
  return Object.fromEntries(
    Array.from(node, ([key, value]) => [key, value instanceof Map ? plain(value) : value]),
  )
}

function readValue(key: string, value: string): Value {
  if (key === 'amount' && /^-?\d{1,15}$/.test(value)) return Number(value)
  if (FLAGS.has(key) && (value === 'true' || value === 'false')) return value === 'true'
  return value
}
