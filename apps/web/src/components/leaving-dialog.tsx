import { useMessagesIfLoaded } from '../i18n/locale.ts'
import { manageMessages } from '../i18n/manage.ts'
import { leave, leaving, stay } from '../lib/routing/leaving.ts'
import { useStore } from '../lib/store.ts'
import { Button } from './ui/button.tsx'
import { Dialog } from './ui/dialog.tsx'

/** Asks whoever is about to leave a page of the office on which something is not saved; each of these pages brings the texts. */
export function LeavingDialog() {
  const t = useMessagesIfLoaded(manageMessages)
  const isAsked = useStore(leaving) !== null
  if (!t) return null
  return (
    <Dialog isOpen={isAsked} onOpenChange={stay} title={t.leaveTitle} description={t.leaveText}>
      <div className="flex flex-wrap gap-3">
        <Button onClick={stay}>{t.stay}</Button>
        <Button variant="danger" onClick={leave}>
          {t.leave}
        </Button>
      </div>
    </Dialog>
  )
}
