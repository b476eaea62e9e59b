/** What the address bar keeps of a booking under way. */
export interface BookSearch {
  service?: string
}

/** Keeps what fits and drops the rest: a broken link still opens the page. */
export function parseBookSearch(search: Record<string, unknown>): BookSearch {
  return typeof search['service'] === 'string' ? { service: search['service'] } : {}
}
