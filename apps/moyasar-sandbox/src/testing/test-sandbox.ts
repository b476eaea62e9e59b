import type { InjectOptions } from 'fastify'
import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Ids } from '../ids.ts'
import { createSandbox, type SandboxOptions } from '../start.ts'
import { errorWire, paymentWire } from './wire-schemas.ts'

export const SECRET_KEY = 'sk_test_sandbox_salon'
export const PUBLISHABLE_KEY = 'pk_test_sandbox_salon'
export const CALLBACK_URL = 'https://salon.example/pay/return?booking=7'
export const MADA = '4201320111111010'
export const FRICTIONLESS_VISA = '4111114005765430'

/** 2026-12-01, 12:00 in Riyadh, until the sandbox itself moves it. */
const standing: Clock = { now: () => new Date('2026-12-01T09:00:00.000Z') }

export type Payment = z.infer<typeof paymentWire>

export type TestSandbox = ReturnType<typeof newTestSandbox>

/** A sandbox without a socket, whose clock stands still and whose ids are counted. */
export function newTestSandbox(options: SandboxOptions = {}) {
  const { app, world } = createSandbox({ clock: standing, ids: countedIds(), ...options })

  const call = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    key = SECRET_KEY,
  ) => {
    const request: InjectOptions = { method, url, headers: { authorization: basic(key) } }
    if (body !== undefined) Object.assign(request, { payload: body })
    const response = await app.inject(request)
    return { status: response.statusCode, text: response.body, json: (): unknown => response.json() }
  }
  const pay = async (changes: Record<string, unknown> = {}, source: Record<string, unknown> = {}) => {
    const response = await call('POST', '/v1/payments', paymentBody(changes, source))
    return paymentWire.parse(response.json())
  }
  /** Fetches, captures, refunds …; the payment that comes back. */
  const act = async (
    payment: Payment,
    action: '' | '/capture' | '/refund' | '/void' = '',
    body?: unknown,
  ) => {
    const url = `/v1/payments/${payment.id}${action}`
    return paymentWire.parse((await call(action === '' ? 'GET' : 'POST', url, body)).json())
  }
  /** The refusal of a call that has to fail. */
  const refusal = async (...[method, url, body, key]: Parameters<typeof call>) => {
    const response = await call(method, url, body, key)
    return { status: response.status, ...errorWire.parse(response.json()) }
  }
  const advance = (seconds: number) => call('POST', '/_sandbox/clock', { advance_seconds: seconds })
  const eventTypes = () => world.store.events.all().map(({ type }) => type)
  return { app, world, call, pay, act, refusal, advance, eventTypes, close: () => app.close() }
}

/** A mada card that goes through 3-D Secure, and is approved. */
export function paymentBody(changes: Record<string, unknown> = {}, source: Record<string, unknown> = {}) {
  return {
    amount: 17_250,
    currency: 'SAR',
    description: 'Booking 7',
    callback_url: CALLBACK_URL,
    metadata: { booking_id: '7' },
    ...changes,
    source: { ...cardBody(), ...source },
  }
}

export function cardBody(number = MADA) {
  return { type: 'creditcard', name: 'Noura Demo', number, month: '09', year: '29', cvc: '123' }
}

export function basic(key: string): string {
  return `Basic ${Buffer.from(`${key}:`).toString('base64')}`
}

/** Ids in a row, as UUIDs of version 4. */
function countedIds(): Ids {
  let count = 0
  return {
    next: () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    digits: (length) => String(++count).padStart(length, '0'),
  }
}
