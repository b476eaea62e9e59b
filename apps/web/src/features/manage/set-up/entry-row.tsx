import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Badge } from '../../../components/ui/badge.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { setUpMessages } from '../../../i18n/set-up.ts'
import { KeptForm } from './kept-form.tsx'

export interface EntryRowProps {
  name: string
  /** What is to be known of it at once. */
  badge?: ReactNode
  /** In a line below the name. */
  detail: ReactNode
  /** At the end of the row. */
  end?: ReactNode
  isOpen: boolean
  onToggle: () => void
  /** Its form, below the row while it is open. */
  form: ReactNode
}

/** One of several things that a salon sets up, in short; its form opens below. */
export function EntryRow({ name, badge, detail, end, isOpen, onToggle, form }: EntryRowProps) {
  const t = useMessages(setUpMessages)
  const [isUnsaved, setIsUnsaved] = useState(false)
  return (
    <li className="grid grid-cols-1 gap-2">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="flex min-h-16 items-center gap-3 rounded-lg border border-line bg-surface px-5 py-3 text-start shadow-card hover:bg-sunken"
      >
        <span className="grid grow gap-1">
          <span className="flex flex-wrap items-center gap-2 font-semibold">
            {name}
            {badge}
            {isUnsaved && !isOpen && <Badge tone="warning">{t.unsaved}</Badge>}
          </span>
          {detail && <span className="text-sm text-muted">{detail}</span>}
        </span>
        {end}
        <ChevronDown
          aria-hidden
          className={isOpen ? 'size-5 shrink-0 rotate-180 text-muted' : 'size-5 shrink-0 text-muted'}
        />
      </button>
      <KeptForm isOpen={isOpen} onUnsaved={setIsUnsaved}>
        {form}
      </KeptForm>
    </li>
  )
}
