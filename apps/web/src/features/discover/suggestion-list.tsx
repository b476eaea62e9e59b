import { clsx } from 'clsx'
import type { FocusEvent } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { discoverMessages } from '../../i18n/discover.ts'
import { useMessages } from '../../i18n/locale.ts'
import type { Suggestion } from './suggestions.ts'

export interface SuggestionListProps {
  /** The list is `<id>-list`, its lines `<id>-0` and so on. */
  id: string
  suggestions: readonly Suggestion[]
  /** The line that the arrow keys are on; −1: none. */
  active: number
  onChoose: (suggestion: Suggestion) => void
  /** Absent where nothing was searched for yet. */
  onClearRecent: (() => void) | undefined
  onBlur: (event: FocusEvent) => void
}

/** Under the search box, over the page. The focus stays in the box; a press must not take it away. */
export function SuggestionList({
  id,
  suggestions,
  active,
  onChoose,
  onClearRecent,
  onBlur,
}: SuggestionListProps) {
  const t = useMessages(discoverMessages)
  return (
    <div className="absolute inset-x-0 top-full z-25 mt-2 animate-fade overflow-hidden rounded-xl border border-line bg-surface py-2 shadow-raised">
      <div
        role="listbox"
        id={`${id}-list`}
        aria-label={t.suggestions}
        className="relative max-h-[50dvh] overflow-y-auto"
      >
        {suggestions.map((suggestion, index) => (
          <button
            type="button"
            tabIndex={-1}
            key={suggestion.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(suggestion)}
            className={clsx(
              'flex min-h-11 w-full cursor-pointer items-center gap-3 px-5 text-start hover:bg-sunken',
              index === active && 'bg-brand-soft text-on-brand-soft',
            )}
          >
            <suggestion.Icon aria-hidden className="size-4 shrink-0 text-muted" />
            <span className="truncate">{suggestion.text}</span>
          </button>
        ))}
      </div>
      {onClearRecent && (
        <div className="border-t border-line px-3 pt-2">
          <Button variant="quiet" onClick={onClearRecent} onBlur={onBlur}>
            {t.clearRecent}
          </Button>
        </div>
      )}
    </div>
  )
}
