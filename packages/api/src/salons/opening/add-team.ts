import type { AddTeamInput } from '@salon/contract'
import { findStaffOfAccount, findTeamAndMenu, insertStaff, lockSalon, replaceSkills } from '@salon/db'
import { DomainError } from '@salon/domain'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { auditEntries } from './audit-entries.ts'

/**
 * Has several people work at a salon, who do all that it sells. Their names are written alike in both languages until somebody
 * says otherwise. An account is somebody once, whoever else is said to be hers. Who works there by that name is left alone, so that a request may be sent again.
 * @throws DomainError `NOT_FOUND`
 */
export function addTeam(
  deps: Pick<Deps, 'writeDb' | 'newId'>,
  request: RequestInfo,
  caller: Caller,
  { salonId, people }: AddTeamInput,
): Promise<{ added: number }> {
  return deps.writeDb.transaction().execute(async (trx) => {
    if (!(await lockSalon(trx, salonId))) throw new DomainError('NOT_FOUND')
    const salon = await findTeamAndMenu(trx, salonId)
    if (!salon) throw new DomainError('NOT_FOUND')
    const names = new Set(salon.staff.filter(({ isActive }) => isActive).map(({ name }) => name.ar))
    const skills = salon.services
      .filter(({ isActive }) => isActive)
      .map(({ id: serviceId }) => ({ serviceId, priceHalalas: null, durationMinutes: null }))
    const ids: string[] = []
    let isThere = (await findStaffOfAccount(trx, { salonId, userId: caller.userId })) !== undefined
    for (const { name, isMe } of people) {
      if (names.has(name)) continue
      names.add(name)
      const key = { salonId, staffId: deps.newId() }
      const position = salon.staff.length + ids.length
      await insertStaff(trx, key, {
        ...{ nameAr: name, nameEn: name, titleAr: '', titleEn: '', position, isActive: true },
        userId: isMe && !isThere ? caller.userId : null,
      })
      isThere ||= isMe
      await replaceSkills(trx, key, skills)
      ids.push(key.staffId)
    }
    await auditEntries(trx, request, caller, { salonId, action: 'staff_added', targets: ids })
    return { added: ids.length }
  })
}
