import type { Versioned } from '@salon/contract'
import { insertAudit, lockSalon, type AuditAction, type Db, type Trx } from '@salon/db'
import { DomainError } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { versionOf } from './settings-version.ts'

/** Some settings of a salon that are read and changed as one. */
export interface SettingsSection<Settings extends object> {
  /** What a change of them is called in the audit log, where both states are kept for good. */
  action: AuditAction
  /** What may belong to a person: of it the log says no more than that it changed. */
  personal?: readonly (keyof Settings & string)[]
  find: (db: Db, salonId: string) => Promise<Settings | undefined>
  update: (trx: Trx, salonId: string, settings: Settings) => Promise<void>
}

export interface SettingsEdit<Settings> {
  salonId: string
  /** Of the settings that the edit is based on. */
  version: string
  settings: Settings
}

/** @throws DomainError `NOT_FOUND` */
export async function readSettings<Settings extends object>(
  { db }: Pick<Deps, 'db'>,
  section: SettingsSection<Settings>,
  salonId: string,
): Promise<Versioned<Settings>> {
  return versioned(await requireSettings(db, section, salonId))
}

/**
 * Changes settings as they were seen, and writes down who made what of what. Who wants them as they are changes nothing,
 * whatever she saw: a request that is sent again after a lost answer is answered.
 * @throws DomainError `CHANGED_MEANWHILE` with the `version` there is, `NOT_FOUND`
 */
export function editSettings<Settings extends object>(
  deps: Pick<Deps, 'writeDb'>,
  request: RequestInfo,
  caller: Caller,
  section: SettingsSection<Settings>,
  { salonId, version, settings }: SettingsEdit<Settings>,
): Promise<Versioned<Settings>> {
  return deps.writeDb.transaction().execute(async (trx) => {
    if (!(await lockSalon(trx, salonId))) throw new DomainError('NOT_FOUND')
    const current = versioned(await requireSettings(trx, section, salonId))
    const wanted = versioned(settings)
    if (current.version === wanted.version) return current
    if (current.version !== version) throw new DomainError('CHANGED_MEANWHILE', { version: current.version })
    await section.update(trx, salonId, settings)
    await insertAudit(trx, {
      action: section.action,
      actorUserId: caller.userId,
      target: salonId,
      address: storableAddress(request.address),
      details: differences(section, current.settings, settings),
    })
    return wanted
  })
}

async function requireSettings<Settings extends object>(
  db: Db,
  section: SettingsSection<Settings>,
  salonId: string,
): Promise<Settings> {
  const settings = await section.find(db, salonId)
  if (!settings) throw new DomainError('NOT_FOUND')
  return settings
}

function versioned<Settings>(settings: Settings): Versioned<Settings> {
  return { version: versionOf(settings), settings }
}

/** Which settings changed, and both states of these. */
function differences<Settings extends object>(
  { personal = [] }: SettingsSection<Settings>,
  before: Settings,
  after: Settings,
) {
  const isSame = (key: string) =>
    versionOf([Reflect.get(before, key)]) === versionOf([Reflect.get(after, key)])
  const changed = Object.keys({ ...before, ...after }).filter((key) => !isSame(key))
  const kept = changed.filter((key) => !personal.some((name) => name === key))
  const pick = (state: object) => Object.fromEntries(kept.map((key) => [key, Reflect.get(state, key)]))
  return { changed, before: pick(before), after: pick(after) }
}
