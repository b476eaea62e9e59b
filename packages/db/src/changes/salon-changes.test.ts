import { once } from 'node:events'
import net from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createDb } from '../client.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { openSalonChanges } from './salon-changes.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const SALON_ID = '019a0000-0000-7000-8000-000000000001'

/** A way to the database that can go silent: what is sent stays unanswered, and nobody hangs up. */
async function openWay() {
  const { hostname, port } = new URL(database.url)
  const sockets: net.Socket[] = []
  let answers = 0
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), hostname)
    sockets.push(near, far)
    for (const socket of [near, far]) socket.on('error', () => undefined)
    near.pipe(far).pipe(near)
    far.on('data', () => (answers += 1))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = new URL(database.url)
  url.host = `127.0.0.1:${(server.address() as net.AddressInfo).port}`
  return {
    url: url.href,
    answers: () => answers,
    goSilent: () => sockets.forEach((socket) => socket.unpipe()),
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

it('ends its watches when the connection answers no more, and not before', async () => {
  const way = await openWay()
  const db = createDb({ url: way.url })
  const changes = openSalonChanges(db, { askMilliseconds: 20, answerMilliseconds: 1_000 })
  const watch = changes.watch(SALON_ID)
  await watch.next()
  const next = watch.next()
  const before = way.answers()
  await vi.waitFor(() => expect(way.answers()).toBeGreaterThan(before + 2))
  way.goSilent()
  expect(await next).toEqual({ done: true, value: undefined })
  await changes.close()
  await db.destroy()
  way.close()
})

it('has the operating system ask, too, before two hours are over', async () => {
  const keepAlive = vi.spyOn(net.Socket.prototype, 'setKeepAlive')
  const changes = openSalonChanges(database.db)
  await changes.watch(SALON_ID).next()
  expect(keepAlive).toHaveBeenCalledWith(true, 30_000)
  keepAlive.mockRestore()
  await changes.close()
})
