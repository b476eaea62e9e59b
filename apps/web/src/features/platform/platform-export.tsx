import type { PlatformExportTable, PlatformSalonView, UserView } from '@salon/contract'
import { TableButton } from '../../components/table-button.tsx'
import { useLocale, useMessages } from '../../i18n/locale.ts'
import { platformMessages } from '../../i18n/platform.ts'
import { useSearchToday } from '../../lib/search-zone.ts'
import { useTRPCClient } from '../../lib/trpc.ts'

export interface PlatformExportProps {
  admin: UserView
  table: PlatformExportTable
  /** Whose log it is. */
  salon?: Pick<PlatformSalonView, 'salonId' | 'slug'>
}

/** Saves one of the platform's tables as a file. */
export function PlatformExport({ admin, table, salon }: PlatformExportProps) {
  const t = useMessages(platformMessages)
  const locale = useLocale()
  const today = useSearchToday()
  const { platform } = useTRPCClient().salons
  return (
    <TableButton
      user={admin}
      label={t.exports[table]}
      fileName={`${[table, ...(salon ? [salon.slug] : []), today].join('-')}.csv`}
      order={{ table, locale, ...(salon && { salonId: salon.salonId }) }}
      fetchPart={(order) => platform.exportTable.mutate(order)}
    />
  )
}
