import { createHash } from 'node:crypto'
import type { Locale } from '@salon/domain'
import type { PageFiles } from './page-files.ts'
import { renderFirstData, renderHead, renderJsonLd, renderPreloads, type PageHead } from './page-head.ts'

/** A whole page as it is sent. */
export interface RenderedPage {
  html: string
  /** Of the text before compression, so it is weak. */
  etag: string
}

export type RenderPage = (head: PageHead) => RenderedPage

const HTML_TAG = /<html[^>]*>/i
const TITLE = /<title>[^<]*<\/title>/i
const END_OF_HEAD = '</head>'
const DESCRIPTION = /<meta\s+name="description"[^>]*>\s*/i

const HTML_TAGS: Readonly<Record<Locale, string>> = {
  ar: '<html lang="ar" dir="rtl">',
  en: '<html lang="en" dir="ltr">',
}

/**
 * Takes the built `index.html` apart, once, so that a page is four pieces of text and its own head put together.
 * @param publicUrl where people reach the site, without a slash at its end
 * @param files the scripts of each page, as the build wrote them down
 * @throws Error when the file has no `<html>`, or no `<title>` in its head: the build is not what it should be
 */
export function createPageTemplate(indexHtml: string, publicUrl: string, files: PageFiles): RenderPage {
  const html = indexHtml.replace(DESCRIPTION, '')
  const tag = HTML_TAG.exec(html)
  const title = TITLE.exec(html)
  const end = html.indexOf(END_OF_HEAD)
  if (!tag || !title || title.index < tag.index || end < title.index) {
    throw new Error('index.html of the web app has no <html> with a <title> in its <head>')
  }
  const before = html.slice(0, tag.index)
  const between = html.slice(tag.index + tag[0].length, title.index)
  const links = html.slice(title.index + title[0].length, end)
  const after = html.slice(end)
  return (head) => {
    const top = before + HTML_TAGS[head.locale] + between + renderHead(publicUrl, head)
    const preloads = renderPreloads(head.appPage ? files[head.locale][head.appPage] : [])
    return sealPage(top + links + preloads + renderFirstData(head) + renderJsonLd(head) + after)
  }
}

/** A text with the tag by which a browser asks whether it is still the same. */
export function sealPage(html: string): RenderedPage {
  return { html, etag: `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"` }
}
