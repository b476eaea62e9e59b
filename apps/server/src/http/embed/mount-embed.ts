import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { salonBySlugInput } from '@salon/contract'
import { findSalonStamp } from '@salon/db'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../deps.ts'
import { localeOf, sendPage } from '../pages/mount-pages.ts'
import type { OtherPages } from '../pages/other-pages.ts'
import { sealPage } from '../pages/page-template.ts'
import { renderPreview } from './preview.ts'

/** Its address has no hash, so a new one must reach every site within a day, and is fetched in the background within a week. */
const LOADER_CACHE = 'public, max-age=86400, stale-while-revalidate=604800'

/** The script that a salon puts on its own site, and a page that shows it at work. The framed page itself is the app's. */
export async function mountEmbed(
  app: FastifyInstance,
  { db, settings }: Pick<AppDeps, 'db' | 'settings'>,
  others: OtherPages,
): Promise<void> {
  const loader = sealPage(await readFile(path.join(import.meta.dirname, 'loader.js'), 'utf8'))
  app.get('/embed.js', (request, reply) => {
    reply.headers({
      'cache-control': LOADER_CACHE,
      'cross-origin-resource-policy': 'cross-origin',
      etag: loader.etag,
    })
    if (request.headers['if-none-match']?.includes(loader.etag.slice(2))) return reply.code(304).send()
    return reply.type('text/javascript; charset=utf-8').send(loader.html)
  })
  app.get<{ Params: { slug: string } }>('/embed/:slug/preview', async (request, reply) => {
    const { slug } = request.params
    const isSlug = salonBySlugInput.safeParse({ slug }).success
    if (!isSlug || !(await findSalonStamp(db, slug))) {
      return sendPage(request, reply.code(404), others.missing(localeOf(request)))
    }
    return sendPage(request, reply, sealPage(renderPreview(settings.publicUrl, slug, localeOf(request))))
  })
}
