import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MESSAGE_KINDS } from '@salon/domain'
import { readEnv, SETTING_NAMES } from './env.ts'

let dataDir: string

beforeEach(async () => {
  dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'salon-env-'))
})
afterEach(() => fs.rm(dataDir, { recursive: true }))

const read = (given: Record<string, string> = {}) => readEnv({ SALON_DATA_DIR: dataDir, ...given })

const secretOf = (letter: string) => letter.repeat(32)

const production = {
  NODE_ENV: 'production',
  JWT_SECRET: secretOf('j'),
  PAYMENT_KEYS_SECRET: secretOf('k'),
  OTP_PEPPER: secretOf('p'),
  OTP_PROVIDER: 'twilio',
  TWILIO_ACCOUNT_SID: 'AC1',
  TWILIO_AUTH_TOKEN: 'token',
  TWILIO_FROM: '+15005550006',
  MOYASAR_SECRET_KEY: 'sk_live_x',
  MOYASAR_PUBLISHABLE_KEY: 'pk_live_x',
  MOYASAR_WEBHOOK_SECRET: 'hook',
}

describe('without any setting', () => {
  it('starts a demo on port 3000 of this machine alone', () => {
    expect(read()).toMatchObject({
      isProduction: false,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      demoData: true,
      databaseUrl: undefined,
      messages: { order: ['console'], twilio: null, unifonic: null, unifonicWebhookSecret: null },
      trustProxy: [],
    })
  })

  it('makes secrets of its own, readable by their owner alone, and keeps them', async () => {
    const first = read()
    expect(read()).toMatchObject({ jwtSecrets: first.jwtSecrets, otpPepper: first.otpPepper })
    expect(Buffer.byteLength(first.otpPepper)).toBeGreaterThanOrEqual(32)
    expect(first.jwtSecrets).not.toContain(first.otpPepper)
    for (const name of await fs.readdir(dataDir)) {
      expect((await fs.stat(path.join(dataDir, name))).mode & 0o777).toBe(0o600)
    }
  })
})

