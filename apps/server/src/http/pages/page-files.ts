import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locale } from '@salon/domain'
import { z } from 'zod'

const paths = z.array(z.string().startsWith('/assets/'))
const byPage = z.object({ discover: paths, place: paths, salon: paths, booking: paths, embed: paths })

/** The pages of the app whose scripts the first HTML names. */
export type AppPage = keyof z.infer<typeof byPage>
/** Addresses of the scripts that a page loads after the app's first one. */
export type PageFiles = Readonly<Record<Locale, z.infer<typeof byPage>>>

const pageFiles = z.object({ ar: byPage, en: byPage })

/**
 * Reads what the build of the web app wrote down (apps/web/scripts/page-files-plugin.ts).
 * @throws when it is missing or another build's: the app would only be slower, and nobody would notice
 */
export async function readPageFiles(webRoot: string): Promise<PageFiles> {
  return pageFiles.parse(JSON.parse(await readFile(path.join(webRoot, '.vite/page-files.json'), 'utf8')))
}
