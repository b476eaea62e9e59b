// Reads a page as a robot does: by its tags, entities resolved.

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? '')
}

function attributesOf(tag: string): Record<string, string> {
  const found = tag.matchAll(/([a-z:-]+)="([^"]*)"/g)
  return Object.fromEntries(Array.from(found, ([, name = '', value = '']) => [name, unescape(value)]))
}

export function titleIn(html: string): string {
  return unescape(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '')
}

/** What the page's `<meta>` elements say, by name or property. */
export function metaIn(html: string): Record<string, string> {
  const all = Array.from(html.matchAll(/<meta\s[^>]*>/g), ([tag]) => attributesOf(tag))
  return Object.fromEntries(all.map(({ name, property, content }) => [name ?? property ?? '', content ?? '']))
}

/** The page's links of one kind, without their `rel`. */
export function linksIn(html: string, rel: string): Record<string, string>[] {
  return Array.from(html.matchAll(/<link\s[^>]*>/g), ([tag]) => attributesOf(tag))
    .filter((link) => link['rel'] === rel)
    .map((link) => Object.fromEntries(Object.entries(link).filter(([name]) => name !== 'rel')))
}

/** The things that the page describes as schema.org does. */
export function jsonLdIn(html: string): unknown[] {
  const scripts = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)
  return Array.from(scripts, ([, json = '']): unknown => JSON.parse(json))
}

/** What the page brings along for the app. */
export function firstDataIn(html: string): unknown {
  return JSON.parse(
    /<script type="application\/json" id="first-data">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null',
  )
}
