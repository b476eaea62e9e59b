import type { PlatformExportTable, UserView } from '@salon/contract'
import { TableButton } from '../../components/table-button.tsx'
import { useLocale, useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'
import { useSearchToday } from '../../lib/search-zone.ts'
import { useTRPCClient } from '../../lib/trpc.ts'

export interface PlatformExportProps {
  admin: UserView
  table: PlatformExportTable
  /** Whose log it is. */
  salonId?: string
}

/** Saves one of the platform's tables as a file. */
export function PlatformExport({ admin, table, salonId }: PlatformExportProps) {
  const t = useMessages(platformMessages)
  const locale = useLocale()
  const today = useSearchToday()
  const { platform } = useTRPCClient().salons
  return (
    <TableButton
      user={admin}
      label={t.exports[table]}
      fileName={`${table}-${today}.csv`}
      order={{ table, locale, ...(salonId !== undefined && { salonId }) }}
      fetchPart={(order) => platform.exportTable.mutate(order)}
    />
  )
}
