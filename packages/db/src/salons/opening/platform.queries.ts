import type {
  Audience,
  Localized,
  NotificationStatus,
  PhoneNumber,
  SalonAuditAction,
  SalonStatus,
} from '@salon/domain'
import { sql } from 'kysely'
import type { Db } from '../../client.ts'

export interface PlatformSalonRow {
  salonId: string
  slug: string
  name: Localized
  audience: Audience
  city: Localized
  status: SalonStatus
  createdAt: Date
}

export interface PlatformSalonsPage {
  status: SalonStatus | null
  /** A part of a name or of the address of its page, in any case. */
  q: string | null
  /** Of the last salon of the page before. */
  after: { createdAt: string; salonId: string } | null
  limit: number
}

/** With microseconds, as stored: a JavaScript date would round it, and pages would leave salons out. */
const POSITION = sql`to_char(s.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

const SALON = sql`s.id as salon_id, s.slug, json_build_object('ar', s.name_ar, 'en', s.name_en) as name, s.audience,
  json_build_object('ar', c.name_ar, 'en', c.name_en) as city, s.status, s.created_at`

/** Salons of the platform, the newest first; keyset by that and the id. */
export async function listPlatformSalons(
  db: Db,
  page: PlatformSalonsPage,
): Promise<(PlatformSalonRow & { position: string })[]> {
  const { status, q, after, limit } = page
  const { rows } = await sql<PlatformSalonRow & { position: string }>`
    select ${SALON}, ${POSITION} as position from salons s join cities c on c.key = s.city_key
    where (${status}::text is null or s.status = ${status})
      and (${q}::text is null or strpos(s.slug, lower(${q})) > 0
        or strpos(fold_text(s.name_ar || ' ' || s.name_en), btrim(fold_text(${q}))) > 0)
      and (${after?.createdAt ?? null}::timestamptz is null
        or (s.created_at, s.id) < (${after?.createdAt ?? null}::timestamptz, ${after?.salonId ?? null}::uuid))
    order by s.created_at desc, s.id desc limit ${limit}`.execute(db)
  return rows
}

export interface PlatformSalonDetailsRow extends PlatformSalonRow {
  district: Localized
  address: Localized
  latitude: number
  longitude: number
  phone: string | null
  owners: { userId: string; name: string; phone: PhoneNumber; lastMessage: NotificationStatus | null }[]
  serviceCount: number
  staffCount: number
}

export async function findPlatformSalon(
  db: Db,
  salonId: string,
): Promise<PlatformSalonDetailsRow | undefined> {
  const { rows } = await sql<PlatformSalonDetailsRow>`
    select ${SALON}, json_build_object('ar', s.district_ar, 'en', s.district_en) as district,
      json_build_object('ar', s.address_ar, 'en', s.address_en) as address, s.latitude, s.longitude, s.phone,
      coalesce((
        select json_agg(json_build_object('userId', u.id, 'name', u.name, 'phone', u.phone, 'lastMessage', (
          select n.status from notifications n where n.salon_id = s.id and n.status_version is not null and n.user_id = u.id
          order by n.status_version desc, n.attempt desc limit 1)) order by m.created_at, u.id)
        from salon_members m join users u on u.id = m.user_id and u.deleted_at is null
        where m.salon_id = s.id and m.role = 'owner'), '[]') as owners,
      (select count(*)::integer from services v where v.salon_id = s.id and v.is_active) as service_count,
      (select count(*)::integer from staff t where t.salon_id = s.id and t.is_active) as staff_count
    from salons s join cities c on c.key = s.city_key
    where s.id = ${salonId}`.execute(db)
  return rows[0]
}

export interface SalonLogRow {
  id: number
  at: Date
  action: SalonAuditAction
  actorName: string
  /** What somebody wrote for its people to read. */
  reason: string | null
}

/** What was done to a salon and all that belongs to it, the newest first, from before a row on. */
export async function listSalonLog(
  db: Db,
  { salonId, before, limit }: { salonId: string; before: number | null; limit: number },
): Promise<SalonLogRow[]> {
  const { rows } = await sql<SalonLogRow>`
    select a.id, a.at, a.action, coalesce(u.name, '') as actor_name,
      case when a.action in ('salon_sent_back', 'salon_suspended') then a.details->>'reason' end as reason
    from audit_log a left join users u on u.id = a.actor_user_id
    where a.salon_id = ${salonId} and (${before}::bigint is null or a.id < ${before})
    order by a.id desc limit ${limit}`.execute(db)
  return rows
}
