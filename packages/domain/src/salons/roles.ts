/** Roles in a salon, the weakest first; each may do all that those before it may. */
export const SALON_ROLES = ['staff', 'manager', 'owner'] as const
export type SalonRole = (typeof SALON_ROLES)[number]

/** Is `role` at least `needed`? */
export function hasRole(role: SalonRole, needed: SalonRole): boolean {
  return SALON_ROLES.indexOf(role) >= SALON_ROLES.indexOf(needed)
}

const MANAGED: Record<SalonRole, readonly SalonRole[]> = { staff: [], manager: ['staff'], owner: SALON_ROLES }

/** May somebody with `role` decide who is `target` in her salon? Owners decide about everybody, managers about staff. */
export function mayManage(role: SalonRole, target: SalonRole): boolean {
  return MANAGED[role].includes(target)
}
