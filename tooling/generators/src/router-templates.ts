import type { Names } from './names.ts'

// A slice that works: staff list what a salon has, managers add to it. Each template is one file of it.

export const contract = (n: Names) => `import * as z from 'zod'
import { id, typedName } from './shared.ts'

export const list${n.pluralPascal}Input = z.strictObject({ salonId: id })

export const create${n.singularPascal}Input = z.strictObject({ salonId: id, name: typedName(120) })
export type Create${n.singularPascal}Input = z.output<typeof create${n.singularPascal}Input>
`

export const domain = (n: Names) => `import type { DomainErrorCode } from '../shared/errors.ts'

/** Why a salon may not have this ${n.singularCamel}; null when it may. */
export function refuse${n.singularPascal}(${n.singularCamel}: { name: string }): DomainErrorCode | null {
  return /[\\p{L}\\p{N}]/u.test(${n.singularCamel}.name) ? null : '${n.code}_NOT_ALLOWED'
}
`

export const domainTest = (n: Names) => `import { expect, it } from 'vitest'
import { refuse${n.singularPascal} } from './${n.singular}.ts'

it('accepts a name that can be read', () => {
  expect(refuse${n.singularPascal}({ name: 'بطاقة ١' })).toBeNull()
})

it('refuses a name of signs alone', () => {
  expect(refuse${n.singularPascal}({ name: '***' })).toBe('${n.code}_NOT_ALLOWED')
})
`

export const queries = (n: Names) => `import type { Db } from '../client.ts'

export interface ${n.singularPascal}Row {
  id: string
  name: string
  createdAt: Date
}

const columns = ['id', 'name', 'createdAt'] as const

/** Oldest first. */
export function list${n.pluralPascal}(db: Db, salonId: string): Promise<${n.singularPascal}Row[]> {
  return db
    .selectFrom('${n.pluralCamel}')
    .select(columns)
    .where('salonId', '=', salonId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export async function insert${n.singularPascal}(
  db: Db,
  ${n.singularCamel}: ${n.singularPascal}Row & { salonId: string },
): Promise<void> {
  await db.insertInto('${n.pluralCamel}').values(${n.singularCamel}).execute()
}
`

export const useCase = (n: Names) => `import type { Create${n.singularPascal}Input } from '@salon/contract'
import { insert${n.singularPascal} } from '@salon/db'
import { DomainError, refuse${n.singularPascal} } from '@salon/domain'
import type { Deps } from '../deps.ts'

/** @throws DomainError \`${n.code}_NOT_ALLOWED\`, \`${n.code}_EXISTS\` */
export async function create${n.singularPascal}(
  deps: Pick<Deps, 'writeDb' | 'newId' | 'clock'>,
  input: Create${n.singularPascal}Input,
): Promise<{ id: string; name: string }> {
  const refusal = refuse${n.singularPascal}(input)
  if (refusal) throw new DomainError(refusal)
  const id = deps.newId()
  await insert${n.singularPascal}(deps.writeDb, { ...input, id, createdAt: deps.clock.now() })
  return { id, name: input.name }
}
`

export const router = (
  n: Names,
) => `import { create${n.singularPascal}Input, list${n.pluralPascal}Input } from '@salon/contract'
import { list${n.pluralPascal} } from '@salon/db'
import { router, salonProcedure } from '../trpc/trpc.ts'
import { create${n.singularPascal} } from './create-${n.singular}.ts'

export const ${n.pluralCamel}Router = router({
  list: salonProcedure('staff')
    .input(list${n.pluralPascal}Input)
    .query(({ ctx, input }) => list${n.pluralPascal}(ctx.deps.db, input.salonId)),
  create: salonProcedure('manager')
    .input(create${n.singularPascal}Input)
    .mutation(({ ctx, input }) => create${n.singularPascal}(ctx.deps, input)),
})
`

export const routerTest = (n: Names) => `import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'

let world: BookingWorld
let salonId: string
let manager: ReturnType<typeof callerOf>
let staff: ReturnType<typeof callerOf>

beforeAll(async () => {
  world = await createBookingWorld()
  const salon = await world.seedSalon()
  salonId = salon.salonId
  manager = callerOf(world.deps, await salon.addMember('manager'))
  staff = callerOf(world.deps, await salon.addMember('staff'))
})
afterAll(() => world.drop())

describe('${n.pluralCamel}', () => {
  it('shows staff what a manager added', async () => {
    const created = await manager.${n.pluralCamel}.create({ salonId, name: 'First' })
    expect(await staff.${n.pluralCamel}.list({ salonId })).toMatchObject([created])
  })

  it('refuses a name that the salon has already', async () => {
    await manager.${n.pluralCamel}.create({ salonId, name: 'Twice' })
    const second = manager.${n.pluralCamel}.create({ salonId, name: 'Twice' })
    expect((await refusalOf(second)).reason).toBe('${n.code}_EXISTS')
  })

  it('refuses a name of signs alone', async () => {
    const call = manager.${n.pluralCamel}.create({ salonId, name: '***' })
    expect((await refusalOf(call)).reason).toBe('${n.code}_NOT_ALLOWED')
  })

  it('lets nobody below a manager add one', async () => {
    const call = staff.${n.pluralCamel}.create({ salonId, name: 'Mine' })
    expect((await refusalOf(call)).reason).toBe('FORBIDDEN')
  })

  it('tells strangers nothing, not even that the salon exists', async () => {
    const { api } = await world.signIn()
    expect((await refusalOf(api.${n.pluralCamel}.list({ salonId }))).reason).toBe('NOT_FOUND')
  })
})
`
