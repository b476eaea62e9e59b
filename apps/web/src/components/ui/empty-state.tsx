import type { ReactNode } from 'react'

export interface EmptyStateProps {
  icon?: ReactNode
  title: string
  text?: string | undefined
  action?: ReactNode
}

/** Nothing here, why, and what to do about it. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-3 px-4 py-14 text-center">
      {icon && (
        <div className="mb-1 grid size-16 place-items-center rounded-full bg-brand-soft text-on-brand-soft">
          {icon}
        </div>
      )}
      <h2 className="text-lg font-bold">{title}</h2>
      {text && <p className="text-sm text-muted">{text}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
