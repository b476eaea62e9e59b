import {
  type ComponentProps,
  type FocusEvent,
  type PointerEvent,
  type TouchEvent,
  useEffect,
  useRef,
} from 'react'
import { Link as WouterLink } from 'wouter'
import { usePath } from './address.ts'
import { useRouter } from './router.tsx'
import { hrefOf, type RoutePath, type Target } from './routes.ts'

/** A pointer that only passes over a link stays for less. */
const HOVER_MS = 50

export type LinkProps<Path extends RoutePath> = Target<Path> &
  Omit<ComponentProps<'a'>, 'href'> & {
    /** In place of the entry in the history. */
    replace?: boolean
    /** The link stands for all pages below its path, and is marked on them too. */
    isSection?: boolean
    /** A pointer, a finger or the focus comes near: time to fetch what the page will ask for. */
    onIntent?: () => void
  }

/** A link to a place in the app. The page's code and texts are fetched as soon as somebody means to follow it. */
export function Link<Path extends RoutePath>(props: LinkProps<Path>) {
  const { to: _to, params: _params, search: _search, hash: _hash, isSection, onIntent, ...rest } = props
  const { replace, children, ...anchor } = rest
  const { preload } = useRouter()
  const href = hrefOf(props)
  const intent = useIntent(anchor, () => {
    void preload(pathOf(href))
    onIntent?.()
  })
  const marked = { 'aria-current': useCurrent(href, isSection), ...anchor, ...intent, href }
  // Another window is the browser's business.
  if ((anchor.target && anchor.target !== '_self') || anchor.download !== undefined)
    return <a {...marked}>{children}</a>
  return (
    <WouterLink {...marked} {...(replace && { replace })}>
      {children}
    </WouterLink>
  )
}

function useCurrent(href: string, isSection = false): 'page' | 'true' | undefined {
  const here = usePath()
  const path = pathOf(href)
  if (path === here) return 'page'
  return isSection && here.startsWith(`${path}/`) ? 'true' : undefined
}

const pathOf = (href: string) => href.split(/[?#]/, 1)[0] ?? ''

type IntentProps = Pick<ComponentProps<'a'>, 'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onTouchStart'>

/** Handlers for the signs that somebody means to follow a link, on top of the link's own. */
function useIntent(own: IntentProps, onIntent: () => void): Required<IntentProps> {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    onPointerEnter(event: PointerEvent<HTMLAnchorElement>) {
      own.onPointerEnter?.(event)
      clearTimeout(timer.current)
      timer.current = setTimeout(onIntent, HOVER_MS)
    },
    onPointerLeave(event: PointerEvent<HTMLAnchorElement>) {
      own.onPointerLeave?.(event)
      clearTimeout(timer.current)
    },
    onFocus(event: FocusEvent<HTMLAnchorElement>) {
      own.onFocus?.(event)
      onIntent()
    },
    onTouchStart(event: TouchEvent<HTMLAnchorElement>) {
      own.onTouchStart?.(event)
      onIntent()
    },
  }
}
