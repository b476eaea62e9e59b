import type { SalonReviewView } from '@salon/contract'
import { itemAt } from '@salon/domain'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../../testing/fake-server.ts'
import { at, OFFICE, openOffice, SALON_ID } from '../../../testing/office.ts'
import { idOf, named, NOON } from '../../../testing/salons.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

const newReview = (given: Partial<SalonReviewView> = {}): SalonReviewView => ({
  ...{ id: idOf(70), bookingId: idOf(9), rating: 2, comment: 'We waited', authorName: 'Huda' },
  ...{ staffName: named('Noura'), reply: null, createdAt: at('2026-11-20T10:00'), report: null },
  ...given,
})

function openReviews(review: SalonReviewView, handlers: Parameters<typeof openOffice>[1] = {}, search = '') {
  return openOffice(`${OFFICE}/reviews${search}`, {
    'salons.manage.reviews.list': () => ({ items: [review], nextCursor: null }),
    'salons.manage.reviews.readReply': () => ({ version: 'A'.repeat(22), settings: { text: '' } }),
    ...handlers,
  })
}

const press = async (name: string) =>
  fireEvent.click(await screen.findByRole('button', { name, busy: false }))

describe('the reviews of a salon', () => {
  it('are chosen by stars and by missing replies, as the address says', async () => {
    const { server, address } = openReviews(newReview(), {}, '?stars=2')
    await screen.findByText('We waited')
    await press('Without a reply')
    await waitFor(() =>
      expect(server.callsOf('salons.manage.reviews.list').at(-1)?.input).toMatchObject({
        ...{ salonId: SALON_ID, rating: 2, isUnanswered: true },
      }),
    )
    expect(address().search).toEqual({ stars: '2', unanswered: 'true' })
  })

  it('are answered where they stand, and a refused reply stays typed', async () => {
    let isDown = true
    const { server } = openReviews(newReview(), {
      'salons.manage.reviews.reply': ({ input }) =>
        isDown ? refuse('RATE_LIMITED') : { version: 'B'.repeat(22), settings: Object(input).settings },
    })
    await press('Reply')
    const field = await screen.findByLabelText<HTMLTextAreaElement>('The salon’s reply')
    fireEvent.change(field, { target: { value: 'We are sorry' } })
    await press('Report')
    await screen.findByLabelText('What is wrong with it?')
    await press('Reply')
    await press('Save')
    await screen.findByRole('alert')
    expect(screen.getByLabelText<HTMLTextAreaElement>('The salon’s reply').value).toBe('We are sorry')
    isDown = false
    await press('Save')
    await waitFor(() => expect(screen.queryByLabelText('The salon’s reply')).toBeNull())
    expect(server.callsOf('salons.manage.reviews.reply').at(-1)?.input).toEqual({
      ...{ salonId: SALON_ID, id: idOf(70), version: 'A'.repeat(22), settings: { text: 'We are sorry' } },
    })
    expect(server.callsOf('salons.manage.reviews.list')).toHaveLength(2)
  })

  it('stay while a reply is being written, even once somebody else has answered', async () => {
    let isAnswered = false
    const other = newReview({ id: idOf(71), comment: 'Lovely', createdAt: at('2026-11-19T10:00') })
    const { server } = openReviews(
      newReview(),
      {
        'salons.manage.reviews.list': () => ({
          ...{ items: isAnswered ? [other] : [newReview(), other], nextCursor: null },
        }),
        'salons.manage.reviews.report': () => ({}),
      },
      '?unanswered=true',
    )
    const buttons = (name: string) => screen.findAllByRole('button', { name, busy: false })
    fireEvent.click(itemAt(await buttons('Reply'), 0))
    const field = await screen.findByLabelText<HTMLTextAreaElement>('The salon’s reply')
    fireEvent.change(field, { target: { value: 'We are so' } })
    isAnswered = true
    // what is done to another review has the list asked for again
    fireEvent.click(itemAt(await buttons('Report'), 1))
    await press('Send the report')
    await waitFor(() => expect(server.callsOf('salons.manage.reviews.list')).toHaveLength(2))
    await screen.findByText('Reported. The platform will look at it.')
    expect(screen.getAllByText(/We waited|Lovely/).map((each) => each.textContent)).toEqual([
      ...['We waited', 'Lovely'],
    ])
    expect(screen.getByLabelText<HTMLTextAreaElement>('The salon’s reply').value).toBe('We are so')
    await press('Discard changes')
    await waitFor(() => expect(screen.queryByText('We waited')).toBeNull())
  })

  it('are reported with a reason, once', async () => {
    const { server } = openReviews(newReview(), { 'salons.manage.reviews.report': () => ({}) })
    await press('Report')
    fireEvent.change(await screen.findByLabelText('What is wrong with it?'), {
      target: { value: 'no_visit' },
    })
    await press('Send the report')
    await screen.findByText('Reported. The platform will look at it.')
    expect(server.callsOf('salons.manage.reviews.report')[0]?.input).toEqual({
      ...{ salonId: SALON_ID, id: idOf(70), reason: 'no_visit', comment: '' },
    })
  })

  it('are asked about when a report is left unsent, and not once it is sent', async () => {
    openReviews(newReview(), { 'salons.manage.reviews.report': () => ({}) })
    const leave = () => fireEvent.click(screen.getAllByRole('link', { name: 'Clients' })[0]!)
    await press('Report')
    fireEvent.change(await screen.findByLabelText(/^Anything else/), { target: { value: 'Never here' } })
    leave()
    await press('Stay here')
    await press('Send the report')
    await screen.findByText('Reported. The platform will look at it.')
    await waitFor(() => expect(screen.queryByDisplayValue('Never here')).toBeNull())
    leave()
    await screen.findByRole('heading', { name: 'Clients' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('that were reported say what became of it', async () => {
    openReviews(newReview({ report: { reason: 'insult', decision: 'hide' } }))
    await screen.findByText('Hidden by the platform')
    expect(screen.queryByRole('button', { name: 'Report' })).toBeNull()
  })
})
