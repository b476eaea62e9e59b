import type { ExportTable, MembershipView, UserView } from '@salon/contract'
import { useSalon } from '../../../lib/use-salon.ts'
import { ExportButton } from './export-button.tsx'

export interface SetUpExportProps {
  membership: MembershipView
  user: UserView
  table: ExportTable
}

/** Saves a table of the set-up, once it is known by which clock the salon lives. */
export function SetUpExport({ membership: { salonId, slug }, user, table }: SetUpExportProps) {
  const { data: salon } = useSalon(slug)
  return salon && <ExportButton salonId={salonId} user={user} table={table} timeZone={salon.timeZone} />
}
