import { listPartStarts, listPlaces, listSlugs, type Db } from '@salon/db'
import { escapeHtml } from './escape.ts'
import { pageUrl } from './page-head.ts'
import { placePath } from './place-pages.ts'

const HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const URLSET = `<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`
const SALONS_A_STATEMENT = 1000

/**
 * The list of lists: one of places, and one for each part of the salons, named by the slug it begins with, so that a part stays what it
 * is while salons come and go. One statement.
 * @param salonsAFile each is two addresses, of the 50,000 that one file may hold
 */
export async function renderSitemapIndex(db: Db, publicUrl: string, salonsAFile: number): Promise<string> {
  const starts = await listPartStarts(db, salonsAFile)
  const files = ['/sitemap-places.xml', ...starts.map((slug) => `/sitemap-salons.xml?from=${slug}`)]
  const entries = files.map((file) => `<sitemap><loc>${escapeHtml(publicUrl + file)}</loc></sitemap>\n`)
  return `${HEADER}<sitemapindex xmlns="${NAMESPACE}">\n${entries.join('')}</sitemapindex>\n`
}

/** The start page, cities, and the categories offered in them; some hundreds. One statement. */
export async function renderPlaceSitemap(db: Db, publicUrl: string): Promise<string> {
  const places = await listPlaces(db)
  const paths = ['/', ...places.map(placePath)]
  return `${HEADER}${URLSET}${paths.map((path) => renderEntry(publicUrl, path)).join('')}</urlset>\n`
}

/** The salons from one slug on, read and sent a thousand at a time. */
export async function* streamSalonSitemap(
  db: Db,
  publicUrl: string,
  { from, most }: { from: string; most: number },
): AsyncGenerator<string> {
  yield HEADER + URLSET
  let last: string | undefined
  for (let count = 0; count < most; count += SALONS_A_STATEMENT) {
    const limit = Math.min(SALONS_A_STATEMENT, most - count)
    const slugs = await listSlugs(db, { from: last ?? from, isAfter: last !== undefined, limit })
    yield slugs.map((slug) => renderEntry(publicUrl, `/s/${slug}`)).join('')
    last = slugs.at(-1)
    if (slugs.length < limit) break
  }
  yield '</urlset>\n'
}

/** A page in both languages, each naming the other. */
function renderEntry(publicUrl: string, path: string): string {
  const [ar, en] = [escapeHtml(pageUrl(publicUrl, path, 'ar')), escapeHtml(pageUrl(publicUrl, path, 'en'))]
  const alternate = (language: string, href: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`
  const links = alternate('ar', ar) + alternate('en', en) + alternate('x-default', ar)
  return `<url><loc>${ar}</loc>${links}</url>\n<url><loc>${en}</loc>${links}</url>\n`
}

/** Everything may be read; what nobody should find says so itself. Files for calendars and machines are not worth a visit. */
export function renderRobots(publicUrl: string): string {
  return `User-agent: *
Disallow: /dev/
Disallow: /webhooks/
Disallow: /calendar/

Sitemap: ${publicUrl}/sitemap.xml
`
}
