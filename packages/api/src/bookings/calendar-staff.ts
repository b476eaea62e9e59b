import type { CalendarStaffView } from '@salon/contract'
import type { SalonConfig } from '@salon/db'

/** Who works at a salon, in its order, with what each of them does. */
export function calendarStaff({ staff, services }: SalonConfig): CalendarStaffView[] {
  const skills = services.flatMap((service) =>
    service.skills.map(({ staffId }) => ({ staffId, serviceId: service.id })),
  )
  const skillsOf = Map.groupBy(skills, ({ staffId }) => staffId)
  return staff.map(({ id, name }) => ({
    ...{ id, name },
    serviceIds: (skillsOf.get(id) ?? []).map(({ serviceId }) => serviceId),
  }))
}
