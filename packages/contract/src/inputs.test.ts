import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import * as contract from './index.ts'

interface Node {
  type?: string
  properties?: Record<string, Node>
  additionalProperties?: unknown
  items?: Node
  anyOf?: Node[]
  oneOf?: Node[]
  [keyword: string]: unknown
}

const inputs = Object.entries(contract).flatMap(([name, value]) =>
  name.endsWith('Input') && value instanceof z.ZodType ? [[name, value] as const] : [],
)

/** What is missing for a node to be bounded, with its place. */
function gaps(node: Node, path: string): string[] {
  const has = (...names: string[]) => names.some((name) => node[name] !== undefined)
  const choices = node.anyOf ?? node.oneOf
  if (choices) return choices.flatMap((choice, place) => gaps(choice, `${path}|${place}`))
  switch (node.type) {
    case 'string':
      return has('maxLength', 'enum', 'const', 'pattern', 'allOf') ? [] : [`${path} may be endless`]
    case 'number':
    case 'integer':
      return has('minimum', 'exclusiveMinimum') && has('maximum') ? [] : [`${path} has no bounds`]
    case 'array':
      return [
        ...(has('maxItems') ? [] : [`${path} may be endless`]),
        ...(node.items ? gaps(node.items, `${path}[]`) : [`${path} holds anything`]),
      ]
    case 'object':
      return [
        ...(node.additionalProperties === false ? [] : [`${path} takes any key`]),
        ...Object.entries(node.properties ?? {}).flatMap(([key, child]) => gaps(child, `${path}.${key}`)),
      ]
    case 'boolean':
      return []
    case undefined:
    default:
      return [`${path} takes anything`]
  }
}

/** What an owner decides about other people. */
const DECIDED_ABOUT_OTHERS = [
  'inviteMemberInput: role',
  'removeMemberInput: userId',
  'changeMemberRoleInput: userId',
  'changeMemberRoleInput: role',
]

describe('every input is strict and bounded', () => {
  it('of which there are several', () => {
    expect(inputs.length).toBeGreaterThan(15)
  })

  it.each(inputs)('%s', (name, schema) => {
    expect(gaps(z.toJSONSchema(schema, { io: 'input' }) as Node, name)).toEqual([])
  })

  it('and a gap would be seen', () => {
    const loose = z.object({ text: z.string(), count: z.number(), many: z.array(z.unknown()) })
    expect(gaps(z.toJSONSchema(loose, { io: 'input' }) as Node, 'loose')).toEqual([
      'loose takes any key',
      'loose.text may be endless',
      'loose.count has no bounds',
      'loose.many may be endless',
      'loose.many[] takes anything',
    ])
  })

  it('names no value that the server knows itself', () => {
    const known = ['customerId', 'role', 'isAdmin', 'priceHalalas', 'totalHalalas', 'userId']
    const named = inputs.flatMap(([name, schema]) =>
      schema instanceof z.ZodObject
        ? Object.keys(schema.shape)
            .filter((key) => known.includes(key))
            .map((key) => `${name}: ${key}`)
        : [],
    )
    expect(named).toEqual(DECIDED_ABOUT_OTHERS)
  })
})
