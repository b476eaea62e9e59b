import { createServer, type IncomingMessage } from 'node:http'
import { z } from 'zod'

const delivered = z.looseObject({ id: z.string(), type: z.string().optional() })

type Delivered = z.infer<typeof delivered>

/** A shop's endpoint: keeps what arrives and answers as told, 200 at first. */
export async function startReceiver() {
  const received: Delivered[] = []
  const answer = { status: 200 }
  const server = createServer((request, response) => {
    void readJson(request).then((body) => {
      received.push(delivered.parse(body))
      response.writeHead(answer.status, { location: '/elsewhere' }).end('noted')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/webhooks/moyasar`,
    received,
    answer,
    types: () => received.map(({ type }) => type),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}
