import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import type { Toast, ToastTone } from '../../lib/toast.ts'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'

const icons: Record<ToastTone, typeof Info> = { success: CircleCheck, error: CircleAlert, info: Info }
const colours: Record<ToastTone, string> = {
  success: 'text-success',
  error: 'text-danger',
  info: 'text-accent',
}

interface ToastCardProps {
  toast: Toast
  onClose: () => void
}

/** One piece of news, with the way to put it away. On a phone's page it stands above what floats at the foot. */
export function ToastCard({ toast, onClose }: ToastCardProps) {
  const t = useMessages(commonMessages)
  const Icon = icons[toast.tone]
  return (
    <div className="pointer-events-auto last:mb-(--below) max-sm:in-[:has([data-floats])]:last:mb-(--below,4.5rem) flex w-full max-w-md animate-rise items-center gap-3 rounded-lg border border-line bg-surface py-1.5 ps-4 pe-1.5 shadow-raised">
      <Icon aria-hidden className={`size-5 shrink-0 ${colours[toast.tone]}`} />
      <p className="grow text-sm font-medium">{toast.text}</p>
      {toast.action && (
        <Button
          variant="quiet"
          onClick={() => {
            toast.action?.run()
            onClose()
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton label={t.close} onClick={onClose}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </div>
  )
}
