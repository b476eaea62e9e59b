import { Search, X } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { IconButton } from '../../components/ui/icon-button.tsx'
import { discoverMessages } from '../../i18n/discover.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useStore } from '../../lib/store.ts'
import { useTypedWords } from '../../lib/use-typed-words.ts'
import type { Choices } from './choice-name.ts'
import { recentSearches } from './recent-searches.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { type Suggestion, suggest } from './suggestions.ts'
import type { Refine } from './use-discover.ts'

const MAX_TEXT = 100

export interface SearchBoxProps {
  value: string
  refine: Refine
  choices: Choices
}

/** The words to look for. Suggests while somebody types: what she looked for before, kinds of service, cities. */
export function SearchBox({ value, refine, choices }: SearchBoxProps) {
  const t = useMessages(discoverMessages)
  const localized = useLocalized()
  const recent = useStore(recentSearches)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const words = useTypedWords(value, (next) => refine({ q: next || undefined }))
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  // the page may have been drawn before the app came, and somebody may be in the box already
  useEffect(() => setIsOpen(document.activeElement === input.current), [])
  const suggestions = isOpen ? suggest({ ...choices, recent, typed: words.typed, localized }) : []
  const isShown = suggestions.length > 0

  function close(): void {
    setIsOpen(false)
    setActive(-1)
  }

  function choose({ changes }: Suggestion): void {
    if (changes.q) recentSearches.add(changes.q)
    words.take(changes.q ?? '')
    refine(changes)
    close()
  }

  function submit(): void {
    recentSearches.add(words.typed)
    words.hand(words.typed)
    close()
    // the keyboard of a phone makes room for the results
    input.current?.blur()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const chosen = suggestions[active]
    const last = suggestions.length - 1
    switch (event.key) {
      case 'ArrowDown':
        setIsOpen(true)
        setActive((before) => (before >= last ? -1 : before + 1))
        break
      case 'ArrowUp':
        setIsOpen(true)
        setActive((before) => (before < 0 ? last : before - 1))
        break
      case 'Escape':
        // the first press closes, the next one empties
        if (isShown) close()
        else words.hand('')
        break
      case 'Enter':
        if (!chosen) return
        choose(chosen)
        break
      default:
        return
    }
    event.preventDefault()
  }

  /** The focus may go on to what stands under the box. */
  function onBlur(event: FocusEvent): void {
    if (form.current?.contains(event.relatedTarget)) return
    recentSearches.add(words.typed)
    close()
  }

  return (
    <form
      ref={form}
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      className="relative"
    >
      <div className="flex min-h-14 items-center gap-2 rounded-full border border-line-strong bg-surface ps-5 pe-1.5 shadow-card has-[input:focus-visible]:outline-3 has-[input:focus-visible]:outline-focus">
        <Search aria-hidden className="size-5 shrink-0 text-muted" />
        <input
          ref={input}
          type="search"
          role="combobox"
          enterKeyHint="search"
          autoComplete="off"
          aria-label={t.searchLabel}
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={isShown ? `${id}-list` : undefined}
          aria-activedescendant={suggestions[active] && `${id}-${active}`}
          placeholder={t.searchPlaceholder}
          maxLength={MAX_TEXT}
          value={words.typed}
          onFocus={() => setIsOpen(true)}
          onClick={() => setIsOpen(true)}
          onChange={(event) => {
            words.type(event.target.value)
            setIsOpen(true)
            setActive(-1)
          }}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
          className="min-h-12 min-w-0 grow bg-transparent outline-none placeholder:text-muted [&::-webkit-search-cancel-button]:hidden"
        />
        {words.typed !== '' && (
          <IconButton
            label={t.clearWords}
            onClick={() => {
              words.hand('')
              input.current?.focus()
            }}
          >
            <X aria-hidden className="size-5" />
          </IconButton>
        )}
      </div>
      {isShown && (
        <SuggestionList
          id={id}
          suggestions={suggestions}
          active={active}
          onChoose={choose}
          onBlur={onBlur}
          onClearRecent={
            recent.length > 0
              ? () => {
                  recentSearches.clear()
                  input.current?.focus()
                }
              : undefined
          }
        />
      )}
    </form>
  )
}
