import { instantText, type ClientView, type ListClientsInput, type Page } from '@salon/contract'
import { listSalonClients, type ClientRow } from '@salon/db'
import { hasRole, maskPhone, parsePhone, toInstant, toLatinDigits, type SalonRole } from '@salon/domain'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { decodeCursor, toPage } from '../../trpc/cursor.ts'
import type { Member } from '../../trpc/membership.ts'

const position = z.strictObject({ latestAt: instantText, id: z.uuid() })

/** Who booked at a salon, the latest bookings first. The caller's role was checked at the door. */
export async function listClients(
  deps: Pick<Deps, 'db' | 'clock'>,
  { role }: Pick<Member, 'role'>,
  input: ListClientsInput,
): Promise<Page<ClientView>> {
  const limit = input.limit ?? 20
  const rows = await listSalonClients(deps.db, {
    salonId: input.salonId,
    now: deps.clock.now(),
    name: input.q ?? null,
    digits: input.q === undefined ? null : digitsOf(input.q, role),
    after: decodeCursor(position, input.cursor),
    limit: limit + 1,
  })
  const page = toPage(rows, limit, (row) => ({ latestAt: row.latestAt.toISOString(), id: row.id }))
  return { ...page, items: page.items.map((row) => toClientView(row, role)) }
}

/** What somebody with a role may know of a client. */
export function toClientView(row: ClientRow, role: SalonRole): ClientView {
  const { id, name, visitCount, noShowCount } = row
  const isPhoneWhole = hasRole(role, 'manager')
  return {
    ...{ id, name, visitCount, noShowCount, isPhoneWhole },
    phone: isPhoneWhole ? row.phone : maskPhone(row.phone),
    takingsHalalas: hasRole(role, 'manager') ? row.takingsHalalas : null,
    lastVisitAt: row.lastVisitAt && toInstant(row.lastVisitAt),
    comingVisitAt: row.comingVisitAt && toInstant(row.comingVisitAt),
  }
}

/**
 * What a typed number, or the part of one, looks like inside a stored number; `null` for what is none. To staff a part is none:
 * part by part, a masked number could be guessed.
 */
function digitsOf(typed: string, role: SalonRole): string | null {
  const whole = parsePhone(typed)
  if (whole || !hasRole(role, 'manager')) return whole
  const bare = toLatinDigits(typed).replace(/[\s+()-]/g, '')
  return /^\d+$/.test(bare) ? bare.replace(/^0+/, '') || null : null
}
