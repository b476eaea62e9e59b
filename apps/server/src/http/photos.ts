import { receivePhoto, spendTicket, toTrpcError, type PhotoSender } from '@salon/api'
import { MAX_PHOTO_BYTES } from '@salon/contract'
import { DomainError } from '@salon/domain'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppDeps } from '../deps.ts'
import { refuse } from './refusal.ts'

/** Names of files that there may be; nothing else is looked for. */
const FILE = /^[0-9a-f-]{36}-\d{3,4}\.webp$/

/**
 * Salons' photos: shown to everybody, for good, as a name always means the same file; and taken from whoever brings a ticket
 * (`salons.manage.photos.begin`), as bytes, since a call's body is small and JSON.
 */
export async function mountPhotos(app: FastifyInstance, deps: AppDeps): Promise<void> {
  app.get<{ Params: { file: string } }>('/photos/:file', async (request, reply) => {
    const { file } = request.params
    const bytes = FILE.test(file) ? await deps.photos.get(file) : null
    if (!bytes) return refuse(reply.header('cache-control', 'no-store'), { status: 404, reason: 'NOT_FOUND' })
    reply.header('cache-control', 'public, max-age=31536000, immutable')
    return reply.type('image/webp').send(bytes)
  })
  await app.register(async (scope) => takePhotos(scope, deps))
}

/** No byte of a photo is read before its ticket was good, and none above the limit. */
function takePhotos(scope: FastifyInstance, deps: AppDeps): void {
  const senders = new WeakMap<FastifyRequest, PhotoSender>()
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(
    /^image\//,
    { parseAs: 'buffer', bodyLimit: MAX_PHOTO_BYTES },
    (_request, body, done) => done(null, body),
  )
  scope.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const ticket = /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null
    return answerOrRefuse(reply, async () => void senders.set(request, await spendTicket(deps, ticket)))
  })
  scope.post('/photos', { bodyLimit: MAX_PHOTO_BYTES }, (request, reply) =>
    answerOrRefuse(reply, async () => {
      const sender = senders.get(request)
      if (!sender || !Buffer.isBuffer(request.body)) throw new DomainError('INVALID_INPUT')
      return receivePhoto(deps, { address: request.ip }, sender, request.body)
    }),
  )
}

/** The answer, or why there is none, as a procedure would refuse. */
async function answerOrRefuse<Answer>(
  reply: FastifyReply,
  work: () => Promise<Answer>,
): Promise<Answer | FastifyReply> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { code: reason, details } = error
    return refuse(reply, { status: getHTTPStatusCodeFromError(toTrpcError(error)), reason, details })
  }
}
