import { DomainError } from '@salon/domain'
import { toTrpcError } from './errors.ts'

/** A stream whose refusals reach the client as those of a procedure do: once it flows, no middleware sees them. */
export async function* refusing<Value>(stream: AsyncIterable<Value>): AsyncGenerator<Value, void> {
  try {
    yield* stream
  } catch (error) {
    throw error instanceof DomainError ? toTrpcError(error) : error
  }
}
