import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { refuse } from './refusal.ts'

/** Paths that are never the app's, so that a mistyped one answers 404 and not a page. */
const NOT_THE_APP = /^\/(?:trpc|dev|webhooks|calendar|healthz|readyz|metrics|assets)(?:\/|$)/

/** The built app: hashed files for a year, and `index.html` for every path that the app owns. */
export async function mountSpa(app: FastifyInstance, webRoot: string): Promise<void> {
  const page = await readFile(path.join(webRoot, 'index.html'), 'utf8')
  await app.register(fastifyStatic, {
    root: webRoot,
    index: false,
    wildcard: false,
    globIgnore: ['**/index.html', '.vite/**'],
    cacheControl: false,
    setHeaders: (reply, file) => {
      const isHashed = file.includes(`${path.sep}assets${path.sep}`)
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' || request.method === 'HEAD'
    if (!wantsPage || NOT_THE_APP.test(request.url.split('?', 1)[0] ?? '')) {
      return refuse(reply, { status: 404, reason: 'NOT_FOUND' })
    }
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
  })
}
