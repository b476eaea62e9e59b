import { z } from 'zod'
import { GatewayError } from './gateway-error.ts'
import type { NewPayment } from './payment-gateway.ts'

// Refused before anything is sent: what would be wrong with money whatever the gateway makes of it.

const amount = z.int().min(1)
const metadata = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((values) => Object.keys(values).length <= 30, 'has more than 30 keys')

/** @throws GatewayError `rejected` */
export function checkNewPayment(payment: NewPayment): void {
  check('given_id', z.uuidv4(), payment.givenId)
  checkAmount(payment.amountHalalas)
  checkMetadata(payment.metadata)
  if (payment.manualCapture && payment.source.type === 'stcpay') {
    throw refused('source.manual', 'STC Pay cannot hold money, only take it')
  }
}

/** Whole halalas, at least one; undefined is all of it. @throws GatewayError `rejected` */
export function checkAmount(amountHalalas: number | undefined): void {
  if (amountHalalas !== undefined) check('amount', amount, amountHalalas)
}

/** @throws GatewayError `rejected` */
export function checkMetadata(values: Readonly<Record<string, string>> | undefined): void {
  if (values) check('metadata', metadata, values)
}

/** @throws GatewayError `rejected` */
export function checkOtp(otp: string): void {
  check('otp_value', z.string().regex(/^\d{4,10}$/), otp)
}

export function refused(field: string, complaint: string): GatewayError {
  return new GatewayError('rejected', `not sent: ${field} ${complaint}`, {
    fieldErrors: { [field]: [complaint] },
  })
}

function check(field: string, schema: z.ZodType, value: unknown): void {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw refused(field, parsed.error.issues[0]?.message ?? 'is wrong')
}
