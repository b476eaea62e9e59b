import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { z } from 'zod'

const objectSchema = z.looseObject({ properties: z.record(z.string(), z.unknown()) })

const description = z
  .object({
    refusals: z.array(z.int()),
    answers: z.record(z.string(), z.object({ status: z.int(), schema: z.string().nullable() })),
    components: z.object({ schemas: z.record(z.string(), objectSchema) }),
  })
  .parse(JSON.parse(readFileSync(new URL('./moyasar-answers.json', import.meta.url), 'utf8')))

/**
 * The description requires little, because Moyasar leaves fields out at times. The sandbox leaves out only these; what a
 * source has depends on its type and is held by `wire-schemas.ts`.
 */
const SOMETIMES: Record<string, string[]> = {
  Payment: ['failure_reason', 'splits'],
  PaymentSource: Object.keys(description.components.schemas['PaymentSource']?.properties ?? {}).filter(
    (field) => field !== 'type',
  ),
  Token: ['expires_at'],
  WebhookEvent: ['account_name', 'live'],
  Error: ['type', 'errors'],
}

const ajv = new Ajv({ allErrors: true })
formats.default(ajv)
ajv.addKeyword('components')
ajv.addSchema({
  $id: 'moyasar',
  components: {
    schemas: Object.fromEntries(
      Object.entries(description.components.schemas).map(([name, schema]) => [name, complete(name, schema)]),
    ),
  },
})

/** Every operation that the description knows, as `POST /payments/{id}/void`. */
export const operations = Object.keys(description.answers)

/** What is wrong with a body, as the description has it; nothing when it is as described. */
export function deviations(schema: string, body: unknown): string[] {
  const validate = ajv.getSchema(`moyasar#/components/schemas/${schema}`)
  if (!validate) throw new Error(`${schema} is not described`)
  if (validate(body) === true) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
}

/** What is wrong with the answer to an operation: its status, or its body. */
export function answerDeviations(operation: string, status: number, text: string): string[] {
  if (description.refusals.includes(status)) return deviations('Error', JSON.parse(text))
  const answer = description.answers[operation]
  if (answer?.status !== status) return [`${operation} does not answer ${status}`]
  if (answer.schema === null) return text === '' ? [] : [`${operation} answers without a body`]
  return deviations(answer.schema, JSON.parse(text))
}

function complete(name: string, schema: z.infer<typeof objectSchema>) {
  const sometimes = SOMETIMES[name] ?? []
  return { ...schema, required: Object.keys(schema.properties).filter((field) => !sometimes.includes(field)) }
}
