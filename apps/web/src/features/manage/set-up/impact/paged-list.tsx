import { type ReactNode, useRef, useState } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { commonMessages } from '../../../../i18n/common.ts'
import { useMessages } from '../../../../i18n/locale.ts'
import { useNextFocus } from '../../../../lib/use-next-focus.ts'

/** So many can be taken in, with what follows below them still near. */
const FIRST = 10
/** Thousands may be hit, and nobody looks at that many. */
const PAGE = 50

export interface PagedListProps<Item> {
  items: readonly Item[]
  /** Of the list. */
  className: string
  /** A row, with its key. */
  children: (item: Item) => ReactNode
}

/** A list that draws its first rows, and more of them when it is asked to. */
export function PagedList<Item>({ items, className, children }: PagedListProps<Item>) {
  const common = useMessages(commonMessages)
  const [most, setMost] = useState(FIRST)
  const list = useRef<HTMLUListElement>(null)
  const focusNext = useNextFocus()

  function showMore(): void {
    setMost(most + PAGE)
    focusNext(() => list.current?.children[most]?.querySelector('a, button, select'))
  }

  return (
    <>
      <ul ref={list} className={className}>
        {items.slice(0, most).map(children)}
      </ul>
      {items.length > most && (
        <Button variant="secondary" className="justify-self-center" onClick={showMore}>
          {common.more}
        </Button>
      )}
    </>
  )
}
