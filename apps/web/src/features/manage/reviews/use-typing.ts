import { useEffect, useEffectEvent } from 'react'

/** Tells when something stands in a form that is not sent, and when it no longer does, by whatever end. */
export function useTyping(isTyped: boolean, onTyping: (isTyped: boolean) => void): void {
  const tell = useEffectEvent(onTyping)
  useEffect(() => {
    if (!isTyped) return
    tell(true)
    return () => tell(false)
  }, [isTyped])
}
