import type { FastifyInstance, FastifyRequest } from 'fastify'
import { authenticate } from '../http/auth.ts'
import { notFound } from '../http/errors.ts'
import { baseUrl } from '../http/urls.ts'
import type { Token } from '../store/records.ts'
import type { World } from '../world.ts'
import { createToken } from './create-token.ts'

type ById = { Params: { id: string } }

export function mountTokens(app: FastifyInstance, world: World): void {
  app.post('/v1/tokens', async (request, reply) => {
    const account = authenticate(request, 'any')
    const caller = { account, ip: request.ip, baseUrl: baseUrl(world, request) }
    return reply.code(201).send(viewToken(createToken(world, caller, request.body)))
  })

  app.get<ById>('/v1/tokens/:id', async (request) => viewToken(findToken(world, request)))

  app.delete<ById>('/v1/tokens/:id', async (request, reply) => {
    world.store.tokens.remove(findToken(world, request).id)
    return reply.code(204).send()
  })
}

function findToken(world: World, request: FastifyRequest<ById>): Token {
  const account = authenticate(request, 'secret')
  const token = world.store.tokens.get(request.params.id)
  if (!token || token.account !== account) throw notFound('api_error')
  return token
}

function viewToken({ card, ...token }: Token): Record<string, unknown> {
  return {
    id: token.id,
    status: token.status,
    brand: card.brand,
    funding: card.brand === 'mada' ? 'debit' : 'credit',
    country: 'SA',
    month: card.month,
    year: card.year,
    name: card.name,
    last_four: card.lastFour,
    metadata: token.metadata,
    message: token.message,
    verification_url: token.verificationUrl,
    created_at: token.createdAt,
    updated_at: token.updatedAt,
    ...(token.expiresAt === null ? {} : { expires_at: token.expiresAt }),
  }
}
