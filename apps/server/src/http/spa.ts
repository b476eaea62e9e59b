import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { mountEmbed } from './embed/mount-embed.ts'
import { drawOrLeave } from './pages/draw-or-leave.ts'
import { localeOf, mountPages, sendPage } from './pages/mount-pages.ts'
import { mountSitemap } from './pages/mount-sitemap.ts'
import { createOtherPages } from './pages/other-pages.ts'
import { SHARE_IMAGE } from './pages/page-head.ts'
import { createPageTemplate } from './pages/page-template.ts'
import type { WebBuild } from './pages/web-build.ts'
import { refuse } from './refusal.ts'

/** Paths that are never the app's, so that a mistyped one answers 404 and not a page. */
const NOT_THE_APP = /^\/(?:trpc|live|dev|webhooks|calendar|healthz|readyz|metrics|assets|icons)(?:\/|$)/
/** A file that is not there must not be a page either: a browser would keep it as a script, a picture or a service worker. */
const A_FILE = /\.(?:js|css|json|webmanifest|map|png|svg|ico|woff2|txt|xml|br)$/

/** The built app: hashed files for a year, and a page for every path that the app owns. */
export async function mountSpa(
  app: FastifyInstance,
  deps: Pick<AppDeps, 'db' | 'clock' | 'settings' | 'webRoot'>,
  build: WebBuild,
): Promise<void> {
  const { webRoot, settings } = deps
  const render = createPageTemplate(build, settings.publicUrl)
  const others = createOtherPages(render)
  await app.register(fastifyStatic, {
    root: webRoot,
    index: false,
    wildcard: false,
    globIgnore: ['**/index.html', '.vite/**', '**/*.br'],
    // by the build; what has none is compressed on its way
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const isHashed = file.includes(`${path.sep}assets${path.sep}`)
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      // shown beside a link by sites that are not ours
      if (file.endsWith(SHARE_IMAGE.path)) reply.header('cross-origin-resource-policy', 'cross-origin')
    },
  })
  const drawFirstScreen = drawOrLeave(build.drawFirstScreen, (err) =>
    app.log.error({ err }, 'first screen not drawn'),
  )
  mountPages(app, deps, { render, drawFirstScreen }, others)
  mountSitemap(app, deps)
  await mountEmbed(app, deps, others)
  app.setNotFoundHandler((request, reply) => {
    const asked = request.url.split('?', 1)[0] ?? ''
    const wantsPage = request.method === 'GET' || request.method === 'HEAD'
    if (!wantsPage || NOT_THE_APP.test(asked) || A_FILE.test(asked)) {
      return refuse(reply, { status: 404, reason: 'NOT_FOUND' })
    }
    return sendPage(request, reply.code(200), others.find(asked, localeOf(request)))
  })
}
