import type { ReactNode } from 'react'
import { BudFrame } from './bud-frame.tsx'

export interface EmptyStateProps {
  /** A sign of what would be here; stands in a drawing. */
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
    <div className="mx-auto grid max-w-md justify-items-center gap-3 px-4 py-12 text-center">
      {icon && <BudFrame>{icon}</BudFrame>}
      <Heading className="text-xl">{title}</Heading>
      {text && <p className="text-sm text-muted">{text}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
