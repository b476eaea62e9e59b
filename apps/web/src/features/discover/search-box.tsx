import { Search, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { discoverMessages } from '../../i18n/discover.ts'
import { useMessages } from '../../i18n/locale.ts'
import { IconButton } from '../../components/ui/icon-button.tsx'

const DEBOUNCE_MS = 250
const MAX_TEXT = 100

/** The words to look for: takes them as they are typed and hands them on when the typing pauses. */
export function SearchBox({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const t = useMessages(discoverMessages)
  const [typed, setTyped] = useState(value)
  const input = useRef<HTMLInputElement>(null)
  const [handed, setHanded] = useState(value)

  function hand(words: string): void {
    setHanded(words.trim())
    if (words.trim() !== value) onChange(words.trim())
  }
  const handTyped = useEffectEvent(hand)

  // The words changed elsewhere (back, forward, filters cleared); our own echo must not undo what was typed since.
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    if (value !== handed) {
      setHanded(value)
      setTyped(value)
    }
  }

  useEffect(() => {
    const timer = setTimeout(() => handTyped(typed), DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [typed])

  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        hand(typed)
        input.current?.blur()
      }}
      className="flex min-h-14 items-center gap-2 rounded-full border border-line-strong bg-surface ps-5 pe-1.5 shadow-card has-[input:focus-visible]:outline-3 has-[input:focus-visible]:outline-focus"
    >
      <Search aria-hidden className="size-5 shrink-0 text-muted" />
      <input
        ref={input}
        type="search"
        enterKeyHint="search"
        aria-label={t.searchLabel}
        placeholder={t.searchPlaceholder}
        maxLength={MAX_TEXT}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="min-h-12 min-w-0 grow bg-transparent outline-none placeholder:text-muted [&::-webkit-search-cancel-button]:hidden"
      />
      {typed !== '' && (
        <IconButton
          label={t.clearWords}
          onClick={() => {
            setTyped('')
            hand('')
            input.current?.focus()
          }}
        >
          <X aria-hidden className="size-5" />
        </IconButton>
      )}
    </form>
  )
}
