import { TRPCError } from '@trpc/server'
import { errorData, type ErrorData } from '../../trpc/errors.ts'

/** With what a call was refused; `null` when it was answered. */
export async function errorOf(call: Promise<unknown>): Promise<ErrorData | null> {
  try {
    await call
    return null
  } catch (error) {
    if (error instanceof TRPCError) return errorData(error)
    throw error
  }
}

/** The fields that a refusal names. */
export function fieldsIn(error: ErrorData | null): string[] {
  const fields = error?.details.fields
  return typeof fields === 'object' && fields !== null ? Object.keys(fields) : []
}
