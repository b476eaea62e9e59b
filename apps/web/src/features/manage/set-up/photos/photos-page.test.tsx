import type { PhotosSettings } from '@salon/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { OFFICE, openOffice, SALON_ID } from '../../../../testing/office.ts'
import { idOf } from '../../../../testing/salons.ts'

const [ONE, TWO] = [idOf(81), idOf(82)]
const plain = { ar: '', en: '' }
const UPDATE = 'salons.manage.photos.update'

afterEach(() => vi.unstubAllGlobals())

function openPhotos() {
  let settings: PhotosSettings = { photos: [ONE, TWO].map((id) => ({ id, alt: plain })) }
  return openOffice(`${OFFICE}/settings/photos`, {
    'salons.manage.photos.read': () => ({ version: 'v1', settings }),
    'salons.manage.photos.begin': () => ({ ticket: 'a-ticket' }),
    [UPDATE]: ({ input }) => {
      settings = Object(input).settings
      return { version: 'v2', settings }
    },
  })
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

it('photos change places, tell what is to be seen, and are removed', async () => {
  const { server } = openPhotos()
  await press('Move photo 2 forward')
  const [first] = screen.getAllByLabelText('Description in English')
  fireEvent.change(first!, { target: { value: ' The waiting room ' } })
  await press('Remove photo 2')
  screen.getByText('Save or discard your changes, then add a photo.')
  await press('Save')
  await screen.findByText('Saved.')
  expect(server.callsOf(UPDATE)[0]?.input).toEqual({
    ...{ salonId: SALON_ID, version: 'v1' },
    settings: { photos: [{ id: TWO, alt: { ar: '', en: 'The waiting room' } }] },
  })
})

it('a photo is sent with a ticket, and what is none is said to be none', async () => {
  openPhotos()
  const input = await screen.findByLabelText('Add a photo', { selector: 'input' })
  const served = globalThis.fetch
  const sent: RequestInit[] = []
  let status = 400
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (url !== '/photos') return served(url, init)
    sent.push(init)
    const error = { error: { data: { reason: 'INVALID_INPUT' } } }
    return Promise.resolve(Response.json(status === 200 ? {} : error, { status }))
  })
  const file = new File(['picture'], 'salon.png', { type: 'image/png' })
  fireEvent.change(input, { target: { files: [file] } })
  await screen.findByText(/^This file is no photo that can be shown/)
  status = 200
  fireEvent.change(input, { target: { files: [file] } })
  await screen.findByText('The photo was added.')
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).toMatchObject({
    ...{ method: 'POST', body: file },
    headers: { authorization: 'Bearer a-ticket', 'content-type': 'image/png' },
  })
})
