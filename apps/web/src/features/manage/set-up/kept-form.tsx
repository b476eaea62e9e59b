import { type ReactNode, use, useCallback, useEffect, useEffectEvent, useState } from 'react'
import { UnsavedPartContext } from '../../../lib/use-unsaved-changes.ts'

export interface KeptFormProps {
  isOpen: boolean
  /** Something in it is not saved; or no longer, by whatever end. */
  onUnsaved?: (isUnsaved: boolean) => void
  children: ReactNode
}

/** A form that is opened and closed: with something in it that is not saved it stays, out of sight. */
export function KeptForm({ isOpen, onUnsaved, children }: KeptFormProps) {
  const [count, setCount] = useState(0)
  const isUnsaved = count > 0
  const tellPart = use(UnsavedPartContext)
  const begin = useCallback(() => {
    const takeBack = tellPart?.()
    setCount((before) => before + 1)
    return () => {
      setCount((before) => before - 1)
      takeBack?.()
    }
  }, [tellPart])
  const tell = useEffectEvent((now: boolean) => onUnsaved?.(now))
  useEffect(() => {
    if (!isUnsaved) return
    tell(true)
    return () => tell(false)
  }, [isUnsaved])
  if (!isOpen && !isUnsaved) return null
  return (
    <UnsavedPartContext value={begin}>
      <div hidden={!isOpen}>{children}</div>
    </UnsavedPartContext>
  )
}
