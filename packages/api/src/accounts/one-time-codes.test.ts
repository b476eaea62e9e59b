import { createDb, type Db } from '@salon/db'
import { DomainError } from '@salon/domain'
import { createFallbackSender, MessageError } from '@salon/providers'
import { countStatements, createTestDatabase, newPhone, newTestUser, type TestDatabase } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newTestDeps, newTestRequest, type TestDeps } from '../testing/deps.ts'
import { requestOtp } from './request-otp.ts'
import { verifyOtp } from './verify-otp.ts'

let database: TestDatabase
let otherInstance: Db
let deps: TestDeps

beforeAll(async () => {
  database = await createTestDatabase()
  otherInstance = createDb({ url: database.url, poolMax: 4 })
})

afterAll(async () => {
  await otherInstance.destroy()
  await database.drop()
})

beforeEach(async () => {
  await database.db.deleteFrom('otpChallenges').execute()
  await database.db.deleteFrom('rateLimits').execute()
  deps = newTestDeps(database.db)
})

/** Asks for a code and reads it from the phone. */
async function ask(phone: string, on: TestDeps = deps) {
  const challenge = await requestOtp(on, newTestRequest(), { phone })
  const code = on.messages.inbox()[0]?.code ?? ''
  return { ...challenge, code }
}

function enter(challengeId: string, code: string, on: TestDeps = deps) {
  return verifyOtp(on, newTestRequest(), { challengeId, code })
}

function wrong(code: string): string {
  return code === '000000' ? '000001' : '000000'
}

/** Moves a phone's challenges into the past, as if so much time had gone by since. */
async function letPass(phone: string, seconds: number): Promise<void> {
  await sql`update otp_challenges set created_at = created_at - make_interval(secs => ${seconds}),
    expires_at = expires_at - make_interval(secs => ${seconds}), resend_at = resend_at - make_interval(secs => ${seconds})
    where phone = ${phone}`.execute(database.db)
}

