import { createHash } from 'node:crypto'
import type { Locale } from '@salon/domain'
import type { WebBuild } from './web-build.ts'
import {
  renderAfterPaint,
  renderFirstData,
  renderFirstImage,
  renderFonts,
  renderHead,
  renderJsonLd,
  renderPreloads,
  type PageHead,
} from './page-head.ts'

/** A whole page as it is sent. */
export interface RenderedPage {
  html: string
  /** Of the text before compression, so it is weak. */
  etag: string
}

export type RenderPage = (head: PageHead) => RenderedPage

/** What a page is made with: the app's own first screen, and all around it. */
export interface PageMakers extends Pick<WebBuild, 'drawFirstScreen'> {
  render: RenderPage
}

const HTML_TAG = /<html[^>]*>/i
const TITLE = /<title>[^<]*<\/title>/i
const END_OF_HEAD = '</head>'
const ROOT = '<div id="root">'
/** The app's code, as the build of the web app marks it. */
const APP_CODE = /<link rel="modulepreload"[^>]* data-app[^>]*>\s*/g
const DESCRIPTION = /<meta\s+name="description"[^>]*>\s*/i

const HTML_TAGS: Readonly<Record<Locale, string>> = {
  ar: '<html lang="ar" dir="rtl">',
  en: '<html lang="en" dir="ltr">',
}

/**
 * Takes the built `index.html` apart, once, so that a page is five pieces of text with its own head and screen between.
 * @param publicUrl where people reach the site, without a slash at its end
 * @throws Error when the file has no `<html>`, no `<title>` in its head or no `#root`: the build is not what it should be
 */
export function createPageTemplate(
  { indexHtml, files }: Pick<WebBuild, 'indexHtml' | 'files'>,
  publicUrl: string,
): RenderPage {
  const html = indexHtml.replace(DESCRIPTION, '')
  const tag = HTML_TAG.exec(html)
  const title = TITLE.exec(html)
  const end = html.indexOf(END_OF_HEAD)
  const root = html.indexOf(ROOT)
  if (!tag || !title || title.index < tag.index || end < title.index || root < end) {
    throw new Error('index.html of the web app has no <html> with a <title> in its <head> and a #root')
  }
  const before = html.slice(0, tag.index)
  const between = html.slice(tag.index + tag[0].length, title.index)
  const links = html.slice(title.index + title[0].length, end)
  const drawnLinks = links.replaceAll(APP_CODE, '')
  const appCode = links.match(APP_CODE)?.join('') ?? ''
  const body = html.slice(end, root + ROOT.length)
  const after = html.slice(root + ROOT.length)
  return (head) => {
    const top = before + HTML_TAGS[head.locale] + between + renderHead(publicUrl, head)
    const { fonts, scripts } = files[head.locale]
    const ofPage = renderPreloads(head.appPage ? scripts[head.appPage] : [])
    const asked = head.screen
      ? drawnLinks + renderFonts(fonts) + renderAfterPaint(appCode + ofPage)
      : links + renderFonts(fonts) + ofPage
    const data = renderFirstData(head) + renderJsonLd(head)
    return sealPage(top + renderFirstImage(head) + asked + data + body + (head.screen ?? '') + after)
  }
}

/** A text with the tag by which a browser asks whether it is still the same. */
export function sealPage(html: string): RenderedPage {
  return { html, etag: `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"` }
}
