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
      {/* What the keyboard reaches must not lie under the bars at the top and at the foot. */}
      <div className="min-w-0 pb-8 [&_:is(a,button,input,select,textarea)]:scroll-my-36">{children}</div>
      {bar}
    </div>
  )
}
