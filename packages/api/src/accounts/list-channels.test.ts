import type { Channel } from '@salon/domain'
import { expect, it } from 'vitest'
import { newTestVendors } from '../testing/vendors.ts'
import { listChannels } from './list-channels.ts'

const BOTH = ['sms', 'whatsapp'] as const satisfies Channel[]

it.each<[string, Record<string, readonly Channel[]>, Channel[]]>([
  ['a vendor of SMS', { unifonic: ['sms'] }, ['sms']],
  ['one of WhatsApp', { unifonic: ['whatsapp'] }, ['whatsapp']],
  ['one of each', { unifonic: ['whatsapp'], twilio: ['sms'] }, ['sms', 'whatsapp']],
  ['two of both', { unifonic: BOTH, twilio: BOTH }, ['sms', 'whatsapp']],
])('with %s there are the channels that it has, each once', (_what, vendors, expected) => {
  expect(listChannels(newTestVendors(vendors))).toEqual(expected)
})
