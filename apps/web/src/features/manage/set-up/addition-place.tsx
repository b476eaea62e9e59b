import { Plus } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { setUpMessages } from '../../../i18n/set-up.ts'
import { useNextFocus } from '../../../lib/use-next-focus.ts'
import { KeptForm } from './kept-form.tsx'

export interface AdditionPlaceProps {
  /** Of its button. */
  label: string
  /** One of several on the page. */
  isQuiet?: boolean
  isOpen: boolean
  onOpen: () => void
  onClose: () => void
  /** Its form, which calls this once it is added or given up. */
  children: (onDone: () => void) => ReactNode
}

/** Where something new is added: a button that gives way to a form, and takes its place again. */
export function AdditionPlace({ label, isQuiet, isOpen, onOpen, onClose, children }: AdditionPlaceProps) {
  const t = useMessages(setUpMessages)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const focusNext = useNextFocus()
  const [isUnsaved, setIsUnsaved] = useState(false)

  function open(): void {
    focusNext(() => root.current?.querySelector<HTMLElement>('input, select, textarea, button'))
    onOpen()
  }

  function close(): void {
    // whoever has gone on meanwhile stays where she is
    if (root.current?.contains(document.activeElement)) focusNext(() => button.current)
    onClose()
  }

  return (
    <div ref={root} className="grid grid-cols-1">
      <KeptForm isOpen={isOpen} onUnsaved={setIsUnsaved}>
        {children(close)}
      </KeptForm>
      {!isOpen && (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            ref={button}
            variant={isQuiet ? 'quiet' : 'secondary'}
            {...(isQuiet && { icon: <Plus aria-hidden className="size-4" /> })}
            onClick={open}
          >
            {label}
          </Button>
          {isUnsaved && <Badge tone="warning">{t.unsaved}</Badge>}
        </div>
      )}
    </div>
  )
}
