import { expect, it, vi } from 'vitest'
import { lazyPage } from './lazy-page.ts'

const Page = () => null

it('fetches a page once, however often it is wanted', async () => {
  const fetchPage = vi.fn<() => Promise<typeof Page>>(() => Promise.resolve(Page))
  const page = lazyPage(fetchPage)
  expect(page.state.get()).toEqual({ status: 'absent' })
  await Promise.all([page.load(), page.load()])
  await page.load()
  expect(page.state.get()).toEqual({ status: 'loaded', Page })
  expect(fetchPage).toHaveBeenCalledTimes(1)
})

it('says when a page cannot be fetched, and tries again when it is wanted again', async () => {
  const fetchPage = vi
    .fn<() => Promise<typeof Page>>(() => Promise.resolve(Page))
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const page = lazyPage(fetchPage)
  await page.load()
  expect(page.state.get()).toEqual({ status: 'failed' })
  await page.load()
  expect(page.state.get()).toEqual({ status: 'loaded', Page })
})
