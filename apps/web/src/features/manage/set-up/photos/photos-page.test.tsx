import type { PhotosSettings } from '@salon/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { refuse } from '../../../../testing/fake-server.ts'
import { OFFICE, openOffice, SALON_ID } from '../../../../testing/office.ts'
import { idOf } from '../../../../testing/salons.ts'

const [ONE, TWO, THREE] = [idOf(81), idOf(82), idOf(83)]
const plain = { ar: '', en: '' }
const UPDATE = 'salons.manage.photos.update'

afterEach(() => vi.unstubAllGlobals())

function openPhotos() {
  let settings: PhotosSettings = { photos: [ONE, TWO].map((id) => ({ id, alt: plain })) }
  let version = 'v1'
  /** Another manager does. */
  const change = (ids: string[]) => {
    settings = { photos: ids.map((id) => ({ id, alt: plain })) }
    version = 'v2'
  }
  const office = openOffice(`${OFFICE}/settings/photos`, {
    'salons.manage.photos.read': () => ({ version, settings }),
    'salons.manage.photos.begin': () => ({ ticket: 'a-ticket' }),
    [UPDATE]: ({ input }) => {
      if (Object(input).version !== version) return refuse('CHANGED_MEANWHILE')
      settings = Object(input).settings
      version = 'v3'
      return { version, settings }
    },
  })
  return { ...office, change }
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

it('photos change places, tell what is to be seen, and are removed', async () => {
  const { server } = openPhotos()
  const forward = await screen.findByRole('button', { name: 'Move photo 2 forward' })
  forward.focus()
  fireEvent.click(forward)
  screen.getByText('Photo 2 is photo 1 now.')
  expect(document.activeElement).toBe(forward)
  expect(forward.getAttribute('aria-disabled')).toBe('true')
  const [first] = screen.getAllByLabelText('Description in English')
  fireEvent.change(first!, { target: { value: ' The waiting room ' } })
  await press('Remove photo 2')
  screen.getByText('Photo 2 is removed once you save.')
  expect(document.activeElement).toBe(screen.getByRole('listitem', { name: 'Photo 1' }))
  screen.getByText('Save or discard your changes, then add a photo.')
  await press('Save')
  await screen.findByText('Saved.')
  expect(server.callsOf(UPDATE)[0]?.input).toEqual({
    ...{ salonId: SALON_ID, version: 'v1' },
    settings: { photos: [{ id: TWO, alt: { ar: '', en: 'The waiting room' } }] },
  })
})

it('a photo that another manager added and put first is told of, and stays', async () => {
  const { server, change } = openPhotos()
  const [field] = await screen.findAllByLabelText('Description in English')
  fireEvent.change(field!, { target: { value: 'The waiting room' } })
  change([THREE, ONE, TWO])
  await press('Save')
  await screen.findByText('3 · 1 · 2')
  await press('Keep my changes as well')
  await press('Save')
  await screen.findByText('Saved.')
  const settings: PhotosSettings = Object(server.callsOf(UPDATE).at(-1)?.input).settings
  expect(settings.photos.map(({ id, alt }) => [id, alt.en])).toEqual([
    [THREE, ''],
    [ONE, 'The waiting room'],
    [TWO, ''],
  ])
})

it('a photo is sent with a ticket, and what is none is said to be none', async () => {
  openPhotos()
  const input = await screen.findByLabelText('Add a photo', { selector: 'input' })
  const served = globalThis.fetch
  const sent: RequestInit[] = []
  /** Whether nothing could be typed meanwhile. */
  const locked: boolean[] = []
  let status = 400
  let details: unknown = { fields: { photo: 'invalid_format' } }
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (url !== '/photos') return served(url, init)
    sent.push(init)
    locked.push(screen.getAllByRole('group').some((fields) => fields.matches('fieldset:disabled')))
    const error = { error: { data: { reason: 'INVALID_INPUT', details } } }
    return Promise.resolve(Response.json(status === 200 ? {} : error, { status }))
  })
  const file = new File(['picture'], 'salon.png', { type: 'image/png' })
  fireEvent.change(input, { target: { files: [file] } })
  await screen.findByText(/^This file is no photo that can be shown/)
  for (const [told, sentence] of [
    [{ fields: { photo: 'too_small' } }, /^This photo is too small/],
    [{ fields: { photo: 'too_many_pixels' } }, /^This photo has too many pixels/],
    [{ fields: { photo: 'too_big' }, most: 12 }, /^A salon has twelve photos at most/],
  ] as const) {
    details = told
    fireEvent.change(input, { target: { files: [file] } })
    await screen.findByText(sentence)
  }
  status = 413
  fireEvent.change(input, { target: { files: [file] } })
  await screen.findByText(/^This file is larger than 12 MB/)
  status = 200
  fireEvent.change(input, { target: { files: [file] } })
  await screen.findByText('The photo was added.')
  await waitFor(() => expect(sent).toHaveLength(6))
  expect(new Set(locked)).toEqual(new Set([true]))
  expect(sent[5]).toMatchObject({
    ...{ method: 'POST', body: file },
    headers: { authorization: 'Bearer a-ticket', 'content-type': 'image/png' },
  })
})
