import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { nearMeMessages } from '../../i18n/near-me.ts'

export interface NearMeDialogProps {
  onGo: () => void
  onClose: () => void
}

/** What the position is for, before the browser asks for it. */
export function NearMeDialog({ onGo, onClose }: NearMeDialogProps) {
  const t = useMessages(nearMeMessages)
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t.title}
      footer={
        <div className="flex flex-wrap gap-3">
          <Button className="grow" onClick={onGo}>
            {t.go}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t.no}
          </Button>
        </div>
      }
    >
      <p className="text-muted">{t.text}</p>
    </Dialog>
  )
}
