import { createDb, type Db } from '@salon/db'
import { createTestDatabase, newPhone, type TestDatabase } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ApiSettings } from '../deps.ts'
import { newTestDeps, newTestRequest, type TestDeps } from '../testing/deps.ts'
import { requestOtp } from './request-otp.ts'

let database: TestDatabase
let otherInstance: Db

beforeAll(async () => {
  database = await createTestDatabase()
  otherInstance = createDb({ url: database.url, poolMax: 8 })
})

afterAll(async () => {
  await otherInstance.destroy()
  await database.drop()
})

beforeEach(async () => {
  await database.db.deleteFrom('otpChallenges').execute()
  await database.db.deleteFrom('rateLimits').execute()
})

function depsWith(settings: Partial<ApiSettings>, db = database.db): TestDeps {
  return newTestDeps(db, { settings })
}

async function ask(deps: TestDeps, phone: string, address = '203.0.113.7'): Promise<string> {
  try {
    await requestOtp(deps, newTestRequest({ address }), { phone })
    return 'sent'
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown'
  }
}

async function retryAfter(deps: TestDeps, phone: string): Promise<unknown> {
  const error: unknown = await requestOtp(deps, newTestRequest(), { phone }).catch(
    (thrown: unknown) => thrown,
  )
  return error instanceof Error && 'details' in error ? error.details : error
}

async function letPass(seconds: number): Promise<void> {
  await sql`update otp_challenges set created_at = created_at - make_interval(secs => ${seconds}),
    expires_at = expires_at - make_interval(secs => ${seconds}), resend_at = resend_at - make_interval(secs => ${seconds})`.execute(
    database.db,
  )
}

