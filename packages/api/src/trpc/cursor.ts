import type { Page } from '@salon/contract'
import { DomainError } from '@salon/domain'
import type * as z from 'zod'

/** Where a page ended, as text that means nothing to the client. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/**
 * The position inside a cursor; `null` without one.
 * @throws DomainError `INVALID_INPUT` for a cursor that no page of this list ended with
 */
export function decodeCursor<Schema extends z.ZodType>(
  schema: Schema,
  cursor: string | undefined,
): z.output<Schema> | null {
  if (cursor === undefined) return null
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()))
  if (!parsed.success) throw new DomainError('INVALID_INPUT', { fields: { cursor: 'invalid_format' } })
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Cuts a list that was read one row longer than asked for, and says where the next page begins. */
export function toPage<Row>(rows: Row[], limit: number, positionOf: (row: Row) => unknown): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(positionOf(last)) : null }
}
