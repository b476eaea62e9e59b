import { z } from 'zod'
import { webAddress } from '../http/urls.ts'
import { isCurrency } from '../money.ts'
import { sourceInput } from '../sources/source-input.ts'
import { metadataInput } from './metadata.ts'

export const currencyInput = z
  .string()
  .transform((code) => code.toUpperCase())
  .refine(isCurrency, { error: 'is not a supported currency' })

/** Fields of `POST /payments`. Unknown ones are ignored. */
export const createInput = z
  .object({
    given_id: z
      .uuid({ version: 'v4', error: 'must be a UUID of version 4' })
      .transform((id) => id.toLowerCase())
      .optional(),
    amount: z.int().min(1),
    currency: currencyInput,
    description: z.string().max(1000).nullish(),
    callback_url: webAddress.nullish(),
    source: sourceInput,
    metadata: metadataInput.optional(),
    apply_coupon: z.boolean().default(true),
    invoice_id: z.uuid().nullish(),
  })
  .superRefine(({ source, callback_url }, context) => {
    // The payer's browser needs somewhere to go back to, even when nothing is asked on the way.
    if ((source.type === 'creditcard' || source.type === 'token') && !callback_url) {
      context.addIssue({ code: 'custom', path: ['callback_url'], message: 'is required' })
    }
  })

export type CreateInput = z.infer<typeof createInput>
