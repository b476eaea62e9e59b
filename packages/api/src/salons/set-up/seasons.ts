import type {
  ImpactView,
  RemoveSeasonInput,
  SeasonImpactInput,
  SeasonOfInput,
  SeasonSettings,
  SeasonView,
} from '@salon/contract'
import {
  deleteSeason,
  findSeason,
  findWeek,
  insertAudit,
  insertSeason,
  isSeasonTaken,
  listComingSeasons,
  lockSalon,
  replaceWeek,
  updateSeason,
  type SeasonColumns,
  type SeasonKey,
  type Trx,
} from '@salon/db'
import { DomainError } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { answerOnce, idempotencyOf } from '../../trpc/idempotency.ts'
import type { EntryKind } from '../menu/add-entry.ts'
import { recutAbsences } from './cut-time-off.ts'
import { previewEdit, readSettings, type SettingsSection } from './edit-settings.ts'
import { changeWithImpact, previewImpact, refuseUnseen } from './impact.ts'

/** Dates with hours of their own, such as Ramadan. Who has her own hours in it keeps them when it is changed. */
export const seasonSection: SettingsSection<SeasonSettings, SeasonOfInput> & EntryKind<SeasonSettings> = {
  action: 'season_changed',
  addedAction: 'season_added',
  target: ({ seasonId }) => seasonId,
  displacesBookings: true,
  additionDisplaces: true,
  async find(db, key) {
    const season = await findSeason(db, key)
    if (!season) return undefined
    const { nameAr: ar, nameEn: en, firstDate, lastDate } = season
    return { name: { ar, en }, firstDate, lastDate, windows: (await findWeek(db, key)) ?? [] }
  },
  async update(trx, key, settings, deps) {
    await refuseTaken(trx, key, settings)
    await updateSeason(trx, key, toColumns(settings))
    await replaceHours(trx, key, settings, deps)
  },
  async insert(trx, salonId, seasonId, settings, deps) {
    const key = { salonId, seasonId }
    await refuseTaken(trx, key, settings)
    await insertSeason(trx, key, toColumns(settings))
    await replaceHours(trx, key, settings, deps)
  },
}

/** Seasons of a salon that are not over. */
export function listSeasons(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  salonId: string,
): Promise<SeasonView[]> {
  return listComingSeasons(db, { salonId, now: clock.now() })
}

/**
 * Which coming bookings a new season, another one, or its end would leave outside.
 * @throws DomainError `NOT_FOUND`, `INVALID_INPUT` where another season has the dates
 */
export function readSeasonImpact(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId'>,
  { salonId, seasonId, settings }: SeasonImpactInput,
): Promise<ImpactView> {
  if (seasonId !== undefined && settings)
    return previewEdit(deps, seasonSection, { salonId, seasonId, settings })
  return previewImpact(deps, salonId, async (trx) => {
    await lockSalon(trx, salonId)
    if (settings) return seasonSection.insert(trx, salonId, deps.newId(), settings, deps)
    if (seasonId === undefined || !(await findSeason(trx, { salonId, seasonId })))
      throw new DomainError('NOT_FOUND')
    return deleteSeason(trx, { salonId, seasonId })
  })
}

/**
 * Has its dates be as in every ordinary week again; under the same key once, however often it is sent.
 * @throws DomainError `CHANGED_MEANWHILE` with the `version` there is, `BOOKINGS_AFFECTED`, `IDEMPOTENCY_MISMATCH`, `NOT_FOUND`
 */
export function removeSeason(
  deps: Pick<Deps, 'writeDb' | 'clock'>,
  request: RequestInfo,
  caller: Caller,
  { idempotencyKey, ...removal }: RemoveSeasonInput,
): Promise<Record<string, never>> {
  const { version, impact, ...key } = removal
  const { salonId, seasonId } = key
  const idempotency = idempotencyKey
    ? idempotencyOf(caller.userId, idempotencyKey, 'season_removed', removal)
    : null
  return deps.writeDb.transaction().execute(async (trx) => {
    await lockSalon(trx, salonId)
    return answerOnce(deps, trx, idempotency, async () => {
      const current = await readSettings({ db: trx }, seasonSection, key)
      if (current.version !== version)
        throw new DomainError('CHANGED_MEANWHILE', { version: current.version })
      const moment = { salonId, now: deps.clock.now() }
      refuseUnseen(await changeWithImpact(trx, moment, () => deleteSeason(trx, key)), impact)
      await recutAbsences(trx, moment)
      await insertAudit(trx, {
        ...{ action: 'season_removed', actorUserId: caller.userId, target: seasonId, salonId },
        address: storableAddress(request.address),
        details: { before: current.settings },
      })
      return {}
    })
  })
}

async function refuseTaken(trx: Trx, key: SeasonKey, settings: SeasonSettings): Promise<void> {
  if (await isSeasonTaken(trx, key, settings))
    throw new DomainError('INVALID_INPUT', { fields: { 'settings.firstDate': 'taken' } })
}

function replaceHours(
  trx: Trx,
  key: SeasonKey,
  { windows }: SeasonSettings,
  { newId }: Pick<Deps, 'newId'>,
): Promise<void> {
  return replaceWeek(
    trx,
    key,
    windows.map((window) => ({ ...window, id: newId() })),
  )
}

function toColumns({ name, firstDate, lastDate }: SeasonSettings): SeasonColumns {
  return { nameAr: name.ar, nameEn: name.en, firstDate, lastDate }
}
