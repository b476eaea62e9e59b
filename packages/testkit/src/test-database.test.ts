import { expect, it } from 'vitest'
import { createTestDatabase, sequentialIds } from './index.ts'

it('reaches the migrated test database from another package', async () => {
  const database = await createTestDatabase()
  const rows = await database.db.selectFrom('users').select('id').execute()
  expect(rows).toEqual([])
  await database.drop()
})

it('makes ids that are valid, in order, and apart between series', () => {
  const [next, other] = [sequentialIds(), sequentialIds(1)]
  const ids = [next(), next(), other()]
  expect(ids.toSorted()).toEqual(ids)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
