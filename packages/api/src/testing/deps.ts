import { randomBytes, randomInt } from 'node:crypto'
import { openSalonChanges, type Db } from '@salon/db'
import { createConsoleSender, type ConsoleSender } from '@salon/providers'
import { fixedClock, type FixedClock } from '@salon/testkit'
import { v7 as newId } from 'uuid'
import type { Deps } from '../deps.ts'
import type { RequestInfo } from '../trpc/context.ts'
import { createMemoryStore, type MemoryStore } from './memory-store.ts'
import { createFakeGateway, type FakeGateway } from './fake-gateway.ts'

export interface LogEntry {
  level: 'info' | 'warn' | 'error'
  fields: Record<string, unknown>
  message: string
}

export interface TestDeps extends Deps {
  clock: FixedClock
  messages: ConsoleSender
  photos: MemoryStore
  gateway: FakeGateway
  /** The account that a secret key opens. */
  accountOf(secretKey: string): FakeGateway
  /** The platform's account and all others. */
  gateways(): FakeGateway[]
  logged: LogEntry[]
}

/** Deps on a test database: a clock that stands still, a console inbox, a log to look into, limits that nobody meets. */
export function newTestDeps(
  db: Db,
  { settings, ...changes }: Partial<Omit<Deps, 'settings'>> & { settings?: Partial<Deps['settings']> } = {},
): TestDeps {
  const clock = fixedClock('2026-12-01T09:00:00.000Z')
  const gateway = createFakeGateway(() => clock.now())
  const form = { browserUrl: 'https://gateway.example', methods: ['creditcard', 'stcpay'] } as const
  const accounts = new Map<string, FakeGateway>()
  const accountOf = (secretKey: string) => {
    const account = accounts.get(secretKey) ?? createFakeGateway(() => clock.now())
    accounts.set(secretKey, account)
    return account
  }
  const logged: LogEntry[] = []
  const logAs = (level: LogEntry['level']) => (fields: Record<string, unknown>, message: string) => {
    logged.push({ level, fields, message })
  }
  return {
    db,
    writeDb: db,
    changes: openSalonChanges(db),
    random: { int: (below) => randomInt(below), bytes: randomBytes },
    newId: () => newId(),
    log: { info: logAs('info'), warn: logAs('warn'), error: logAs('error') },
    payments: { ...form, samsungPay: null, gateway },
    businessGateways: {
      ...form,
      open: ({ secretKey, publishableKey }) => Object.assign(accountOf(secretKey), { publishableKey }),
    },
    ...changes,
    photos: createMemoryStore(),
    clock,
    gateway,
    accountOf,
    gateways: () => [gateway, ...accounts.values()],
    messages: createConsoleSender(clock),
    logged,
    settings: {
      publicUrl: 'https://salon.example',
      jwtSecrets: ['test-key-of-access-tokens-32-bytes-or-more'],
      paymentKeySecrets: ['test-key-of-payment-accounts-32-bytes-or-more'],
      otpPepper: 'test-pepper-of-codes-32-bytes-or-more',
      sendsPromotions: true,
      delivery: 'inline',
      otpMaxPerPhoneHour: 1000,
      otpMaxPerAddressHour: 1000,
      otpMaxPerPrefixHour: 1000,
      otpMaxPerHour: 10_000,
      otpWatch: { enoughSent: 20, leastEnteredPercent: 20, tightenedToPercent: 10 },
      operationsPerMinute: 100_000,
      ...settings,
    },
  }
}

export interface TestRequest extends RequestInfo {
  /** What the browser holds after the request: the last cookie set, `null` once it was removed. */
  cookie(): { value: string; expiresAt: Date } | null | undefined
}

/** One HTTP request as use cases see it. */
export function newTestRequest(changes: Partial<RequestInfo> = {}): TestRequest {
  let cookie: { value: string; expiresAt: Date } | null | undefined
  return {
    requestId: 'test-request',
    address: '203.0.113.7',
    userAgent: 'Test browser',
    bearerToken: null,
    refreshToken: null,
    setRefreshToken: (token) => {
      cookie = token
    },
    ...changes,
    cookie: () => cookie,
  }
}
