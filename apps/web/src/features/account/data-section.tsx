import type { UserView } from '@salon/contract'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { DeleteAccountDialog } from './delete-account-dialog.tsx'
import { Section } from './section.tsx'
import { useExport } from './use-export.ts'

/** The right to a copy of one's data, and to have it erased. */
export function DataSection({ user }: { user: UserView }) {
  const t = useMessages(accountMessages)
  const [isDeleting, setIsDeleting] = useState(false)
  const download = useExport(user)
  return (
    <Section title={t.data}>
      <div className="grid justify-items-start gap-2">
        <p className="text-sm text-muted">{t.exportText}</p>
        <Button variant="secondary" isBusy={download.isBusy} onClick={download.start}>
          {t.exportButton}
        </Button>
      </div>
      <div className="grid justify-items-start gap-2 border-t border-line pt-5">
        <p className="text-sm text-muted">{t.deleteText}</p>
        <Button variant="danger" onClick={() => setIsDeleting(true)}>
          {t.deleteButton}
        </Button>
      </div>
      {download.dialog}
      {isDeleting && <DeleteAccountDialog user={user} onClose={() => setIsDeleting(false)} />}
    </Section>
  )
}
