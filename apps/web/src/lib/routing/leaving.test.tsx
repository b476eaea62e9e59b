import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LeavingDialog } from '../../components/leaving-dialog.tsx'
import { manageMessages } from '../../i18n/manage.ts'
import { useUnsavedChanges } from '../use-unsaved-changes.ts'
import { CurrentPage } from './current-page.tsx'
import { lazyPage } from './lazy-page.ts'
import { Link } from './link.tsx'
import { Router } from './router.tsx'
import { useNavigate, useSetSearch } from './use-route.ts'

const nothing = <p>nothing</p>

async function open({ isLostBySearch = false } = {}) {
  const page = (Page: () => React.ReactNode) => lazyPage(() => Promise.resolve(Page))
  const routes = {
    '/': { page: page(() => <Form isLostBySearch={isLostBySearch} />), parseSearch: (raw: object) => raw },
    '/inbox': { page: page(() => <h1>Inbox</h1>) },
  }
  history.replaceState({ entry: 'form' }, '', '/?city=riyadh')
  render(
    <Router routes={routes}>
      <Link to="/inbox">to inbox</Link>
      <Link to="/" search={{ city: 'jeddah' }}>
        to jeddah
      </Link>
      <CurrentPage pending={nothing} crashed={nothing} missing={nothing} />
      <LeavingDialog />
    </Router>,
  )
  await screen.findByRole('heading', { name: 'Form' })
}

function Form({ isLostBySearch }: { isLostBySearch: boolean }) {
  const [isUnsaved, setIsUnsaved] = useState(false)
  const [isAtWork, setIsAtWork] = useState(false)
  const navigate = useNavigate()
  const setSearch = useSetSearch('/')
  useUnsavedChanges(isUnsaved, { isLostBySearch })
  useUnsavedChanges(isAtWork, { isWork: true })
  return (
    <>
      <h1>Form</h1>
      <button onClick={() => setIsUnsaved(true)}>type</button>
      <button onClick={() => setIsUnsaved(false)}>save</button>
      <button onClick={() => setIsAtWork(true)}>begin</button>
      <button onClick={() => void navigate({ to: '/inbox' })}>go on</button>
      <button onClick={() => setSearch({ city: 'makkah' })}>refine</button>
    </>
  )
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const follow = (name: string) => fireEvent.click(screen.getByRole('link', { name }))
const answer = async (name: string) =>
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }))
const question = (name: string) => screen.findByRole('dialog', { name })
const inbox = () => screen.findByRole('heading', { name: 'Inbox' })
const isAsked = () => screen.queryByRole('dialog') !== null

/** As the browser's "back" does it: the address is another one by the time that the page hears of it. */
function goBack(to = '/inbox'): void {
  // the browser's own, which tells nobody of it
  History.prototype.replaceState.call(history, { entry: 'before' }, '', to)
  dispatchEvent(new PopStateEvent('popstate'))
}

beforeEach(async () => {
  vi.stubGlobal('scrollTo', vi.fn<() => void>())
  await manageMessages.load('en')
})

describe('a page with something that is not saved', () => {
  it('is left by a link only once that was asked', async () => {
    await open()
    press('type')
    follow('to inbox')
    await answer('Stay here')
    await waitFor(() => expect(isAsked()).toBe(false))
    expect(location.pathname).toBe('/')
    follow('to inbox')
    await answer('Leave without saving')
    await inbox()
    expect(isAsked()).toBe(false)
  })

  it('is where it was while it is asked about “back”, and then left by it', async () => {
    const back = vi.spyOn(history, 'back').mockImplementation(() => goBack())
    await open()
    const heard = vi.fn<() => void>()
    addEventListener('popstate', heard, { once: true })
    press('type')
    goBack()
    expect(heard).not.toHaveBeenCalled()
    await answer('Stay here')
    expect(location.pathname + location.search).toBe('/?city=riyadh')
    expect(history.state).toEqual({ entry: 'form' })
    screen.getByRole('heading', { name: 'Form' })
    expect(back).not.toHaveBeenCalled()
    goBack()
    await answer('Leave without saving')
    await inbox()
    expect(back).toHaveBeenCalledOnce()
  })

  it('is not closed with its tab without a word', async () => {
    await open()
    const close = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(close()).toBe(false)
    press('type')
    expect(close()).toBe(true)
    press('save')
    expect(close()).toBe(false)
  })

  it('goes on by itself, as after saving, and nothing is asked', async () => {
    await open()
    press('type')
    press('go on')
    await inbox()
    expect(isAsked()).toBe(false)
  })
})

describe('a page that is at work', () => {
  it('is asked about as such', async () => {
    await open()
    press('begin')
    follow('to inbox')
    expect(await question('Leave before it is done?')).toBeTruthy()
    await answer('Leave')
    await inbox()
  })

  it('names what was typed on it, which is lost for good', async () => {
    await open()
    press('type')
    press('begin')
    follow('to inbox')
    expect(await question('Leave without saving?')).toBeTruthy()
    await answer('Stay here')
    press('save')
    follow('to inbox')
    expect(await question('Leave before it is done?')).toBeTruthy()
  })
})

describe('another search on the same page', () => {
  it('loses nothing as a rule', async () => {
    await open()
    press('type')
    follow('to jeddah')
    await waitFor(() => expect(location.search).toBe('?city=jeddah'))
    goBack('/?city=riyadh')
    press('refine')
    expect(location.search).toBe('?city=makkah')
    expect(isAsked()).toBe(false)
    goBack()
    await answer('Stay here')
    expect(location.pathname + location.search).toBe('/?city=makkah')
  })

  it('is asked about where it takes what was typed away', async () => {
    await open({ isLostBySearch: true })
    press('type')
    follow('to jeddah')
    await answer('Leave without saving')
    await waitFor(() => expect(location.search).toBe('?city=jeddah'))
  })
})

it('nothing is asked once all of it is saved', async () => {
  await open()
  press('type')
  press('save')
  follow('to inbox')
  await inbox()
  expect(isAsked()).toBe(false)
})