describe('a setting', () => {
  it('that is empty counts as unset', () => {
    expect(read({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })

  it('PUBLIC_URL follows the port, unless it is given', () => {
    expect(read({ PORT: '4000' }).publicUrl).toBe('http://localhost:4000')
    expect(read({ PORT: '4000', PUBLIC_URL: 'https://salon.example/' }).publicUrl).toBe(
      'https://salon.example',
    )
  })

  it('H62: JWT_SECRET may name two keys, so that one can be changed', () => {
    const secrets = [secretOf('n'), secretOf('o')]
    expect(read({ JWT_SECRET: secrets.join(', ') }).jwtSecrets).toEqual(secrets)
  })

  it('DEMO_DATA is off by itself on a database of one’s own', () => {
    const DATABASE_URL = 'postgres://localhost/own'
    expect(read({ DATABASE_URL }).demoData).toBe(false)
    expect(read({ DATABASE_URL, DEMO_DATA: 'true' }).demoData).toBe(true)
  })

  it('OTP_PROVIDER keeps its fall-back order', () => {
    const credentials = { ...production, NODE_ENV: '', UNIFONIC_APP_SID: 'app', UNIFONIC_SENDER_ID: 'Salon' }
    expect(read({ ...credentials, OTP_PROVIDER: 'unifonic, twilio' }).messages.order).toEqual([
      'unifonic',
      'twilio',
    ])
  })

  it.each([
    ['NODE_ENV', 'prod', 'must be development, production or test'],
    ['PORT', '70000', 'must be a whole number from 0 to 65535'],
    ['PORT', '3000.5', 'must be a whole number from 0 to 65535'],
    ['PUBLIC_URL', 'salon.example', 'must be an http or https address'],
    ['TRUST_PROXY', 'true', 'must list IP addresses or CIDR ranges, separated by commas'],
    ['TRUST_PROXY', '1', 'must list IP addresses or CIDR ranges, separated by commas'],
    ['TRUST_PROXY', '10.0.0.0/33', 'must list IP addresses or CIDR ranges, separated by commas'],
    ['DATABASE_URL', 'mysql://localhost/salon', 'must be a postgres:// address'],
    ['DATABASE_POOL_MAX', '1', 'must be a whole number from 2 to 500'],
    ['JWT_SECRET', 'short', 'must be at least 32 bytes long'],
    ['JWT_SECRET', `${secretOf('n')},short`, 'must be at least 32 bytes long'],
    ['OTP_PEPPER', 'short', 'must be at least 32 bytes long'],
    ['OTP_PROVIDER', 'pigeon', 'must be console, twilio or unifonic'],
    ['OTP_MAX_PER_PHONE_HOUR', '0', 'must be a whole number from 1 to 1000000'],
    ['TWILIO_ACCOUNT_SID', 'SK1', 'must begin with AC'],
    ['TWILIO_WHATSAPP_FROM', 'SALON', 'must be a number like \\+966…'],
    [
      'TWILIO_WHATSAPP_TEMPLATES',
      'booking_created=HX1',
      'must list templates as booking_created.ar=HX…, separated by commas',
    ],
    ['UNIFONIC_WEBHOOK_SECRET', 'short', 'must be at least 32 bytes long'],
    ['DELIVERY', 'later', 'must be inline or queue'],
    ['LOG_LEVEL', 'loud', 'must be trace, debug, info, warn, error, fatal or silent'],
    ['METRICS_TOKEN', 'short', 'must be at least 32 bytes long'],
    ['WORKER_METRICS_PORT', '70000', 'must be a whole number from 0 to 65535'],
    ['DEMO_DATA', 'yes', 'must be true or false'],
    ['PAYMENT_METHODS', 'cash', 'must be creditcard, applepay, stcpay or samsungpay'],
  ])('%s=%s is refused in one line that names it', (name, value, line) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} ${line}$`))
  })

  it('WORKER_METRICS_PORT is of no use without METRICS_TOKEN', () => {
    const port = { WORKER_METRICS_PORT: '9464' }
    expect(() => read(port)).toThrow('METRICS_TOKEN is needed, because WORKER_METRICS_PORT is set')
    expect(read({ ...port, METRICS_TOKEN: secretOf('m') }).workerMetricsPort).toBe(9464)
  })

  it('H62: that is wrong is not repeated, for it may be a secret', () => {
    expect(() => read({ JWT_SECRET: 'hunter2' })).not.toThrow(/hunter2/)
    expect(() => read({ JWT_SECRET: 'hunter2' })).toThrow('JWT_SECRET')
  })
})

describe('messages', () => {
  const twilio = {
    OTP_PROVIDER: 'twilio',
    TWILIO_ACCOUNT_SID: 'AC1',
    TWILIO_AUTH_TOKEN: 'token',
    TWILIO_FROM: 'SALON',
  }
  const unifonic = { OTP_PROVIDER: 'unifonic', UNIFONIC_APP_SID: 'app', UNIFONIC_SENDER_ID: 'SALON' }
  const sid = `HX${'0'.repeat(32)}`
  const templates = MESSAGE_KINDS.flatMap((kind) => [`${kind}.ar=${sid}`, `${kind}.en=${sid}`])

  it.each([
    ['twilio', twilio],
    ['unifonic', unifonic],
  ])('need every key of %s once OTP_PROVIDER names it, and none before', (provider, given) => {
    for (const name of Object.keys(given).filter((key) => key !== 'OTP_PROVIDER')) {
      expect(() => read({ ...given, [name]: '' })).toThrow(
        new RegExp(`^${name} is needed, because OTP_PROVIDER names ${provider}$`),
      )
      expect(read({ ...given, [name]: '', OTP_PROVIDER: '' }).messages).toMatchObject({ [provider]: null })
    }
    expect(read(given).messages).toMatchObject({ [provider]: { whatsapp: null } })
  })

  it('that promote need a sender of their own or WhatsApp, and the name says what it is for', () => {
    expect(read({}).messages.sendsPromotions).toBe(true)
    expect(read(twilio).messages.sendsPromotions).toBe(false)
    expect(read({ ...twilio, TWILIO_PROMOTIONAL_FROM: 'SALON-AD' }).messages).toMatchObject({
      sendsPromotions: true,
      twilio: { from: 'SALON', promotionalFrom: 'SALON-AD' },
    })
    expect(read({ ...unifonic, UNIFONIC_PROMOTIONAL_SENDER_ID: 'SALON-AD' }).messages).toMatchObject({
      sendsPromotions: true,
      unifonic: { promotionalSenderId: 'SALON-AD' },
    })
    for (const name of ['TWILIO_PROMOTIONAL_FROM', 'UNIFONIC_PROMOTIONAL_SENDER_ID']) {
      for (const wrong of ['SALON', 'MUCHTOOLONG-AD']) {
        expect(() => read({ [name]: wrong })).toThrow(`${name} must be a name of at most 11 characters`)
      }
    }
  })

  it('go by WhatsApp at Twilio once there is a sender and a template for each of them', () => {
    const whatsapp = { ...twilio, TWILIO_WHATSAPP_FROM: '+966551110000' }
    const all = { ...whatsapp, TWILIO_WHATSAPP_TEMPLATES: templates.join(', ') }
    expect(read(all).messages.twilio?.whatsapp).toMatchObject({
      from: '+966551110000',
      contentSids: { booking_created: { ar: sid, en: sid } },
    })
    expect(() => read(whatsapp)).toThrow(
      'TWILIO_WHATSAPP_TEMPLATES needs one_time_code.ar, because TWILIO_WHATSAPP_FROM is set',
    )
    expect(() => read({ ...all, TWILIO_WHATSAPP_TEMPLATES: templates.slice(0, -1).join(',') })).toThrow(
      `TWILIO_WHATSAPP_TEMPLATES needs ${MESSAGE_KINDS.at(-1)}.en`,
    )
    expect(() => read({ ...all, TWILIO_WHATSAPP_FROM: '' })).toThrow('TWILIO_WHATSAPP_FROM is needed')
  })

  it('go by WhatsApp at Unifonic once both of its keys are set', () => {
    const keys = { ...unifonic, UNIFONIC_WHATSAPP_PUBLIC_ID: 'id', UNIFONIC_WHATSAPP_SECRET: 'secret' }
    expect(read(keys).messages.unifonic?.whatsapp).toEqual({
      apiUrl: 'https://apis.unifonic.com',
      publicId: 'id',
      secret: 'secret',
    })
    expect(() => read({ ...keys, UNIFONIC_WHATSAPP_SECRET: '' })).toThrow(
      'UNIFONIC_WHATSAPP_SECRET is needed, because another UNIFONIC_WHATSAPP_ key is set',
    )
  })

  it('are reported on to where Twilio can reach us', () => {
    const reportUrl = (given: Record<string, string>) =>
      read({ ...twilio, ...given }).messages.twilio?.reportUrl
    expect(reportUrl({ PUBLIC_URL: 'https://salon.example' })).toBe('https://salon.example/webhooks/twilio')
    expect(reportUrl({})).toBeNull()
    expect(reportUrl({ TWILIO_API_URL: 'http://127.0.0.1:4010' })).toBe(
      'http://localhost:3000/webhooks/twilio',
    )
  })
})

describe('payments', () => {
  const keys = {
    MOYASAR_SECRET_KEY: 'sk_test_x',
    MOYASAR_PUBLISHABLE_KEY: 'pk_test_x',
    MOYASAR_WEBHOOK_SECRET: 'hook',
  }

  it('are set up by three keys, or not at all', () => {
    expect(read().moyasar).toBeNull()
    expect(read(keys)).toMatchObject({
      moyasarApiUrl: 'https://api.moyasar.com/v1',
      paymentMethods: ['creditcard', 'stcpay'],
    })
    expect(read(keys).moyasar).toEqual({
      secretKey: 'sk_test_x',
      publishableKey: 'pk_test_x',
      webhookSecret: 'hook',
    })
    for (const name of Object.keys(keys)) {
      expect(() => read({ ...keys, [name]: '' })).toThrow(
        `${name} is needed, because other MOYASAR_ keys are set`,
      )
    }
  })
})

describe('Samsung Pay', () => {
  it('is set up by naming it and its service', () => {
    const methods = { PAYMENT_METHODS: 'creditcard,samsungpay' }
    expect(read({ SAMSUNG_PAY_SERVICE_ID: 'abc' }).samsungPayServiceId).toBeNull()
    expect(read({ ...methods, SAMSUNG_PAY_SERVICE_ID: 'abc' }).samsungPayServiceId).toBe('abc')
    expect(() => read(methods)).toThrow(
      'SAMSUNG_PAY_SERVICE_ID is needed, because PAYMENT_METHODS names samsungpay',
    )
  })
})

describe('in production', () => {
  it.each([
    ['MOYASAR_API_URL', 'http://localhost:3001', 'must be https in production'],
    ['MOYASAR_SECRET_KEY', 'sk_test_sandbox_salon', "cannot be the sandbox's in production"],
  ])('%s=%s is refused: there the money is real', (name, value, line) => {
    expect(() => read({ ...production, [name]: value })).toThrow(`${name} ${line}`)
  })

  it('starts when everything is set, without demo data', () => {
    expect(read(production)).toMatchObject({ isProduction: true, demoData: false })
  })

  it.each([
    'JWT_SECRET',
    'OTP_PEPPER',
    'PAYMENT_KEYS_SECRET',
    'MOYASAR_SECRET_KEY',
    'MOYASAR_PUBLISHABLE_KEY',
    'MOYASAR_WEBHOOK_SECRET',
  ])('H62: refuses to start without %s', async (name) => {
    expect(() => read({ ...production, [name]: '' })).toThrow(`${name} must be set in production`)
    expect(await fs.readdir(dataDir)).toEqual([])
  })

  it.each([
    ['the console provider', { OTP_PROVIDER: 'twilio,console' }, /^OTP_PROVIDER cannot be console/],
    ['an unencrypted way to Twilio', { TWILIO_API_URL: 'http://api.example' }, /^TWILIO_API_URL .* https/],
    [
      'an unencrypted way to Unifonic',
      { UNIFONIC_WHATSAPP_API_URL: 'http://api.example' },
      /^UNIFONIC_WHATSAPP_API_URL .* https/,
    ],
    ['demo data', { DEMO_DATA: 'true' }, /^DEMO_DATA cannot be true/],
    [
      'an unencrypted database',
      { DATABASE_URL: 'postgres://db.example/salon' },
      /^DATABASE_URL .* sslmode=verify-full/,
    ],
  ])('refuses %s', (_, given, line) => {
    expect(() => read({ ...production, ...given })).toThrow(line)
  })

  it('H68: leaves this machine by TLS alone, and to a database whose certificate is checked', () => {
    const remote = 'postgres://db.example/salon'
    const names = ['DATABASE_URL', 'DATABASE_REPLICA_URL']
    const checked = `${remote}?sslmode=verify-full`
    for (const name of names) {
      for (const unsafe of [remote, `${remote}?sslmode=require`, `${remote}?sslmode=disable`]) {
        expect(() => read({ ...production, [name]: unsafe })).toThrow(new RegExp(`^${name} .*verify-full`))
      }
      expect(() => read({ ...production, [name]: checked })).not.toThrow()
    }
    expect(read({ ...production, DATABASE_URL: checked }).databaseUrl).toBe(checked)
    for (const name of [
      'TWILIO_API_URL',
      'UNIFONIC_API_URL',
      'UNIFONIC_WHATSAPP_API_URL',
      'MOYASAR_API_URL',
    ]) {
      expect(() => read({ ...production, [name]: 'http://api.example' })).toThrow(`${name} `)
    }
  })
})

it('stands in .env.example, every setting of it', async () => {
  const example = await fs.readFile(path.resolve(import.meta.dirname, '../../../.env.example'), 'utf8')
  const listed = Array.from(example.matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm), (match) => match[1] ?? '')
  // the start script reads SANDBOX_PORT
  expect(listed.toSorted()).toEqual([...SETTING_NAMES, 'SANDBOX_PORT'].toSorted())
})

describe('a bucket for photos', () => {
  const bucket = {
    PHOTOS_BUCKET_URL: 'https://bucket.example/salon',
    PHOTOS_BUCKET_ACCESS_KEY_ID: 'key',
    PHOTOS_BUCKET_SECRET_ACCESS_KEY: 'secret',
  }

  it('needs its keys, and https in production; without one they are files', () => {
    expect(read().photosBucket).toBeNull()
    expect(read(bucket).photosBucket).toMatchObject({ url: bucket.PHOTOS_BUCKET_URL, region: 'us-east-1' })
    for (const name of ['PHOTOS_BUCKET_ACCESS_KEY_ID', 'PHOTOS_BUCKET_SECRET_ACCESS_KEY']) {
      expect(() => read({ ...bucket, [name]: '' })).toThrow(`${name} is needed`)
    }
    const unsafe = { ...bucket, PHOTOS_BUCKET_URL: 'http://bucket.example/salon' }
    expect(() => read({ ...production, ...unsafe })).toThrow('PHOTOS_BUCKET_URL must be https in production')
  })
})
