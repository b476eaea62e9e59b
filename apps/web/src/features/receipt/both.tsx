import type { ReactNode } from 'react'

interface BothProps {
  ar: ReactNode
  en: ReactNode
  /** English below instead of beside. */
  isStacked?: boolean
}

/** A text of a document: in Arabic, and in English beside or below it. */
export function Both({ ar, en, isStacked = false }: BothProps) {
  const english = (
    <bdi lang="en" dir="ltr">
      {en}
    </bdi>
  )
  if (!isStacked) {
    return (
      <>
        {ar} · {english}
      </>
    )
  }
  return (
    <>
      <span className="block">{ar}</span>
      <span className="block text-[0.9em] font-normal text-muted">{english}</span>
    </>
  )
}
