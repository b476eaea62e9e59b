import type { ReactNode } from 'react'

export interface EmptyStateProps {
  icon?: ReactNode
  title: string
  text?: string | undefined
  action?: ReactNode
  /** The page holds nothing else: its title is the page's. */
  isPage?: boolean
}

/** Nothing here, why, and what to do about it. */
export function EmptyState({ icon, title, text, action, isPage = false }: EmptyStateProps) {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-3 px-4 py-14 text-center">
      {icon && (
        <div className="mb-1 grid size-16 place-items-center rounded-full bg-brand-soft text-on-brand-soft">
          {icon}
        </div>
      )}
      <Heading className="text-lg font-bold">{title}</Heading>
      {text && <p className="text-sm text-muted">{text}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
