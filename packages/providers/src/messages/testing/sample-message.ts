import type { PhoneNumber } from '@salon/domain'
import type { OutgoingMessage } from '../message-sender.ts'

/** A sign-in code to a number of nobody's. */
export function sampleMessage(changes: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    to: '+966501234567' as PhoneNumber,
    channel: 'sms',
    locale: 'ar',
    kind: 'one_time_code',
    purpose: 'service',
    parameters: ['123456'],
    body: 'رمز الدخول 123456',
    code: '123456',
    validForSeconds: 300,
    ...changes,
  }
}
