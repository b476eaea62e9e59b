import type { ImpactView, Versioned } from '@salon/contract'
import { insertAudit, lockSalon, type Db, type Trx } from '@salon/db'
import { DomainError, type SalonAuditAction } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { recutAbsences } from './cut-time-off.ts'
import { changeWithImpact, previewImpact, refuseUnseen } from './impact.ts'
import { versionOf } from './settings-version.ts'

/** Which settings: a salon's, or those of something that belongs to it. */
export interface SettingsKey {
  salonId: string
}

/** Some settings of a salon that are read and changed as one. */
export interface SettingsSection<Settings extends object, Key extends SettingsKey = SettingsKey> {
  /** What a change of them is called in the audit log, where both states are kept for good. */
  action: SalonAuditAction
  /** Whose they are, where they are not the salon's itself. */
  target?: (key: Key) => string
  /** What may belong to a person: of it the log says no more than that it changed. */
  personal?: readonly (keyof Settings & string)[]
  /** A change may leave coming bookings outside the hours they were made in. */
  displacesBookings?: true
  /** Settings with what they leave as it is; absent: they leave nothing out. */
  complete?: (settings: Settings, current: Settings) => Settings
  find: (db: Db, key: Key) => Promise<Settings | undefined>
  update: (trx: Trx, key: Key, settings: Settings, deps: Pick<Deps, 'newId'>) => Promise<void>
}

export type SettingsEdit<Settings, Key extends SettingsKey = SettingsKey> = Key & {
  /** Of the settings that the edit is based on. */
  version: string
  settings: Settings
  /** The bookings that are known to be hit. */
  impact?: string | undefined
}

/** @throws DomainError `NOT_FOUND` */
export async function readSettings<Settings extends object, Key extends SettingsKey>(
  { db }: Pick<Deps, 'db'>,
  section: SettingsSection<Settings, Key>,
  key: Key,
): Promise<Versioned<Settings>> {
  return versioned(await requireSettings(db, section, key))
}

/**
 * Changes settings as they were seen, and writes down who made what of what. Who wants them as they are changes nothing,
 * whatever she saw: a request that is sent again after a lost answer is answered.
 * @throws DomainError `CHANGED_MEANWHILE` with the `version` there is, `BOOKINGS_AFFECTED`, `NOT_FOUND`
 */
export function editSettings<Settings extends object, Key extends SettingsKey>(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId'>,
  request: RequestInfo,
  caller: Caller,
  section: SettingsSection<Settings, Key>,
  edit: SettingsEdit<Settings, Key>,
): Promise<Versioned<Settings>> {
  const { salonId, version } = edit
  return deps.writeDb.transaction().execute(async (trx) => {
    if (!(await lockSalon(trx, salonId))) throw new DomainError('NOT_FOUND')
    const current = versioned(await requireSettings(trx, section, edit))
    const settings = section.complete?.(edit.settings, current.settings) ?? edit.settings
    const wanted = versioned(settings)
    if (current.version === wanted.version) return current
    if (current.version !== version) throw new DomainError('CHANGED_MEANWHILE', { version: current.version })
    const update = () => section.update(trx, edit, settings, deps)
    if (section.displacesBookings) {
      const found = await changeWithImpact(trx, { salonId, now: deps.clock.now() }, update)
      refuseUnseen(found, edit.impact)
      await recutAbsences(trx, { salonId, now: deps.clock.now() })
    } else await update()
    await insertAudit(trx, {
      action: section.action,
      actorUserId: caller.userId,
      target: section.target?.(edit) ?? salonId,
      salonId,
      address: storableAddress(request.address),
      details: differences(section, current.settings, settings),
    })
    return wanted
  })
}

/**
 * Which coming bookings an edit would hit.
 * @throws DomainError `NOT_FOUND`
 */
export function previewEdit<Settings extends object, Key extends SettingsKey>(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId'>,
  section: SettingsSection<Settings, Key>,
  edit: Key & { settings: Settings },
): Promise<ImpactView> {
  return previewImpact(deps, edit.salonId, async (trx) => {
    await lockSalon(trx, edit.salonId)
    await requireSettings(trx, section, edit)
    await section.update(trx, edit, edit.settings, deps)
  })
}

async function requireSettings<Settings extends object, Key extends SettingsKey>(
  db: Db,
  section: SettingsSection<Settings, Key>,
  key: Key,
): Promise<Settings> {
  const settings = await section.find(db, key)
  if (!settings) throw new DomainError('NOT_FOUND')
  return settings
}

function versioned<Settings>(settings: Settings): Versioned<Settings> {
  return { version: versionOf(settings), settings }
}

/** Which settings changed, and both states of these. */
function differences<Settings extends object>(
  { personal = [] }: { personal?: readonly string[] },
  before: Settings,
  after: Settings,
) {
  const isSame = (key: string) =>
    versionOf([Reflect.get(before, key)]) === versionOf([Reflect.get(after, key)])
  const changed = Object.keys({ ...before, ...after }).filter((key) => !isSame(key))
  const kept = changed.filter((key) => !personal.includes(key))
  const pick = (state: object) => Object.fromEntries(kept.map((key) => [key, Reflect.get(state, key)]))
  return { changed, before: pick(before), after: pick(after) }
}
