import type { UserView } from '@salon/contract'
import { listMemberships, type Db, type UserRow } from '@salon/db'

/** The user as she sees herself, with the salons whose staff she belongs to. */
export async function toUserView(db: Db, user: UserRow): Promise<UserView> {
  const memberships = await listMemberships(db, user.id)
  return {
    id: user.id,
    phone: user.phone,
    name: user.name,
    locale: user.locale,
    preferredChannel: user.preferredChannel,
    isAdmin: user.isAdmin,
    memberships: memberships.map(({ salonId, slug, nameAr, nameEn, role, status, staffId }) => ({
      salonId,
      slug,
      name: { ar: nameAr, en: nameEn },
      role,
      status,
      staffId,
    })),
  }
}
