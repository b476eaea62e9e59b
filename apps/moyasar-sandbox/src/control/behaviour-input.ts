import { z } from 'zod'
import type { Behaviour } from '../world.ts'

/** Some of the switches; the others stay as they are. */
export const behaviourChanges = z
  .strictObject({
    failedEventName: z.enum(['payment_failed', 'payment_faild']),
    validationErrorType: z.enum(['validation_error', 'invalid_request_error']),
    usedGivenIdWording: z.enum(['new', 'old']),
    webhookVerification: z.boolean(),
    webhookDelaySeconds: z.number().min(0),
    webhookCopies: z.int().min(0).max(100),
    holdWebhooks: z.boolean(),
  } satisfies Record<keyof Behaviour, z.ZodType>)
  .partial()