/** How a call was refused; `none` when it was not. */
async function refusalOf(
  call: Promise<unknown>,
): Promise<Pick<DomainError, 'code' | 'details'> | { code: 'none' }> {
  try {
    await call
    return { code: 'none' }
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}

describe('a one-time code', () => {
  it('A1: has six digits from the random source, leading zeros kept', async () => {
    const asked: number[] = []
    const random = { int: (below: number) => (asked.push(below), 42), bytes: deps.random.bytes }
    const { code } = await ask(newPhone(), { ...deps, random })
    expect(code).toBe('000042')
    expect(asked).toEqual([1_000_000])
  })

  it('A2: lives five minutes at most by the clock of the database, whatever the server thinks', async () => {
    const phone = newPhone()
    deps.clock.set('2031-01-01T00:00:00.000Z')
    const { challengeId, code } = await ask(phone)
    const row = await database.db
      .selectFrom('otpChallenges')
      .select(['createdAt', 'expiresAt'])
      .where('id', '=', challengeId)
      .executeTakeFirstOrThrow()
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(300_000)
    await letPass(phone, 301)
    await expect(enter(challengeId, code)).rejects.toMatchObject({ code: 'OTP_EXPIRED' })
    await expect(enter(challengeId, wrong(code))).rejects.toMatchObject({ code: 'OTP_EXPIRED' })
  })

  it('A3: signs in one of two who enter it at the same moment on two connections', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { challengeId, code } = await ask(newPhone())
      const outcomes = await Promise.all([
        refusalOf(enter(challengeId, code)),
        refusalOf(enter(challengeId, code, { ...deps, db: otherInstance, writeDb: otherInstance })),
      ])
      expect(outcomes.map((outcome) => outcome.code).toSorted()).toEqual(['OTP_EXPIRED', 'none'])
    }
  })

  it('A3: does not work a second time', async () => {
    const { challengeId, code } = await ask(newPhone())
    await enter(challengeId, code)
    await expect(enter(challengeId, code)).rejects.toMatchObject({ code: 'OTP_EXPIRED' })
  })

  it('A4: does not open the challenge of another phone', async () => {
    const mine = await ask(newPhone())
    const random = { ...deps.random, int: () => Number(wrong(mine.code)) }
    const other = await ask(newPhone(), { ...deps, random })
    await expect(enter(other.challengeId, mine.code)).rejects.toMatchObject({ code: 'OTP_INVALID' })
  })

  it('A4: ends when a newer one is sent, and the newer one works', async () => {
    const phone = newPhone()
    const first = await ask(phone)
    await letPass(phone, 31)
    const second = await ask(phone)
    await expect(enter(first.challengeId, first.code)).rejects.toMatchObject({ code: 'OTP_EXPIRED' })
    await expect(enter(second.challengeId, second.code)).resolves.toMatchObject({ isNewUser: true })
  })

  it('A4: belongs to a challenge that exists', async () => {
    await expect(enter(deps.newId(), '123456')).rejects.toMatchObject({ code: 'OTP_EXPIRED' })
  })

  it('A5: counts five tries before comparing, and then refuses even the right code', async () => {
    const { challengeId, code } = await ask(newPhone())
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      await expect(enter(challengeId, wrong(code))).rejects.toMatchObject({
        code: 'OTP_INVALID',
        details: { attemptsLeft },
      })
    }
    await expect(enter(challengeId, code)).rejects.toMatchObject({ code: 'OTP_LOCKED' })
    await expect(enter(challengeId, code)).rejects.toMatchObject({ code: 'OTP_LOCKED' })
  })

  it('A5: gives twenty tries at once no more than five comparisons', async () => {
    const { challengeId, code } = await ask(newPhone())
    const tries = Array.from({ length: 20 }, (_, index) => {
      const db = index % 2 === 0 ? database.db : otherInstance
      return refusalOf(enter(challengeId, wrong(code), { ...deps, db, writeDb: db }))
    })
    const codes = (await Promise.all(tries)).map((refusal) => refusal.code)
    expect(codes.filter((reason) => reason === 'OTP_INVALID')).toHaveLength(5)
    expect(codes.filter((reason) => reason === 'OTP_LOCKED')).toHaveLength(15)
  })

  it('A5: leaves the fifth try to the right code', async () => {
    const { challengeId, code } = await ask(newPhone())
    for (let count = 0; count < 4; count += 1) await refusalOf(enter(challengeId, wrong(code)))
    await expect(enter(challengeId, code)).resolves.toMatchObject({ isNewUser: true })
  })

  it('A6: comes once an hour after a hundred wrong tries in a row, until a right one', async () => {
    const phone = newPhone()
    await sql`insert into otp_challenges
        (id, phone, purpose, channel, code_hash, attempts, created_at, expires_at, resend_at, superseded_at)
      select gen_random_uuid(), ${phone}, 'sign_in', 'sms', sha256('x'), 5, at, at + interval '5 minutes', at, at
      from (select now() - make_interval(hours => n, mins => 30) as at from generate_series(0, 19) as n) as past`.execute(
      database.db,
    )
    await expect(ask(phone)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAfterSeconds: expect.closeTo(1800, -2) },
    })

    await letPass(phone, 1801)
    const { challengeId, code } = await ask(phone)
    await enter(challengeId, code)
    await expect(ask(phone)).resolves.toMatchObject({ channel: 'sms' })
  })

  it('A7: is stored as a keyed hash that fits its own challenge only', async () => {
    const random = { ...deps.random, int: () => 777_777 }
    const sameCode = { ...deps, random }
    const challenges = [await ask(newPhone(), sameCode), await ask(newPhone(), sameCode)]
    const pepperless = {
      ...sameCode,
      settings: { ...deps.settings, otpPepper: 'another-pepper-of-32-bytes-or-more-x' },
    }
    await expect(enter(challenges[0]?.challengeId ?? '', '777777', pepperless)).rejects.toMatchObject({
      code: 'OTP_INVALID',
    })
    const rows = await sql<{
      code_hash: Buffer
      row: string
    }>`select code_hash, o::text as row from otp_challenges o`.execute(database.db.withoutPlugins())
    expect(new Set(rows.rows.map((row) => row.code_hash.toString('hex'))).size).toBe(2)
    expect(rows.rows.every((row) => row.code_hash.length === 32)).toBe(true)
    expect(rows.rows.some((row) => row.row.includes('777777'))).toBe(false)
  })

  it('A9: is limited by person and not by spelling', async () => {
    await ask('+966501112223')
    for (const spelling of ['0501112223', '٠٥٠١١١٢٢٢٣', '00966 50-111-2223', '\u200e501112223']) {
      await expect(ask(spelling)).rejects.toMatchObject({ code: 'OTP_COOLDOWN' })
    }
    expect(deps.messages.inbox()).toHaveLength(1)
  })

  it.each(['+971501234567', '+12025550123', '0112345678', '0521234567', '920012345', 'not a phone'])(
    'A10: is not sent to %s, which costs nothing',
    async (phone) => {
      await expect(ask(phone)).rejects.toMatchObject({ code: 'PHONE_NOT_ALLOWED' })
      expect(deps.messages.inbox()).toEqual([])
      expect(await database.db.selectFrom('rateLimits').select('key').execute()).toEqual([])
    },
  )

  it('A14: comes in a text that names the site and ends with the line for this origin', async () => {
    const { code } = await ask(newPhone())
    const body = deps.messages.inbox()[0]?.body ?? ''
    expect(body).toContain('صالون')
    expect(body).toContain('لا تشاركه')
    expect(body.split('\n').at(-1)).toBe(`@salon.example #${code}`)
  })

  it('is read in Arabic-Indic and Persian digits too', async () => {
    const random = { ...deps.random, int: () => 123_456 }
    const first = await ask(newPhone(), { ...deps, random })
    await expect(enter(first.challengeId, '١٢٣٤٥٦')).resolves.toMatchObject({ isNewUser: true })
    const second = await ask(newPhone(), { ...deps, random })
    await expect(enter(second.challengeId, '۱۲۳۴۵۶')).resolves.toMatchObject({ isNewUser: true })
  })
})

