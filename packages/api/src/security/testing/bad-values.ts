import * as z from 'zod'
import { appRouter } from '../../root.ts'

/** The part of JSON Schema that our inputs are made of. */
interface Node {
  type?: string
  properties?: Record<string, Node>
  required?: string[]
  additionalProperties?: unknown
  items?: Node
  minItems?: number
  maxItems?: number
  enum?: unknown[]
  format?: string
  pattern?: string
  allOf?: unknown[]
  /** One of several objects, told apart by a constant. */
  oneOf?: Node[]
  const?: unknown
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
}

type Path = (string | number)[]

/** A value that a schema must refuse, and the field that it must name. */
export interface BadValue {
  path: Path
  value: unknown
  field: string
  what: string
}

/** The schema of a procedure's input; `null` when it takes none. */
export function inputSchemaOf(name: string): z.ZodType | null {
  const procedure: object | undefined = Reflect.get(appRouter._def.procedures, name)
  const definition: unknown = procedure && Reflect.get(procedure, '_def')
  const isObject = typeof definition === 'object' && definition !== null
  const inputs: unknown = isObject && 'inputs' in definition ? definition.inputs : []
  const first: unknown = Array.isArray(inputs) ? inputs[0] : undefined
  return first instanceof z.ZodType ? first : null
}

const LONG = 'ا'.repeat(10_000)
const NESTED: unknown = JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`)
const HOSTILE_TEXTS = [
  "' or 1=1 --",
  '<script>',
  '\u0000',
  '\ud800',
  '\u202e',
  '%_',
  '__proto__',
  '../..',
  '🌸',
]
const FALSE_DATES = [
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '0000-01-01',
  '9999-12-31',
  '2026-1-1',
  'today',
]
const WRONG_TYPES = new Map<string, unknown>([
  ['null', null],
  ['boolean', true],
  ['number', 7],
  ['string', 'text'],
  ['array', []],
  ['object', {}],
])
const NUMBERS = [Number.NaN, Infinity, -Infinity, -1, 0.5, 1e308, -1e308, 2 ** 53, 5e-324]

/** Everything that the schema of an input must refuse, field by field. */
export function badValuesOf(schema: z.ZodType): BadValue[] {
  return visit(toNode(schema), [], true)
}

function toNode(schema: z.ZodType): Node {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node
}

function visit(node: Node, path: Path, isRequired: boolean): BadValue[] {
  const field = path.join('.')
  const bad = (what: string, value: unknown): BadValue => ({ path, value, field, what })
  const kind = node.oneOf ? 'object' : node.type === 'integer' ? 'number' : node.type
  const own = [...WRONG_TYPES].filter(([type]) => type !== kind).map(([type, value]) => bad(type, value))
  own.push(bad('nested 100 deep', NESTED))
  if (isRequired && path.length > 0) own.push(bad('missing', undefined))
  return [...own, ...inside(node, path, bad)]
}

/** Each kind of the object with one of its fields wrong. */
function badKinds(kinds: Node[], bad: (what: string, value: unknown) => BadValue): BadValue[] {
  const wrong = kinds.flatMap(({ properties = {} }) => {
    const right = Object.fromEntries(Object.entries(properties).map(([key, node]) => [key, node.const]))
    return Object.entries(properties)
      .filter(([, node]) => node.const === undefined)
      .flatMap(([key, node]) =>
        visit(node, [key], true).map(({ value, what }) => ({ key, value, what, right })),
      )
  })
  const values = wrong.map(({ key, value, what, right }) => {
    return bad(`${String(right.type)}.${key}: ${what}`, { ...right, [key]: value })
  })
  return [bad('no kind', {}), bad('an unknown kind', { type: 'creditcard' }), ...values]
}

function inside(node: Node, path: Path, bad: (what: string, value: unknown) => BadValue): BadValue[] {
  if (node.oneOf) return badKinds(node.oneOf, bad)
  switch (node.type) {
    case 'string':
      return badTexts(node).map((text) => bad(`text ${JSON.stringify(text.slice(0, 20))}`, text))
    case 'number':
    case 'integer':
      return NUMBERS.filter((value) => !fits(node, value)).map((value) => bad(String(value), value))
    case 'array':
      return [
        bad(
          'too many',
          Array.from({ length: (node.maxItems ?? 1000) + 1 }, () => null),
        ),
        bad('an element of null', [null]),
        ...(node.minItems ? [bad('too few', [])] : []),
        ...visit(node.items ?? {}, [...path, 0], false),
      ]
    case 'object':
      return Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
        visit(child, [...path, key], node.required?.includes(key) ?? false),
      )
    // nothing but true and false has its type
    case 'boolean':
      return []
    case undefined:
    default:
      throw new Error(`No bad values for ${JSON.stringify(node)} at ${path.join('.')}`)
  }
}

function badTexts({ enum: values, format, pattern, allOf }: Node): string[] {
  if (values) return [LONG, '', ...HOSTILE_TEXTS]
  if (format === 'date') return [LONG, '', ...HOSTILE_TEXTS, ...FALSE_DATES]
  if (format === 'date-time') {
    const times = FALSE_DATES.map((date) => `${date}T10:00:00Z`)
    return [LONG, '', ...HOSTILE_TEXTS, ...times, '2026-12-01T25:00:00Z', '2026-12-01T10:00:00', '2026-12-01']
  }
  return pattern || format || allOf ? [LONG, '', ...HOSTILE_TEXTS] : [LONG]
}

function fits({ type, minimum, maximum, exclusiveMinimum }: Node, value: number): boolean {
  if (!Number.isFinite(value) || (type === 'integer' && !Number.isSafeInteger(value))) return false
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return false
  return value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity)
}

/** Every object inside an input, where a key too many may hide. */
export function objectPathsOf(schema: z.ZodType): Path[] {
  const paths: Path[] = []
  const walk = (node: Node, path: Path): void => {
    if (node.type === 'array' && node.items) walk(node.items, [...path, 0])
    if (node.oneOf) paths.push(path)
    if (node.type !== 'object') return
    paths.push(path)
    for (const [key, child] of Object.entries(node.properties ?? {})) walk(child, [...path, key])
  }
  walk(toNode(schema), [])
  return paths
}

/** The input with one value in it changed; `undefined` takes the key away. The input itself stays as it is. */
export function replaceAt(input: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(input)) {
    const elements: unknown[] = input
    return elements.map((each, index) => (index === key ? replaceAt(each, rest, value) : each))
  }
  const entries = new Map(Object.entries(input ?? {}))
  entries.set(String(key), replaceAt(entries.get(String(key)), rest, value))
  if (rest.length === 0 && value === undefined) entries.delete(String(key))
  return Object.fromEntries(entries)
}
