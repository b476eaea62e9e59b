import { createTestDatabase, newSalon, newTestUser, type TestDatabase } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findLoggedSecrets, findStoredSecrets, tokensIn } from './leaks.ts'
import { createTestApp } from './test-app.ts'

const SECRETS = { planted: { PEPPER: 'canary-pepper' }, codes: ['012345'] }

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

describe('a secret that came out', () => {
  it.each([
    ['{"msg":"canary-pepper"}', 'PEPPER'],
    ['{"phone":"+966501234567"}', 'a whole phone number'],
    ['{"token":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x"}', 'an access token'],
    ['{"cookie":"salon_refresh=x"}', 'a refresh cookie'],
    ['{"code":"012345"}', 'a code'],
  ])('H63: is found in a log: %s', (line, name) => {
    expect(findLoggedSecrets(line, SECRETS)).toEqual([name])
  })

  it('H63: is no phone of three digits, size or part of a second', () => {
    const harmless = '{"to":"…567","responseTime":3.012345,"id":"a012345b","size":10123456}'
    expect(findLoggedSecrets(harmless, SECRETS)).toEqual([])
  })

  it('H63: is found in a table', async () => {
    const { db } = database
    await newTestUser(db)
    expect(await findStoredSecrets(db, SECRETS)).toEqual([])
    await newTestUser(db, { name: 'code 012345' })
    await newSalon(db, { nameEn: 'Salon canary-pepper' })
    expect(await findStoredSecrets(db, SECRETS)).toEqual(['PEPPER in salons', 'a code in users'])
    const options = { codeTables: ['sessions'] }
    expect(await findStoredSecrets(db, SECRETS, options)).toEqual(['PEPPER in salons'])
  })

  it('H63: is also what names a visit in a message, wherever it came out', () => {
    const token = 'canary-token-15'
    const planted = tokensIn([
      `Rose: see https://salon.example/b#${token}`,
      'Code 012345 @salon.example #012345',
    ])
    expect(Object.values(planted)).toEqual([token])
    expect(findLoggedSecrets(`{"path":"/x/${token}"}`, { planted, codes: [] })).toHaveLength(1)
  })

  it('H63: fails the tests that it came out in', async () => {
    const test = await createTestApp()
    test.deps.log.info({ to: '+966501234567' }, 'careless')
    await expect(test.close()).rejects.toThrow('Secrets came out: a whole phone number')
  })
})
