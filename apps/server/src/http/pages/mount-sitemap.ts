import { Readable } from 'node:stream'
import { salonBySlugInput } from '@salon/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { AppDeps } from '../../deps.ts'
import { refuse } from '../refusal.ts'
import { renderPlaceSitemap, renderRobots, renderSitemapIndex, streamSalonSitemap } from './sitemap.ts'

/** Half of what a file may hold, in addresses. */
const SALONS_A_FILE = 10_000

/** What search engines begin with: `/robots.txt` and the lists of all pages they may name. */
export function mountSitemap(app: FastifyInstance, { db, settings }: Pick<AppDeps, 'db' | 'settings'>): void {
  const { publicUrl } = settings
  app.get('/robots.txt', (_request, reply) =>
    kept(reply).type('text/plain; charset=utf-8').send(renderRobots(publicUrl)),
  )
  app.get('/sitemap.xml', async (_request, reply) =>
    xml(reply).send(await renderSitemapIndex(db, publicUrl, SALONS_A_FILE)),
  )
  app.get('/sitemap-places.xml', async (_request, reply) =>
    xml(reply).send(await renderPlaceSitemap(db, publicUrl)),
  )
  app.get<{ Querystring: Record<string, unknown> }>('/sitemap-salons.xml', (request, reply) => {
    const parsed = salonBySlugInput.safeParse({ slug: request.query['from'] })
    if (!parsed.success) return refuse(reply, { status: 404, reason: 'NOT_FOUND' })
    const part = { from: parsed.data.slug, most: SALONS_A_FILE }
    return xml(reply).send(Readable.from(streamSalonSitemap(db, publicUrl, part)))
  })
}

function xml(reply: FastifyReply): FastifyReply {
  return kept(reply).type('application/xml; charset=utf-8')
}

function kept(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'public, max-age=3600')
}
