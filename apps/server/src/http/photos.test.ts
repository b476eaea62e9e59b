import { newMember, newPicture, newSalon } from '@salon/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

/** Of a manager, for as many photos as are asked for. */
async function managerOf() {
  const { db } = test.database
  const { id: salonId } = await newSalon(db)
  const { user, headers } = await test.signIn()
  await newMember(db, { salonId, userId: user.userId, role: 'manager' })
  return async () => {
    const begun = await test.post('salons.manage.photos.begin', { salonId }, headers)
    return `Bearer ${begun.json<{ result: { data: { ticket: string } } }>().result.data.ticket}`
  }
}

const send = (payload: Buffer, headers: Record<string, string>) =>
  test.inject({ method: 'POST', url: '/photos', payload, headers })

it('takes a photo from whoever brings a ticket, once, and shows it for good', async () => {
  const newTicket = await managerOf()
  const headers = { authorization: await newTicket(), 'content-type': 'image/png' }
  const sent = await send(newPicture(1200, 800), headers)
  expect(sent.statusCode).toBe(200)
  const { id } = sent.json<{ id: string }>()
  const shown = await test.inject({ url: `/photos/${id}-640.webp` })
  expect(shown.statusCode).toBe(200)
  expect(shown.headers).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  expect(shown.rawPayload.subarray(8, 12).toString()).toBe('WEBP')
  const again = await send(newPicture(1200, 800), headers)
  expect(again.statusCode).toBe(401)
  expect(again.json()).toMatchObject({ error: { data: { code: 'UNAUTHORIZED', httpStatus: 401 } } })
})

it('refuses what it cannot show, what is no picture at all, and whoever brings no ticket', async () => {
  const newTicket = await managerOf()
  const sendAs = async (payload: Buffer, type: string) =>
    send(payload, { authorization: await newTicket(), 'content-type': type })
  const letter = await sendAs(Buffer.from('a letter'), 'image/png')
  expect(letter.statusCode).toBe(400)
  expect(letter.json()).toMatchObject({ error: { data: { reason: 'INVALID_INPUT' } } })
  expect((await sendAs(Buffer.from('{}'), 'application/json')).statusCode).toBe(415)
  expect((await sendAs(Buffer.alloc(12 * 1024 * 1024 + 1), 'image/png')).statusCode).toBe(413)
  expect((await send(newPicture(300, 300), { 'content-type': 'image/png' })).statusCode).toBe(401)
})

it('reads nothing of a photo that comes without a ticket', async () => {
  const large = Buffer.alloc(12 * 1024 * 1024 + 1)
  expect((await send(large, { 'content-type': 'image/png' })).statusCode).toBe(401)
})

it('shows nothing but photos', async () => {
  for (const file of ['..%2Fjwt-secret', 'jwt-secret', `${'a'.repeat(36)}-640.webp`]) {
    const asked = await test.inject({ url: `/photos/${file}` })
    expect(asked.statusCode).toBe(404)
    expect(asked.headers['cache-control']).toBe('no-store')
  }
})
