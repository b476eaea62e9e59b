import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { notFound, parseInput, refusedByState } from '../http/errors.ts'
import { settlePayment } from '../payments/settle.ts'
import { viewPayment } from '../payments/view.ts'
import { otpOutcome } from '../sources/stc-pay.ts'
import type { Payment } from '../store/records.ts'
import type { World } from '../world.ts'

type Proceed = { Params: { id: string }; Querystring: { otp_token?: string; otp_value?: string } }

const otpInput = z.object({ otp_value: z.string().regex(/^\d{4,10}$/, { error: 'is not a code' }) })

/** The code of STC Pay: by POST, as form and SDKs send it, or by GET, as an older plugin does. */
export function mountStcPay(app: FastifyInstance, world: World): void {
  app.post<Proceed>('/v1/stc_pays/:id/proceed', async (request) => proceed(world, request, request.body))
  app.get<Proceed>('/v1/stc_pays/:id/proceed', async (request) => proceed(world, request, request.query))
}

function proceed(world: World, request: FastifyRequest<Proceed>, input: unknown): Record<string, unknown> {
  const payment = findPayment(world, request)
  const { otp_value: otp } = parseInput(world.behaviour, otpInput, input)
  if (payment.status !== 'initiated') throw refusedByState(`Payment is already ${payment.status}`)
  return viewPayment(settlePayment(world, payment, otpOutcome(otp)))
}

function findPayment(world: World, { params, query }: FastifyRequest<Proceed>): Payment {
  const payment = world.store.payments.get(params.id)
  const isRight = payment?.source.type === 'stcpay' && payment.challengeToken !== null
  if (!isRight || payment.challengeToken !== query.otp_token) throw notFound()
  return payment
}
