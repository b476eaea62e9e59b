import type { ReactNode } from 'react'

export interface TickProps {
  isOn: boolean
  /** The answer to the last tick is not there yet; another one would cross it. */
  isBusy?: boolean
  onChange: (isOn: boolean) => void
  children: ReactNode
}

/** One thing that is so or not, with its words beside it; all of it is the target. */
export function Tick({ isOn, isBusy = false, onChange, children }: TickProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-1 text-start text-sm">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isBusy}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-brand"
      />
      <span>{children}</span>
    </label>
  )
}