describe('the limits of one-time codes', () => {
  it('A11: hold per phone over instances and restarts', async () => {
    const phone = newPhone()
    const settings = { otpMaxPerPhoneHour: 3 }
    const instances = [depsWith(settings), depsWith(settings, otherInstance), depsWith(settings)]
    for (const instance of instances) {
      expect(await ask(instance, phone)).toBe('sent')
      await letPass(121)
    }
    expect(await ask(depsWith(settings, otherInstance), phone)).toBe('RATE_LIMITED')
    expect(await ask(depsWith(settings), newPhone())).toBe('sent')
  })

  it('A11: hold per address', async () => {
    const deps = depsWith({ otpMaxPerAddressHour: 2 })
    expect(await ask(deps, newPhone())).toBe('sent')
    expect(await ask(deps, newPhone())).toBe('sent')
    expect(await ask(deps, newPhone())).toBe('RATE_LIMITED')
    expect(await ask(deps, newPhone(), '198.51.100.1')).toBe('sent')
  })

  it('A11: take a whole IPv6 network of one household as one address', async () => {
    const deps = depsWith({ otpMaxPerAddressHour: 2 })
    expect(await ask(deps, newPhone(), '2001:db8:0:1::1')).toBe('sent')
    expect(await ask(deps, newPhone(), '2001:db8:0:1:aaaa::2')).toBe('sent')
    expect(await ask(deps, newPhone(), '2001:0db8::1:bbbb:0:0:3')).toBe('RATE_LIMITED')
    expect(await ask(deps, newPhone(), '2001:db8:0:2::1')).toBe('sent')
  })

  it('A11: hold per range of numbers', async () => {
    const deps = depsWith({ otpMaxPerPrefixHour: 2 })
    expect(await ask(deps, '+966551100001')).toBe('sent')
    expect(await ask(deps, '+966551100002')).toBe('sent')
    expect(await ask(deps, '+966551100003')).toBe('RATE_LIMITED')
    expect(await ask(deps, '+966551200003')).toBe('sent')
  })

  it('A11: hold for the whole system', async () => {
    const deps = depsWith({ otpMaxPerHour: 2 })
    expect(await ask(deps, newPhone(), '198.51.100.1')).toBe('sent')
    expect(await ask(deps, newPhone(), '198.51.100.2')).toBe('sent')
    expect(await ask(deps, newPhone(), '198.51.100.3')).toBe('RATE_LIMITED')
  })

  it('A11: let no more through when forty ask at once on two instances', async () => {
    const settings = { otpMaxPerAddressHour: 7 }
    const instances = [depsWith(settings), depsWith(settings, otherInstance)]
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => ask(instances[index % 2] ?? depsWith(settings), newPhone())),
    )
    expect(answers.filter((answer) => answer === 'sent')).toHaveLength(7)
    expect(answers.filter((answer) => answer === 'RATE_LIMITED')).toHaveLength(33)
    expect(instances.flatMap((instance) => instance.messages.inbox())).toHaveLength(7)
  })

  it('A11: send one code when ten requests for one phone come at once', async () => {
    const instances = [depsWith({}), depsWith({}, otherInstance)]
    const phone = newPhone()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => ask(instances[index % 2] ?? depsWith({}), phone)),
    )
    expect(answers.toSorted()).toEqual([...Array.from({ length: 9 }, () => 'OTP_COOLDOWN'), 'sent'])
  })

  it('A11: count nothing for a request that they refuse', async () => {
    const deps = depsWith({ otpMaxPerAddressHour: 1 })
    expect(await ask(deps, newPhone())).toBe('sent')
    const phone = newPhone()
    for (let count = 0; count < 5; count += 1) expect(await ask(deps, phone)).toBe('RATE_LIMITED')
    const counted = await database.db
      .selectFrom('rateLimits')
      .select('count')
      .where('key', '=', `otp:phone:${phone}`)
      .execute()
    expect(counted).toEqual([])
  })

  it('A11: say when to come back', async () => {
    const deps = depsWith({ otpMaxPerPhoneHour: 1 })
    const phone = newPhone()
    await ask(deps, phone)
    await letPass(121)
    const { retryAfterSeconds } = Object(await retryAfter(deps, phone))
    expect(retryAfterSeconds).toBeGreaterThan(0)
    expect(retryAfterSeconds).toBeLessThanOrEqual(3600)
  })

  it('A12: make each resend wait longer: 30, 60, then 120 seconds', async () => {
    const deps = depsWith({})
    const phone = newPhone()
    for (const wait of [30, 60, 120, 120]) {
      expect(await ask(deps, phone)).toBe('sent')
      await letPass(wait - 10)
      expect(await ask(deps, phone)).toBe('OTP_COOLDOWN')
      const { retryAfterSeconds } = Object(await retryAfter(deps, phone))
      expect(retryAfterSeconds).toBeGreaterThan(0)
      expect(retryAfterSeconds).toBeLessThanOrEqual(10)
      await letPass(10)
    }
  })

  it('A12: raise an alert of a range whose codes are not entered, once, and leave it a tenth of its limit', async () => {
    await sql`insert into otp_challenges
        (id, phone, purpose, channel, code_hash, created_at, expires_at, resend_at, consumed_at)
      select gen_random_uuid(), '+9665533000' || lpad(n::text, 2, '0'), 'sign_in', 'sms', sha256('x'), at,
        at + interval '5 minutes', at, case when n < 3 then at end
      from (select n, now() - interval '10 minutes' as at from generate_series(0, 29) as n) as sent`.execute(
      database.db,
    )
    const deps = depsWith({ otpMaxPerPrefixHour: 20 })
    expect(await ask(deps, '+966553300091')).toBe('sent')
    expect(await ask(deps, '+966553300092')).toBe('sent')
    expect(await ask(deps, '+966553300093')).toBe('RATE_LIMITED')
    // one alert, however many ask and are refused, on whichever instance
    expect(await ask(depsWith({ otpMaxPerPrefixHour: 20 }, otherInstance), '+966553300094')).toBe(
      'RATE_LIMITED',
    )
    const numbers = { rangeSent: 30, rangeEntered: 3 }
    expect(deps.logged).toEqual([
      { level: 'error', fields: { range: '+9665533', ...numbers }, message: expect.any(String) },
    ])
    const alerts = database.db.selectFrom('auditLog').select(['target', 'address', 'details'])
    expect(await alerts.where('action', '=', 'codes_not_entered').execute()).toEqual([
      { target: '+9665533', address: '203.0.113.7', details: numbers },
    ])
    for (const phone of ['+966554400001', '+966554400002', '+966554400003']) {
      expect(await ask(deps, phone)).toBe('sent')
    }
  })

  it('A12: wait for a code’s time to be over before they hold it against its range', async () => {
    const deps = depsWith({ otpMaxPerPrefixHour: 30 })
    for (let count = 10; count < 35; count += 1) expect(await ask(deps, `+9665566000${count}`)).toBe('sent')
    expect(deps.logged).toEqual([])
    await letPass(301)
    expect(await ask(deps, '+966556600099')).toBe('RATE_LIMITED')
    expect(deps.logged).toHaveLength(1)
  })
})
