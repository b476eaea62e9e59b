import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Locale } from '@salon/domain'
import type { AppDeps } from '../../deps.ts'
import type { OtherPages } from './other-pages.ts'
import { createPlacePages, type Place } from './place-pages.ts'
import type { PageMakers, RenderedPage } from './page-template.ts'
import { createSalonPages, type SalonPageKind } from './salon-pages.ts'

/** Pages whose first HTML tells what they show. All are the same app, which takes over once it has loaded. */
export function mountPages(
  app: FastifyInstance,
  deps: Pick<AppDeps, 'db' | 'clock' | 'settings'>,
  makers: PageMakers,
  others: OtherPages,
): void {
  const findSalonPage = createSalonPages(deps, makers)
  const findPlacePage = createPlacePages(deps, makers)
  const salonPage = (path: string, kind: SalonPageKind) =>
    app.get<{ Params: { slug: string }; Querystring: Record<string, unknown> }>(
      path,
      async (request, reply) => {
        const { slug } = request.params
        const page = await findSalonPage({ slug, kind, locale: localeOf(request), query: request.query })
        return sendIfThere(request, reply, others, page)
      },
    )
  salonPage('/s/:slug', 'salon')
  salonPage('/s/:slug/book', 'book')
  salonPage('/embed/:slug', 'embed')

  const placePage = async (request: FastifyRequest, reply: FastifyReply, place: Place) =>
    sendIfThere(request, reply, others, await findPlacePage(place, localeOf(request)))
  app.get('/', (request, reply) => placePage(request, reply, { cityKey: null, categoryKey: null }))
  app.get<{ Params: { city: string } }>('/c/:city', (request, reply) =>
    placePage(request, reply, { cityKey: request.params.city, categoryKey: null }),
  )
  app.get<{ Params: { city: string; category: string } }>('/c/:city/:category', (request, reply) =>
    placePage(request, reply, { cityKey: request.params.city, categoryKey: request.params.category }),
  )
}

/** Arabic unless `?lang=en` says otherwise; never by the browser's wish, so that an address always shows the same. */
export function localeOf(request: FastifyRequest): Locale {
  const { query } = request
  return typeof query === 'object' && query !== null && 'lang' in query && query.lang === 'en' ? 'en' : 'ar'
}

/** A page that is asked for anew each time, and not sent again to whoever has it. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: RenderedPage): FastifyReply {
  reply.headers({ 'cache-control': 'no-cache', etag: page.etag })
  const known = request.headers['if-none-match']
  if (reply.statusCode === 200 && known?.includes(page.etag.slice(2))) return reply.code(304).send()
  return reply.type('text/html; charset=utf-8').send(page.html)
}

function sendIfThere(
  request: FastifyRequest,
  reply: FastifyReply,
  others: OtherPages,
  page: RenderedPage | null,
): FastifyReply {
  return page
    ? sendPage(request, reply, page)
    : sendPage(request, reply.code(404), others.missing(localeOf(request)))
}
