import type { Locale } from '@salon/domain'
import type { FirstData } from '@salon/contract'
import { escapeHtml, jsonForScript } from './escape.ts'
import type { AppPage } from './web-build.ts'

/** What a page says of itself to search engines and to whoever shows a link to it. */
export interface PageHead {
  locale: Locale
  title: string
  description: string
  /** Of the page that search engines shall name, without a language; begins with `/`. */
  path: string
  /** Personal and missing pages are none of a search engine's business. */
  isIndexed: boolean
  /** Things as schema.org describes them. */
  jsonLd: readonly object[]
  /** For whoever shows a link to it; without one, the picture of all pages. */
  image?: ShareImage
  /** A picture of the first screen, asked for before the app can draw it. */
  firstImage?: FirstImage
  /** Whose scripts are asked for at once; without it only those of every page are. */
  appPage?: AppPage
  /** What the page is made from, for the app to start from. Public, as the page is kept for everybody. */
  data?: FirstData
  /** The app's first screen, drawn from that; without it the app draws it once it runs. */
  screen?: string
}

const LOCALE_NAMES: Readonly<Record<Locale, string>> = { ar: 'ar_SA', en: 'en_US' }
const SITE_NAMES: Readonly<Record<Locale, string>> = { ar: 'صالون', en: 'Salon' }

/** A picture beside a link to a page. */
export interface ShareImage {
  path: string
  width: number
  height: number
  alt: string
}

/** As the image that shows it has them (`srcset`, `sizes`). */
export interface FirstImage {
  sources: string
  sizes: string
}

/** One picture for all pages that have none of their own: see docs/adr/0014-first-html.md. */
export const SHARE_IMAGE = { path: '/og.png', width: 1200, height: 630 }

/** Where a page is in a language. Arabic is the default and carries no mark. */
export function pageUrl(publicUrl: string, path: string, locale: Locale): string {
  return `${publicUrl}${path}${locale === 'ar' ? '' : `?lang=${locale}`}`
}

export function shareImageUrl(publicUrl: string, { path }: Pick<ShareImage, 'path'> = SHARE_IMAGE): string {
  return `${publicUrl}${path}`
}

/** The tags, in the order in which robots that read only the beginning need them. */
export function renderHead(publicUrl: string, head: PageHead): string {
  const { title, description, isIndexed } = head
  return [
    `<title>${escapeHtml(title)}</title>`,
    named('description', description),
    ...(isIndexed ? addressTags(publicUrl, head) : [named('robots', 'noindex')]),
    ...shareTags(publicUrl, head),
  ].join('\n    ')
}

/** For the end of the head: it is long, and no browser waits for it. It is data, so the policy on scripts has no say in it. */
export function renderJsonLd({ jsonLd }: PageHead): string {
  return jsonLd
    .map((thing) => `<script type="application/ld+json">${jsonForScript(thing)}</script>\n  `)
    .join('')
}

/** What the app would ask for once it runs, from where src/lib/first-data.ts of the web app takes it; data as `renderJsonLd` is. */
export function renderFirstData({ data }: PageHead): string {
  if (!data) return ''
  return `<script type="application/json" id="first-data">${jsonForScript(data)}</script>\n  `
}

/** Fonts of the first screen, asked for together with the styles instead of after them. */
export function renderFonts(files: readonly string[]): string {
  return files
    .map(
      (file) =>
        `<link rel="preload" as="font" type="font/woff2" crossorigin href="${escapeHtml(file)}" />\n  `,
    )
    .join('')
}

/** The picture that a first screen is to show, asked for as early as the styles. */
export function renderFirstImage({ firstImage }: PageHead): string {
  if (!firstImage) return ''
  const { sources, sizes } = firstImage
  return `<link rel="preload" as="image" fetchpriority="high" imagesrcset="${escapeHtml(sources)}" imagesizes="${escapeHtml(sizes)}" />\n  `
}

/** Scripts that the app goes on to import, fetched beside its first one instead of after it. */
export function renderPreloads(files: readonly string[]): string {
  return files
    .map((file) => `<link rel="modulepreload" crossorigin href="${escapeHtml(file)}" />\n  `)
    .join('')
}

/**
 * What a page that is drawn already asks for once it is painted: until then its styles and fonts have the line to themselves.
 * The entry of the web app (src/main.tsx) puts it into the head.
 */
export function renderAfterPaint(links: string): string {
  return `<template id="after-paint">${links}</template>\n  `
}

function addressTags(publicUrl: string, { path, locale }: PageHead): string[] {
  const link = (rel: string, href: string, more = '') =>
    `<link rel="${rel}"${more} href="${escapeHtml(href)}" />`
  const alternate = (name: string, to: Locale) =>
    link('alternate', pageUrl(publicUrl, path, to), ` hreflang="${name}"`)
  return [
    link('canonical', pageUrl(publicUrl, path, locale)),
    alternate('ar', 'ar'),
    alternate('en', 'en'),
    alternate('x-default', 'ar'),
  ]
}

function shareTags(publicUrl: string, { title, description, path, locale, image }: PageHead): string[] {
  const other: Locale = locale === 'ar' ? 'en' : 'ar'
  const { alt, ...picture } = image ?? { ...SHARE_IMAGE, alt: SITE_NAMES[locale] }
  return [
    property('og:type', 'website'),
    property('og:site_name', SITE_NAMES[locale]),
    property('og:title', title),
    property('og:description', description),
    property('og:url', pageUrl(publicUrl, path, locale)),
    property('og:locale', LOCALE_NAMES[locale]),
    property('og:locale:alternate', LOCALE_NAMES[other]),
    property('og:image', shareImageUrl(publicUrl, picture)),
    property('og:image:width', String(picture.width)),
    property('og:image:height', String(picture.height)),
    property('og:image:alt', alt),
    named('twitter:card', 'summary_large_image'),
    named('twitter:title', title),
    named('twitter:description', description),
    named('twitter:image', shareImageUrl(publicUrl, picture)),
  ]
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}" />`
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeHtml(content)}" />`
}
