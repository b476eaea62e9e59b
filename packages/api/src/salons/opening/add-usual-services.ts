import type { AddUsualServicesInput } from '@salon/contract'
import {
  findTeamAndMenu,
  insertCategory,
  insertService,
  lockSalon,
  replaceSkilled,
  type TeamAndMenuRow,
  type Trx,
} from '@salon/db'
import { DomainError, findUsualService, type UsualService } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { auditEntries } from './audit-entries.ts'

/**
 * Puts several usual services on offer at once, done by everybody who works there, under headings that are made where they are
 * missing. One that the salon has by that name is left alone, so that a request may be sent again.
 * @throws DomainError `NOT_FOUND`
 */
export function addUsualServices(
  deps: Pick<Deps, 'writeDb' | 'newId'>,
  request: RequestInfo,
  caller: Caller,
  { salonId, services }: AddUsualServicesInput,
): Promise<{ added: number }> {
  return deps.writeDb.transaction().execute(async (trx) => {
    if (!(await lockSalon(trx, salonId))) throw new DomainError('NOT_FOUND')
    const salon = await findTeamAndMenu(trx, salonId)
    if (!salon) throw new DomainError('NOT_FOUND')
    const names = new Set(salon.services.map(({ name }) => name.ar))
    const staffIds = salon.staff.filter(({ isActive }) => isActive).map(({ id }) => id)
    const headings = new Map(salon.headings.map(({ kind, id }) => [kind, id]))
    const ids: string[] = []
    for (const { key, ...terms } of services) {
      const usual = findUsualService(key)
      if (!usual || names.has(usual.name.ar)) continue
      names.add(usual.name.ar)
      const categoryId = headings.get(usual.kind) ?? (await addHeading(deps, trx, salonId, usual, salon))
      headings.set(usual.kind, categoryId)
      const serviceId = deps.newId()
      const position = salon.services.length + ids.length
      await insertService(trx, { salonId, serviceId }, { ...toRow(usual), ...terms, categoryId, position })
      await replaceSkilled(trx, { salonId, serviceId }, staffIds)
      ids.push(serviceId)
    }
    await auditEntries(trx, request, caller, { action: 'service_added', targets: ids })
    return { added: ids.length }
  })
}

async function addHeading(
  { newId }: Pick<Deps, 'newId'>,
  trx: Trx,
  salonId: string,
  { kind }: UsualService,
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

function toRow({ name }: UsualService) {
  return {
    ...{ nameAr: name.ar, nameEn: name.en, descriptionAr: '', descriptionEn: '', isActive: true },
    ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
    ...{ processingStartMinute: null, processingLengthMinutes: null },
  }
}
