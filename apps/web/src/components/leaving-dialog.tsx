import { useMessagesIfLoaded } from '../i18n/locale.ts'
import { manageMessages } from '../i18n/manage.ts'
import { isAtWork, leave, leaving, stay } from '../lib/routing/leaving.ts'
import { useStore } from '../lib/store.ts'
import { Button } from './ui/button.tsx'
import { Dialog } from './ui/dialog.tsx'

/**
 * Asks whoever is about to leave a page of the office on which something is not saved, or not done yet; each of these pages brings the
 * texts.
 */
export function LeavingDialog() {
  const t = useMessagesIfLoaded(manageMessages)
  const isAsked = useStore(leaving) !== null
  if (!t) return null
  const texts = isAsked && isAtWork() ? t.leavingWork : t.leavingEdits
  return (
    <Dialog isOpen={isAsked} onOpenChange={stay} title={texts.title} description={texts.text}>
      <div className="flex flex-wrap gap-3">
        <Button onClick={stay}>{t.stay}</Button>
        <Button variant="danger" onClick={leave}>
          {texts.leave}
        </Button>
      </div>
    </Dialog>
  )
}
