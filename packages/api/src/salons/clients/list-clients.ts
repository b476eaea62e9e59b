import { instantText, type ClientView, type ListClientsInput, type Page } from '@salon/contract'
import { listNotesOfPhones, listSalonClients, type ClientRow } from '@salon/db'
import { hasRole, maskPhone, parsePhone, toInstant, toLatinDigits, type SalonRole } from '@salon/domain'
import * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { decodeCursor, toPage } from '../../trpc/cursor.ts'
import type { Member } from '../../trpc/membership.ts'

const position = z.strictObject({ latestAt: instantText, id: z.uuid() })

/** Who booked at a salon, the latest bookings first. The caller's role was checked at the door. */
export async function listClients(
  deps: Pick<Deps, 'db' | 'clock'>,
  member: Pick<Member, 'role'>,
  input: ListClientsInput,
): Promise<Page<ClientView>> {
  const page = await readPage(deps, member, input)
  return { ...page, items: page.items.map((row) => toClientView(row, member.role)) }
}

/** A client as a manager takes her elsewhere: with whether she agrees to promotions, and what the salon wrote down about her. */
export interface ExportedClient extends ClientView {
  hasConsent: boolean
  /** Empty: nothing. */
  note: string
}

/** The same list with all that is known of each, for who may have it as a file. One more statement. */
export async function listExportedClients(
  deps: Pick<Deps, 'db' | 'clock'>,
  member: Pick<Member, 'role'>,
  input: ListClientsInput,
): Promise<Page<ExportedClient>> {
  const page = await readPage(deps, member, input)
  const phones = page.items.map(({ phone }) => phone)
  const notes = await listNotesOfPhones(deps.db, { salonId: input.salonId, phones })
  return {
    ...page,
    items: page.items.map((row) => ({
      ...toClientView(row, member.role),
      hasConsent: row.hasConsent,
      note: notes.get(row.phone) ?? '',
    })),
  }
}

async function readPage(
  deps: Pick<Deps, 'db' | 'clock'>,
  { role }: Pick<Member, 'role'>,
  input: ListClientsInput,
): Promise<Page<ClientRow>> {
  const limit = input.limit ?? 20
  const rows = await listSalonClients(deps.db, {
    salonId: input.salonId,
    now: deps.clock.now(),
    name: input.q ?? null,
    digits: input.q === undefined ? null : digitsOf(input.q, role),
    after: decodeCursor(position, input.cursor),
    limit: limit + 1,
  })
  return toPage(rows, limit, (row) => ({ latestAt: row.latestAt.toISOString(), id: row.id }))
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
