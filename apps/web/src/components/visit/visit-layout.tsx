import type { ReactNode } from 'react'

export interface VisitLayoutProps {
  children: ReactNode
  /** An <ActionBar>. */
  bar: ReactNode
}

/** A page about one visit: its content, and what is chosen so far below it on a phone, beside it on larger screens. */
export function VisitLayout({ children, bar }: VisitLayoutProps) {
  return (
    <div className="mx-auto w-full max-w-page px-4 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-x-12">
      <div className="min-w-0 pb-8">{children}</div>
      {bar}
    </div>
  )
}
