import { useEffect, useEffectEvent, useState } from 'react'

const DEBOUNCE_MS = 250

/** Words as they are typed, handed on when the typing pauses. `value` is what was handed on last. */
export function useTypedWords(value: string, onPause: (words: string) => void) {
  const [typed, setTyped] = useState(value)
  const [handed, setHanded] = useState(value)

  function hand(words: string): void {
    const wanted = words.trim()
    setHanded(wanted)
    if (wanted !== value) onPause(wanted)
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

  return {
    typed,
    type: setTyped,
    /** Hands them on now. */
    hand: (words: string) => {
      setTyped(words)
      hand(words)
    },
    /** Takes words over that somebody else hands on. */
    take: (words: string) => {
      setTyped(words)
      setHanded(words)
    },
  }
}
