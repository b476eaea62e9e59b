import type { CreateDraftInput, DraftView, OpeningCityView, SalonDraftSettings } from '@salon/contract'
import {
  countDrafts,
  countUses,
  findCityCentre,
  findDraft,
  findOwnDraft,
  insertAudit,
  insertDraft,
  listAllCities,
  listSlugsLike,
  lockUser,
  updateDraft,
  type SalonDraftRow,
  type Trx,
} from '@salon/db'
import { DomainError, freeSlug, slugOf } from '@salon/domain'
import { storableAddress } from '../../accounts/client-address.ts'
import type { Deps } from '../../deps.ts'
import type { Caller, RequestInfo } from '../../trpc/context.ts'
import { requireSalonStatus } from './salon-status.ts'
import type { SettingsSection } from '../set-up/edit-settings.ts'
import { versionOf } from '../set-up/settings-version.ts'

/** That one person may have on their way at once. */
const MOST_DRAFTS = 3
/** That one person may begin in a day, whatever became of them. */
const MOST_A_DAY = 5

/** An address for the page of a salon with this name, that nobody has. */
export async function suggestSlug({ db }: Pick<Deps, 'db'>, name: string): Promise<{ slug: string }> {
  const taken = await listSlugsLike(db, slugOf(name))
  return { slug: freeSlug(name, new Set(taken)) }
}

/** Where a salon may be. */
export function listOpeningCities({ db }: Pick<Deps, 'db'>): Promise<OpeningCityView[]> {
  return listAllCities(db)
}

/**
 * Begins a salon of somebody's own, which nobody else finds yet. Who begins the same one again is told of it.
 * @throws DomainError `SLUG_TAKEN`, `TOO_MANY_DRAFTS`, `RATE_LIMITED`, `NOT_FOUND` for a city the platform does not know
 */
export async function createDraft(
  deps: Pick<Deps, 'writeDb' | 'clock' | 'newId'>,
  request: RequestInfo,
  caller: Caller,
  { latitude, longitude, ...settings }: CreateDraftInput,
): Promise<DraftView> {
  const salonId = deps.newId()
  return deps.writeDb.transaction().execute(async (trx) => {
    // those that she begins at once take turns
    if (!(await lockUser(trx, caller.userId))) throw new DomainError('UNAUTHENTICATED')
    const centre = await requireCity(trx, settings.cityKey)
    const place = { latitude: latitude ?? centre.latitude, longitude: longitude ?? centre.longitude }
    const row = toRow({ ...settings, ...place })
    const begun = await findOwnDraft(trx, { userId: caller.userId, slug: row.slug })
    const before = begun && (await findDraft(trx, begun))
    if (before && versionOf(before) === versionOf(row)) return { salonId: begun, slug: row.slug }
    await countDraft(trx, caller.userId)
    await insertDraft(trx, {
      ...row,
      ...{ id: salonId, businessId: deps.newId(), ownerId: caller.userId, createdAt: deps.clock.now() },
    })
    await insertAudit(trx, {
      ...{ action: 'salon_drafted', actorUserId: caller.userId, target: salonId, salonId },
      address: storableAddress(request.address),
    })
    return { salonId, slug: settings.slug }
  })
}

/** What a salon says of itself, as long as nobody has looked at it. */
export const draftSection: SettingsSection<SalonDraftSettings> = {
  action: 'salon_draft_changed',
  // the number and the place of a small salon may be somebody's own
  personal: ['phone', 'district', 'address', 'latitude', 'longitude'],
  async find(db, { salonId }) {
    const row = await findDraft(db, salonId)
    return row && toSettings(row)
  },
  async update(trx, { salonId }, settings) {
    const centre = await requireCity(trx, settings.cityKey)
    const before = await findDraft(trx, salonId)
    // where nobody has said yet where it is, it stands in the middle of its city, of whichever
    const isAtCentre = before && isSamePlace(settings, await requireCity(trx, before.cityKey))
    const row = { ...toRow(settings), ...(isAtCentre && centre) }
    if (!(await updateDraft(trx, salonId, row))) await requireSalonStatus(trx, salonId, 'draft')
  },
}

async function countDraft(trx: Trx, userId: string): Promise<void> {
  if ((await countDrafts(trx, userId)) >= MOST_DRAFTS)
    throw new DomainError('TOO_MANY_DRAFTS', { most: MOST_DRAFTS })
  const { counts, endsInSeconds } = await countUses(trx, 'day', [`salons-drafted:${userId}`])
  if ((counts[0] ?? 0) > MOST_A_DAY)
    throw new DomainError('RATE_LIMITED', { retryAfterSeconds: endsInSeconds })
}

interface Place {
  latitude: number
  longitude: number
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.latitude === other.latitude && one.longitude === other.longitude
}

async function requireCity(trx: Trx, key: string): Promise<Place> {
  const centre = await findCityCentre(trx, key)
  if (!centre) throw new DomainError('NOT_FOUND')
  return centre
}

function toRow({ name, district, address, phone, ...plain }: SalonDraftSettings): SalonDraftRow {
  return {
    ...plain,
    ...{ nameAr: name.ar, nameEn: name.en, districtAr: district.ar, districtEn: district.en },
    ...{ addressAr: address.ar, addressEn: address.en, phone: phone ?? null },
  }
}

function toSettings(row: SalonDraftRow): SalonDraftSettings {
  const { nameAr, nameEn, districtAr, districtEn, addressAr, addressEn, phone, ...plain } = row
  return {
    ...plain,
    name: { ar: nameAr, en: nameEn },
    district: { ar: districtAr, en: districtEn },
    address: { ar: addressAr, en: addressEn },
    ...(phone !== null && { phone }),
  }
}
