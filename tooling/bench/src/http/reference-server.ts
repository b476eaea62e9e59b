import { createDb } from '@salon/db'
import Fastify from 'fastify'
import { sql } from 'kysely'

// The least that could answer: bare Fastify, one Kysely SELECT by primary key, one stored row, and the plainest booking there is.
const databaseUrl = process.env['DATABASE_URL'] ?? ''
const db = createDb({ url: databaseUrl, poolMax: 10 })
const app = Fastify({ logger: false })

app.get('/ping', () => ({ hello: 'world' }))

app.get<{ Params: { id: string } }>('/salons/:id', ({ params }) =>
  db
    .selectFrom('salons')
    .select(['id', 'slug', 'nameAr', 'nameEn'])
    .where('id', '=', params.id)
    .executeTakeFirst(),
)

app.post<{ Body: { staffId: string; startsAt: string; key: string } }>('/book', async ({ body }) => {
  const { rows } = await sql<{ id: string }>`
    with booked as (
      insert into bench.bookings (staff_id, during, key)
      values (${body.staffId}, tstzrange(${body.startsAt}, ${body.startsAt}::timestamptz + interval '1 hour'), ${body.key})
      on conflict do nothing returning id)
    insert into bench.outbox (topic, payload) select 'booked', jsonb_build_object('id', id) from booked returning payload->>'id' as id`.execute(
    db,
  )
  return { id: rows[0]?.id ?? null }
})

app.post<{ Body: { id: string } }>('/events', async ({ body }) => {
  await sql`insert into bench.events (id, body) values (${body.id}, ${JSON.stringify(body)})`.execute(db)
  return { received: true }
})

await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
console.log(`Reference is ready at http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)

process.on('SIGTERM', () => process.exit(0))
process.on('disconnect', () => process.exit(0))
