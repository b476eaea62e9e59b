import { clsx } from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Tone } from '../../components/ui/badge.tsx'

const tones: Record<Exclude<Tone, 'brand'>, string> = {
  neutral: 'bg-sunken text-muted',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
}

export interface NoticeProps {
  icon: LucideIcon
  tone: keyof typeof tones
  title: string
  text: ReactNode
  /** More about it, and the ways on. */
  children?: ReactNode
}

const focus = (heading: HTMLElement | null) => heading?.focus()

/** Where a payment stands, as the page's main matter: title, sentence, ways on. Readers are taken to the title. */
export function Notice({ icon: Icon, tone, title, text, children }: NoticeProps) {
  return (
    <div className="mx-auto grid w-full max-w-prose justify-items-center gap-6 py-4 text-center">
      <span className={clsx('grid size-20 animate-rise place-items-center rounded-full', tones[tone])}>
        <Icon aria-hidden className="size-10" />
      </span>
      <div className="grid gap-1">
        <h1 key={title} ref={focus} tabIndex={-1} className="scroll-mt-24 text-2xl outline-none">
          {title}
        </h1>
        <div className="text-muted">{text}</div>
      </div>
      {children}
    </div>
  )
}
