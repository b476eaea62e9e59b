import { act, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { lazyCatalogue } from './catalogue.ts'
import { loadMessages, setLocale, useMessages, useMessagesIfLoaded } from './locale.ts'

interface Greeting {
  hello: string
}

function newCatalogue() {
  const fetchAr = vi.fn<() => Promise<Greeting>>(() => Promise.resolve({ hello: 'مرحبا' }))
  const fetchEn = vi.fn<() => Promise<Greeting>>(() => Promise.resolve({ hello: 'Hello' }))
  const greetings = lazyCatalogue<Greeting>({ ar: fetchAr, en: fetchEn })
  const Greet = () => <p>{useMessages(greetings).hello}</p>
  const GreetIfLoaded = () => <p>{useMessagesIfLoaded(greetings)?.hello ?? 'not yet'}</p>
  return { greetings, fetchAr, fetchEn, Greet, GreetIfLoaded }
}

describe('texts in two languages', () => {
  it('fetches only the language in use, once', async () => {
    const { Greet, fetchAr, fetchEn } = newCatalogue()
    await act(() =>
      render(
        <Suspense fallback="…">
          <Greet />
          <Greet />
        </Suspense>,
      ),
    )
    expect(screen.getAllByText('Hello')).toHaveLength(2)
    expect(fetchEn).toHaveBeenCalledTimes(1)
    expect(fetchAr).not.toHaveBeenCalled()
  })

  it('switches the language, the direction and what is remembered together, without a gap', async () => {
    const { greetings, Greet } = newCatalogue()
    await loadMessages(greetings)
    render(<Greet />)
    await act(() => setLocale('ar'))
    expect(screen.getByText('مرحبا')).toBeTruthy()
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl'])
    expect(localStorage.getItem('salon.locale')).toBe('ar')
  })

  it('stays in the language when the other one cannot be fetched', async () => {
    const { greetings, fetchAr } = newCatalogue()
    await loadMessages(greetings)
    fetchAr.mockImplementationOnce(() => Promise.reject(new TypeError('Failed to fetch')))
    await expect(setLocale('ar')).rejects.toThrow('Failed to fetch')
    expect(document.documentElement.lang).toBe('en')
    await setLocale('ar')
    expect(document.documentElement.lang).toBe('ar')
  })

  it('shows what can do without them as soon as they arrive', async () => {
    const { greetings, GreetIfLoaded } = newCatalogue()
    render(<GreetIfLoaded />)
    expect(screen.getByText('not yet')).toBeTruthy()
    await act(() => loadMessages(greetings))
    expect(screen.getByText('Hello')).toBeTruthy()
  })
})
