import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DrawFirstScreen } from '@salon/contract'
import type { Locale } from '@salon/domain'
import { z } from 'zod'

const paths = z.array(z.string().startsWith('/assets/'))
const byPage = z.object({ discover: paths, place: paths, salon: paths, booking: paths, embed: paths })
const inLocale = z.object({ fonts: paths, scripts: byPage })
const pageFiles = z.object({ ar: inLocale, en: inLocale })
const firstScreen = z.object({
  drawFirstScreen: z.custom<DrawFirstScreen>((value) => typeof value === 'function'),
})

/** The pages of the app whose scripts the first HTML names. */
export type AppPage = keyof z.infer<typeof byPage>
/** Addresses of the fonts a language is written in, and of the scripts that a page loads beside those of every page. */
export type PageFiles = Readonly<Record<Locale, z.infer<typeof inLocale>>>

/** The built web app, as far as the server has to know it. */
export interface WebBuild {
  indexHtml: string
  files: PageFiles
  drawFirstScreen: DrawFirstScreen
  /** Of the scripts that stand in the page itself, as a security policy names them. */
  scriptHashes: readonly string[]
}

/**
 * Reads what the build of the web app has left (apps/web/scripts).
 * @throws when something is missing or another build's: the app would only be slower, and nobody would notice
 */
export async function readWebBuild(webRoot: string): Promise<WebBuild> {
  const fileOf = (name: string) => path.join(webRoot, name)
  const indexHtml = await readFile(fileOf('index.html'), 'utf8')
  const files = pageFiles.parse(JSON.parse(await readFile(fileOf('.vite/page-files.json'), 'utf8')))
  const code: unknown = await import(pathToFileURL(fileOf('.vite/first-screen.js')).href)
  return { indexHtml, files, ...firstScreen.parse(code), scriptHashes: hashScripts(indexHtml) }
}

function hashScripts(html: string): string[] {
  return [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  )
}
