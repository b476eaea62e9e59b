import { Plus } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
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
  const id = useId()
  const focusNext = useNextFocus()
  const [isUnsaved, setIsUnsaved] = useState(false)

  function open(): void {
    focusNext(() => firstIn(id, 'input, select, textarea, button'))
    onOpen()
  }

  function close(): void {
    if (!isOpen) return
    // whoever has gone on meanwhile stays where she is
    if (firstIn(id, ':focus')) focusNext(() => firstIn(id, '[data-opens]'))
    onClose()
  }

  return (
    <div id={id} className="grid grid-cols-1">
      <KeptForm isOpen={isOpen} onUnsaved={setIsUnsaved}>
        {children(close)}
      </KeptForm>
      {!isOpen && (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            data-opens
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

function firstIn(id: string, selector: string): HTMLElement | null | undefined {
  return document.getElementById(id)?.querySelector<HTMLElement>(selector)
}
