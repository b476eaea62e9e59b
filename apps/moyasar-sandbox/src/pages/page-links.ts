import type { PageMeta } from '../http/paging.ts'
import { html, type Html } from './html.ts'
import type { Language } from './language.ts'
import { TEXTS } from './texts.ts'

/** Back and forth through a list; nothing when one page holds it. */
export function pageLinks(
  meta: PageMeta,
  { path, language }: { path: string; language: Language },
): Html | null {
  if (meta.total_pages === 1) return null
  const t = TEXTS[language]
  const link = (page: number | null, label: string) =>
    page === null
      ? null
      : html`<a class="button" href="${`${path}?lang=${language}&page=${page}`}">${label}</a>`
  return html`<nav class="tools">
    ${link(meta.prev_page, t.previous)}
    <span>${meta.current_page} / ${meta.total_pages}</span>${link(meta.next_page, t.next)}
  </nav>`
}
