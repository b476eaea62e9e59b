import type { z } from 'zod'
import type { Behaviour } from '../world.ts'

export type FieldErrors = Record<string, string[]> | string | null

/** A refusal in Moyasar's shape: `{type, message, errors}`. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly type: string
  readonly errors: FieldErrors

  constructor(status: number, type: string, message: string, errors: FieldErrors = null) {
    super(message)
    this.status = status
    this.type = type
    this.errors = errors
  }

  body(): Record<string, unknown> {
    return { type: this.type, message: this.message, errors: this.errors }
  }
}

/** Token creation was seen to answer with nothing but a message. */
export class BareApiError extends ApiError {
  override body(): Record<string, unknown> {
    return { message: this.message }
  }
}

/** Bad input. `errors` says which fields; now and then it is one sentence. */
export function invalidInput(behaviour: Behaviour, errors: FieldErrors): ApiError {
  return new ApiError(400, behaviour.validationErrorType, 'Validation Failed', errors)
}

/** The state of the object does not allow it. */
export function refusedByState(message: string, errors: FieldErrors = null): ApiError {
  return new ApiError(400, 'invalid_request_error', message, errors)
}

export function notFound(type: 'record_not_found' | 'api_error' = 'record_not_found'): ApiError {
  return new ApiError(404, type, 'Object not found')
}

/**
 * Reads what a client sent.
 * @throws ApiError naming every field that is wrong
 */
export function parseInput<T>(behaviour: Behaviour, schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  throw invalidInput(behaviour, fieldErrors(parsed.error))
}

function fieldErrors(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const { path, message } of error.issues) {
    const field = path.map(String).join('.') || 'base'
    ;(errors[field] ??= []).push(message)
  }
  return errors
}
