import type { LazyPage } from './lazy-page.ts'
import { type RawSearch, writeSearch } from './search-text.ts'

/** What an address leads to. */
export interface RouteDefinition {
  page: LazyPage
  /** Keeps of a query string what fits, and drops the rest: a broken link still opens the page. */
  parseSearch?: (raw: RawSearch) => object
  /** Stands alone: without the site's header and footer. */
  isBare?: boolean
  /** For a salon's people at work, with navigation of its own: without what customers look for. */
  isOffice?: boolean
}

/** Routes by their paths, `/s/:slug/book`. Where two fit an address, the first one has it. */
export type RouteTable = Readonly<Record<string, RouteDefinition>>

/** The app names its table here (app/routes.ts), and from then on every link is checked against it. */
export interface Register {}

type Routes = Register extends { routes: infer Table extends RouteTable } ? Table : RouteTable

/** One of the app's paths. */
export type RoutePath = keyof Routes

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** `{ slug: string }` of `/s/:slug`. */
export type ParamsOf<Path extends string> = { [Name in ParamNames<Path>]: string }

/** What the route's `parseSearch` gives; a route without one takes none. */
export type SearchOf<Path extends RoutePath> = Routes[Path] extends {
  parseSearch: (raw: RawSearch) => infer Search extends object
}
  ? Search
  : Record<string, never>

/** A place in the app: `{ to: '/s/:slug', params: { slug }, search: { lines } }`. */
export type Target<Path extends RoutePath> = {
  to: Path
  search?: SearchOf<Path>
  /** Without the `#`. */
  hash?: string
} & ([ParamNames<Path>] extends [never] ? { params?: never } : { params: ParamsOf<Path> })

/** The address of a place in the app. */
export function hrefOf<Path extends RoutePath>({ to, params, search, hash }: Target<Path>): string {
  const values: Readonly<Record<string, string>> = params ?? {}
  const path = to.replace(/:(\w+)/g, (_text, name: string) => encodeURIComponent(values[name] ?? ''))
  return path + writeSearch(search ?? {}) + (hash ? `#${encodeURIComponent(hash)}` : '')
}
