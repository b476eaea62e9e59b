import { instantText, type ClientView, type ListClientsInput, type Page } from '@salon/contract'
import { listSalonClients, type ClientRow } from '@salon/db'
import { parsePhone, toInstant, toLatinDigits } from '@salon/domain'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { decodeCursor, toPage } from '../../trpc/cursor.ts'

const position = z.strictObject({ latestAt: instantText, id: z.uuid() })

/** Who booked at a salon, the latest bookings first. The caller's role was checked at the door. */
export async function listClients(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: ListClientsInput,
): Promise<Page<ClientView>> {
  const limit = input.limit ?? 20
  const rows = await listSalonClients(deps.db, {
    salonId: input.salonId,
    now: deps.clock.now(),
    name: input.q ?? null,
    digits: input.q === undefined ? null : digitsOf(input.q),
    after: decodeCursor(position, input.cursor),
    limit: limit + 1,
  })
  const page = toPage(rows, limit, (row) => ({ latestAt: row.latestAt.toISOString(), id: row.id }))
  return { ...page, items: page.items.map(toClientView) }
}

export function toClientView(row: ClientRow): ClientView {
  const { id, name, phone, visitCount, noShowCount, takingsHalalas } = row
  return {
    ...{ id, name, phone, visitCount, noShowCount, takingsHalalas },
    lastVisitAt: row.lastVisitAt && toInstant(row.lastVisitAt),
    comingVisitAt: row.comingVisitAt && toInstant(row.comingVisitAt),
  }
}

/** What a typed number, or the part of one, looks like inside a stored number; `null` for what is none. */
function digitsOf(typed: string): string | null {
  const whole = parsePhone(typed)
  if (whole) return whole
  const bare = toLatinDigits(typed).replace(/[\s+()-]/g, '')
  return /^\d+$/.test(bare) ? bare.replace(/^0+/, '') || null : null
}
