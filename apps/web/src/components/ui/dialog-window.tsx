import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { DialogToaster } from './dialog-toaster.tsx'
import { useFocusBack } from './use-focus-back.ts'

export interface DialogProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  /** In lines of its own. */
  description?: string | undefined
  /** Actions that stay in view while the content scrolls. */
  footer?: ReactNode
  children: ReactNode
  className?: string
}

/** What <Dialog> shows while it is open. */
export function DialogWindow({
  isOpen,
  onOpenChange,
  title,
  description,
  footer,
  children,
  className,
}: DialogProps) {
  const t = useMessages(commonMessages)
  const [content, giveFocusBack] = useFocusBack()
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade bg-scrim backdrop-blur-[2px]" />
        <Radix.Content
          ref={content}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            giveFocusBack()
          }}
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={clsx(
            'fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full animate-rise flex-col rounded-t-xl bg-surface shadow-raised',
            'sm:top-1/2 sm:bottom-auto sm:max-h-[86dvh] sm:max-w-lg sm:-translate-y-1/2 sm:rounded-xl',
            className,
          )}
        >
          <span
            aria-hidden="true"
            className="mx-auto mt-2.5 h-1 w-10 shrink-0 rounded-full bg-line sm:hidden"
          />
          <header className="flex items-start gap-3 px-6 pt-3 pb-3 sm:pt-6">
            <div className="grow">
              <Radix.Title className="text-xl">{title}</Radix.Title>
              {description && (
                <Radix.Description className="text-sm whitespace-pre-line text-muted">
                  {description}
                </Radix.Description>
              )}
            </div>
            <Radix.Close
              data-closes
              aria-label={t.close}
              className="-me-2 inline-grid size-11 shrink-0 place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink"
            >
              <X aria-hidden className="size-5" />
            </Radix.Close>
          </header>
          <div className="relative grow overflow-y-auto overscroll-contain px-6 pb-6">{children}</div>
          <DialogToaster />
          {footer && (
            <footer className="border-t border-line px-6 py-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
