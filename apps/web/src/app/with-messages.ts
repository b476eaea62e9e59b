import type { Catalogue } from '../i18n/catalogue.ts'
import { loadMessages } from '../i18n/locale.ts'

/** A page's code and the texts it shows, fetched side by side. */
export async function withMessages<Page>(page: Promise<Page>, ...texts: Catalogue<unknown>[]): Promise<Page> {
  const [loaded] = await Promise.all([page, loadMessages(...texts)])
  return loaded
}
