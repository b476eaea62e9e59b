import type { ReportedReviewView } from '@salon/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { at, openOffice } from '../../testing/office.ts'
import { newAccess, newUser } from '../../testing/people.ts'
import { idOf, named } from '../../testing/salons.ts'

const REPORT: ReportedReviewView = {
  ...{ id: idOf(70), salon: { slug: 'rose', name: named('Rose') }, rating: 1, comment: 'rude words' },
  ...{ reply: null, createdAt: at('2026-11-20T10:00'), reason: 'insult', reportComment: 'See the words' },
  ...{ reportedAt: at('2026-11-21T10:00'), decision: null, decidedAt: null },
}

function openReports(handlers: Parameters<typeof openOffice>[1] = {}, isAdmin = true) {
  return openOffice('/admin/reviews', {
    'accounts.refresh': () => newAccess('a1', newUser({ isAdmin })),
    'salons.reportedReviews.list': ({ input }) => ({
      items: [Object(input).isDecided ? { ...REPORT, decision: 'hide' } : REPORT],
      nextCursor: null,
    }),
    ...handlers,
  })
}

it('a reported review is hidden or let stand, and decided anew', async () => {
  const { server } = openReports({ 'salons.reportedReviews.decide': () => ({}) })
  await screen.findByText('See the words')
  fireEvent.click(screen.getByRole('button', { name: 'Hide from customers' }))
  await screen.findByText('Decided.')
  expect(server.callsOf('salons.reportedReviews.decide')[0]?.input).toEqual({
    ...{ id: idOf(70), decision: 'hide' },
  })
  await waitFor(() => expect(server.callsOf('salons.reportedReviews.list')).toHaveLength(2))
  fireEvent.click(screen.getByRole('button', { name: 'Decided' }))
  await screen.findByText('Hidden by the platform')
  expect(screen.queryByRole('button', { name: 'Hide from customers' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Let it stand' })).not.toBeNull()
})

it('reported reviews are shown to the platform’s people alone', async () => {
  const { server } = openReports({}, false)
  await screen.findByRole('heading', { name: 'There is nothing here' })
  expect(server.callsOf('salons.reportedReviews.list')).toEqual([])
})