describe('asking for a code', () => {
  it('A8: answers a known and an unknown phone alike, with the same statements', async () => {
    const { phone: known } = await newTestUser(database.db)
    const statements = countStatements(database.db)
    const counted = newTestDeps(statements.db)
    const answers = [await ask(known, counted)]
    const forKnown = statements.take()
    answers.push(await ask(newPhone(), counted))
    expect(statements.take()).toBe(forKnown)
    for (const { challengeId, expiresAt, resendAt, channel, code, ...rest } of answers) {
      expect(challengeId).toMatch(/^[0-9a-f-]{36}$/)
      expect(Date.parse(expiresAt) - Date.parse(resendAt)).toBe(270_000)
      expect(channel).toBe('sms')
      expect(code).toMatch(/^\d{6}$/)
      expect(rest).toEqual({})
    }
  })

  it('A13: leaves the sessions of somebody whose counters were filled alone', async () => {
    const user = await newTestUser(database.db)
    const strict = newTestDeps(database.db, { settings: { otpMaxPerPhoneHour: 1 } })
    const { challengeId } = await ask(user.phone, strict)
    for (let count = 0; count < 6; count += 1) await refusalOf(enter(challengeId, '999999', strict))
    await letPass(user.phone, 600)
    await expect(ask(user.phone, strict)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    const session = await database.db
      .selectFrom('sessions')
      .select('revokedAt')
      .where('id', '=', user.sessionId)
      .executeTakeFirstOrThrow()
    expect(session.revokedAt).toBeNull()
  })

  it('gives a failed send back: she may ask again at once, and the hour’s count stays', async () => {
    const phone = newPhone()
    deps.messages.failNext(1)
    await expect(ask(phone)).rejects.toMatchObject({ code: 'OTP_DELIVERY_FAILED' })
    const { challengeId, code } = await ask(phone)
    await expect(enter(challengeId, code)).resolves.toMatchObject({ isNewUser: true })
    const { count } = await database.db
      .selectFrom('rateLimits')
      .select('count')
      .where('key', '=', `otp:phone:${phone}`)
      .executeTakeFirstOrThrow()
    expect(count).toBe(2)
  })

  it('keeps a code that may be on its way: it works, and no second one is sent meanwhile', async () => {
    const phone = newPhone()
    deps.messages.failNext(1, 'unknown')
    const { challengeId, code } = await ask(phone)
    await expect(ask(phone)).rejects.toMatchObject({ code: 'OTP_COOLDOWN' })
    expect(deps.messages.inbox(phone)).toHaveLength(1)
    await expect(enter(challengeId, code)).resolves.toMatchObject({ isNewUser: true })
  })

  it('says by which channel the code went when the one asked for was closed', async () => {
    const onlySms = createFallbackSender(
      [
        {
          provider: 'whatsapp-only',
          channels: ['whatsapp'],
          send: () => Promise.reject(new MessageError('whatsapp-only', 'unreachable', 'not on WhatsApp')),
        },
        { ...deps.messages, channels: ['sms'] },
      ],
      { onRefusal: () => undefined },
    )
    const phone = newPhone()
    const fallingBack = { ...deps, messages: onlySms }
    const answer = await requestOtp(fallingBack, newTestRequest(), { phone, channel: 'whatsapp' })
    expect(answer.channel).toBe('sms')
    expect(deps.messages.inbox(phone)).toMatchObject([{ channel: 'sms' }])
  })

  it('logs neither number nor code when a send fails', async () => {
    const phone = newPhone()
    deps.messages.failNext(1, 'bad-number')
    await refusalOf(ask(phone))
    expect(deps.logged).toEqual([
      {
        level: 'warn',
        fields: { to: `•••${phone.slice(-3)}`, summary: 'console: bad-number' },
        message: expect.any(String),
      },
    ])
  })

  it('lets a defect of a provider through as a defect', async () => {
    const broken = {
      ...deps,
      messages: { ...deps.messages, send: () => Promise.reject(new TypeError('bug')) },
    }
    await expect(ask(newPhone(), broken)).rejects.toThrow(TypeError)
  })

  it('sends over the channel that was asked for', async () => {
    const request = newTestRequest()
    const answer = await requestOtp(deps, request, { phone: newPhone(), channel: 'whatsapp', locale: 'en' })
    expect(answer.channel).toBe('whatsapp')
    expect(deps.messages.inbox()[0]).toMatchObject({
      channel: 'whatsapp',
      body: expect.stringContaining('Salon'),
    })
  })

  it.each([
    ['en', 'en'],
    ['ar', 'ar'],
    [undefined, 'ar'],
  ] as const)('makes the account in the language it was asked for in: %s', async (locale, kept) => {
    const phone = newPhone()
    const { challengeId } = await requestOtp(deps, newTestRequest(), { phone, locale })
    const code = deps.messages.inbox()[0]?.code ?? ''
    const { isNewUser, user } = await enter(challengeId, code)
    expect([isNewUser, user.locale]).toEqual([true, kept])
  })

  it('leaves the language of an account as it is', async () => {
    const { phone } = await newTestUser(database.db, { locale: 'ar' })
    const { challengeId } = await requestOtp(deps, newTestRequest(), { phone, locale: 'en' })
    const { user } = await enter(challengeId, deps.messages.inbox()[0]?.code ?? '')
    expect(user.locale).toBe('ar')
  })
})
