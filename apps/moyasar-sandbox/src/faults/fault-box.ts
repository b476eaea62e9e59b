import { z } from 'zod'

/** What may go wrong. Those called `apply_then_…` do what was asked for, and only the answer suffers. */
export const FAULT_KINDS = [
  'drop_before',
  'apply_then_drop',
  'hang',
  'apply_then_hang',
  'error',
  'apply_then_error',
  'html_403',
  'slow',
] as const

export const faultInput = z.object({
  kind: z.enum(FAULT_KINDS),
  /** Null: every method. */
  method: z
    .string()
    .transform((method) => method.toUpperCase())
    .nullable()
    .default(null),
  /** `*` stands for one part of a path. Null: everything of the API. */
  path: z.string().startsWith('/').nullable().default(null),
  /** So many matching requests pass first. */
  skip: z.int().min(0).default(0),
  times: z.union([z.int().min(1), z.literal('always')]).default(1),
  /** For `error` and `apply_then_error`. */
  status: z.int().min(400).max(599).default(503),
  /** For `slow`. */
  delay_ms: z.int().min(0).max(600_000).default(3000),
})

export type Fault = z.infer<typeof faultInput> & {
  id: string
  /** How many requests it has met. */
  hits: number
}

/** The faults that are set, in the order in which they were. */
export interface FaultBox {
  add(id: string, input: z.infer<typeof faultInput>): Fault
  list(): Fault[]
  clear(): void
  /** The fault that this request runs into, if any; it is used up by that. */
  take(method: string, path: string): Fault | null
}

export function createFaultBox(): FaultBox {
  let faults: Fault[] = []
  return {
    add: (id, input) => {
      const fault = { ...input, id, hits: 0 }
      faults.push(fault)
      return fault
    },
    list: () => faults.map((fault) => ({ ...fault })),
    clear: () => {
      faults = []
    },
    take: (method, path) => faults.find((fault) => matches(fault, method, path) && meet(fault)) ?? null,
  }
}

function matches(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== null && fault.method !== method) return false
  if (fault.path === null) return path.startsWith('/v1/')
  const wanted = fault.path.split('/')
  const parts = path.split('/')
  return wanted.length === parts.length && wanted.every((part, i) => part === '*' || part === parts[i])
}

/** Counts the request; true when it is one of those that suffer. */
function meet(fault: Fault): boolean {
  if (fault.times !== 'always' && fault.hits >= fault.skip + fault.times) return false
  fault.hits++
  return fault.hits > fault.skip
}
