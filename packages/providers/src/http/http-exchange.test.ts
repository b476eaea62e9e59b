import { Agent } from 'undici'
import { afterEach, expect, it } from 'vitest'
import { exchange, ExchangeError, type HttpRequest } from './http-exchange.ts'
import { startLocalServer } from '../testing/local-server.ts'

const agent = new Agent({ connections: 1, pipelining: 1 })
afterEach(() => agent.destroy())

it('knows that a request which waited for a connection until its deadline never left', async () => {
  const server = await startLocalServer(() => undefined)
  const request = (deadlineMilliseconds: number): HttpRequest => ({
    method: 'POST',
    url: new URL(server.url),
    headers: {},
    body: '{}',
    deadline: AbortSignal.timeout(deadlineMilliseconds),
    maxAnswerBytes: 1000,
  })
  const first = exchange(agent, request(400)).catch((error: unknown) => error)
  const second = await exchange(agent, request(100)).catch((error: unknown) => error)
  expect(second).toBeInstanceOf(ExchangeError)
  expect(second).toMatchObject({ wasSent: false, isTimeout: true })
  expect(await first).toMatchObject({ wasSent: true, isTimeout: true })
  // The one connection is free again, and the second request must not use it now.
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(server.received).toHaveLength(1)
  await server.close()
})
