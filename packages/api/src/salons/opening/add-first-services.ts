import type { AddFirstServicesInput } from '@salon/contract'
import {
  findTeamAndMenu,
  insertCategory,
  insertService,
  lockSalon,
  replaceSkilled,
  type TeamAndMenuRow,
  type Trx,
} from '@salon/db'
import { DomainError, findUsualService, type Localized } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { auditEntries } from './audit-entries.ts'

/** A service with nothing but what it needs. */
interface FirstService {
  name: Localized
  /** The platform's category it is found under. */
  kind: string
  priceHalalas: number
  durationMinutes: number
}

/**
 * Puts several services on offer at once, usual ones and others, done by everybody who works there, under headings that are made
 * where they are missing. One that the salon has by that name is left alone, so that a request may be sent again.
 * @throws DomainError `NOT_FOUND`, also for a category that the platform does not know
 */
export function addFirstServices(
  deps: Pick<Deps, 'writeDb' | 'newId'>,
  request: RequestInfo,
  caller: Caller,
  { salonId, ...wanted }: AddFirstServicesInput,
): Promise<{ added: number }> {
  return deps.writeDb.transaction().execute(async (trx) => {
    if (!(await lockSalon(trx, salonId))) throw new DomainError('NOT_FOUND')
    const salon = await findTeamAndMenu(trx, salonId)
    if (!salon) throw new DomainError('NOT_FOUND')
    const names = new Set(salon.services.map(({ name }) => name.ar))
    const staffIds = salon.staff.filter(({ isActive }) => isActive).map(({ id }) => id)
    const headings = new Map(salon.headings.map(({ kind, id }) => [kind, id]))
    const ids: string[] = []
    for (const service of toServices(wanted)) {
      const { name, kind, priceHalalas, durationMinutes } = service
      if (names.has(name.ar)) continue
      names.add(name.ar)
      const categoryId = headings.get(kind) ?? (await addHeading(deps, trx, salonId, service, salon))
      headings.set(kind, categoryId)
      const serviceId = deps.newId()
      const position = salon.services.length + ids.length
      const row = { ...toRow(name), priceHalalas, durationMinutes, categoryId, position }
      await insertService(trx, { salonId, serviceId }, row)
      await replaceSkilled(trx, { salonId, serviceId }, staffIds)
      ids.push(serviceId)
    }
    await auditEntries(trx, request, caller, { salonId, action: 'service_added', targets: ids })
    return { added: ids.length }
  })
}

function toServices({ usual, own }: Pick<AddFirstServicesInput, 'usual' | 'own'>): FirstService[] {
  const known = usual.flatMap(({ key, ...terms }) => {
    const service = findUsualService(key)
    return service ? [{ name: service.name, kind: service.kind, ...terms }] : []
  })
  return [...known, ...own]
}

async function addHeading(
  { newId }: Pick<Deps, 'newId'>,
  trx: Trx,
  salonId: string,
  { kind }: Pick<FirstService, 'kind'>,
  { kinds }: TeamAndMenuRow,
): Promise<string> {
  const position = kinds.findIndex(({ key }) => key === kind)
  const name = kinds[position]?.name
  if (!name) throw new DomainError('NOT_FOUND')
  const categoryId = newId()
  const row = { categoryKey: kind, nameAr: name.ar, nameEn: name.en, position, isActive: true }
  await insertCategory(trx, { salonId, categoryId }, row)
  return categoryId
}

function toRow(name: Localized) {
  return {
    ...{ nameAr: name.ar, nameEn: name.en, descriptionAr: '', descriptionEn: '', isActive: true },
    ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
    ...{ processingStartMinute: null, processingLengthMinutes: null },
  }
}
