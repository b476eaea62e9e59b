import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { World } from '../world.ts'

/** An address a browser can be sent to. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'must be a valid URL' })

/** Where this request reached the sandbox; links of pages start here. */
export function baseUrl(world: World, request: FastifyRequest): string {
  return world.settings.publicUrl ?? `${request.protocol}://${request.host}`
}

/** Adds values to an address and keeps those it has. */
export function withQuery(address: string, values: Record<string, string>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value)
  return url.href
}
