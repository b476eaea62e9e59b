import type { StaffListView } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../lib/trpc.ts'

const whoWorks = ({ staff }: StaffListView) => staff.filter(({ isActive }) => isActive)

/** Who works at a salon now, in its order; also those who do no service yet. */
export function useStaff(salonId: string) {
  return useQuery(useTRPC().salons.manage.staff.list.queryOptions({ salonId }, { select: whoWorks }))
}
