import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, useEffect, useState } from 'react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Dialog } from './dialog.tsx'

const press = async (name: string) => {
  const button = await screen.findByRole('button', { name })
  button.focus()
  fireEvent.click(button)
}
const escape = () =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' }))
const focused = () => document.activeElement?.textContent
/** Until the dialog that was closed has given the focus away, which it does a moment later. */
const settled = () => {
  const since = performance.now()
  return waitFor(() => expect(performance.now() - since).toBeGreaterThan(20))
}

function Page({ children }: { children: (isOpen: boolean, close: () => void) => ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <main tabIndex={-1}>
      <h1>Calendar</h1>
      <button type="button" onClick={() => setOpen(true)}>
        Huda
      </button>
      {children(isOpen, () => setOpen(false))}
    </main>
  )
}

// React leaves out effects where a test's first render waits for code
beforeAll(() => import('./dialog-window.tsx'))

describe('the focus, once a dialog is closed', () => {
  it('is where it was before, and scrolls nothing', async () => {
    const focus = vi.spyOn(HTMLElement.prototype, 'focus')
    render(
      <Page>
        {(isOpen, close) => (
          <Dialog isOpen={isOpen} onOpenChange={close} title="Booking">
            <p>16:00</p>
          </Dialog>
        )}
      </Page>,
    )
    await press('Huda')
    await screen.findByRole('dialog')
    focus.mockClear()
    await escape()
    await waitFor(() => expect(focused()).toBe('Huda'))
    expect(focus.mock.calls).toEqual([[{ preventScroll: true }]])
  })

  it('is on the heading where what opened it is gone, or takes none', async () => {
    function Gone({ isDisabled = false }) {
      const [isOpen, setOpen] = useState(false)
      const [isOver, setOver] = useState(false)
      return (
        <main tabIndex={-1}>
          <h1>Calendar</h1>
          {(isDisabled || !isOver) && (
            <button type="button" disabled={isOver} onClick={() => setOpen(true)}>
              Cancel
            </button>
          )}
          <Dialog
            isOpen={isOpen}
            onOpenChange={() => {
              setOver(true)
              setOpen(false)
            }}
            title="Booking"
          >
            <p>16:00</p>
          </Dialog>
        </main>
      )
    }
    for (const isDisabled of [false, true]) {
      const { unmount } = render(<Gone isDisabled={isDisabled} />)
      await press('Cancel')
      await screen.findByRole('dialog')
      await escape()
      await waitFor(() => expect(focused()).toBe('Calendar'))
      unmount()
    }
  })

  it('is where it was before the first of several that took each other’s place', async () => {
    function Question({ afterMs, onClose }: { afterMs: number; onClose: () => void }) {
      // its code may have to come first
      const [isThere, setThere] = useState(afterMs === 0)
      useEffect(() => {
        const timer = setTimeout(() => setThere(true), afterMs)
        return () => clearTimeout(timer)
      }, [afterMs])
      return (
        isThere && (
          <Dialog isOpen onOpenChange={onClose} title="When?">
            <p>17:00</p>
          </Dialog>
        )
      )
    }
    function Steps({ onClose }: { onClose: () => void }) {
      const [afterMs, setAfterMs] = useState<number | null>(null)
      if (afterMs !== null) return <Question afterMs={afterMs} onClose={() => setAfterMs(null)} />
      return (
        <Dialog isOpen onOpenChange={onClose} title="Booking">
          {[0, 1, 20].map((each) => (
            <button key={each} type="button" onClick={() => setAfterMs(each)}>
              Move {each}
            </button>
          ))}
        </Dialog>
      )
    }
    render(<Page>{(isOpen, close) => isOpen && <Steps onClose={close} />}</Page>)
    await press('Huda')
    for (const step of ['Move 0', 'Move 1', 'Move 20']) {
      await press(step)
      await screen.findByText('17:00')
      await settled()
      expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true)
      await escape()
      await screen.findByRole('button', { name: step })
      await settled()
      expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true)
    }
    await escape()
    await waitFor(() => expect(focused()).toBe('Huda'))
  })

  it('stays in the dialog below, whatever became of what opened the one above', async () => {
    function Below({ isGone = false }) {
      const [isAsked, setAsked] = useState(false)
      return (
        <>
          {!(isGone && isAsked) && (
            <button type="button" onClick={() => setAsked(true)}>
              Refund
            </button>
          )}
          <Dialog isOpen={isAsked} onOpenChange={() => setAsked(false)} title="Your code">
            <p>123456</p>
          </Dialog>
        </>
      )
    }
    for (const isGone of [false, true]) {
      const { unmount } = render(
        <Page>
          {(isOpen, close) => (
            <Dialog isOpen={isOpen} onOpenChange={close} title="Payment">
              <Below isGone={isGone} />
            </Dialog>
          )}
        </Page>,
      )
      await press('Huda')
      await press('Refund')
      await screen.findByText('123456')
      await escape()
      await settled()
      const payment = screen.getByRole('dialog', { name: 'Payment' })
      expect(payment.contains(document.activeElement)).toBe(true)
      expect(focused() === 'Refund').toBe(!isGone)
      await escape()
      await waitFor(() => expect(focused()).toBe('Huda'))
      unmount()
    }
  })

  it('is left to whatever took it meanwhile', async () => {
    render(
      <Page>
        {(isOpen, close) => (
          <>
            {!isOpen && <input aria-label="Search" autoFocus />}
            <Dialog isOpen={isOpen} onOpenChange={close} title="Booking">
              <p>16:00</p>
            </Dialog>
          </>
        )}
      </Page>,
    )
    await press('Huda')
    await screen.findByRole('dialog')
    await escape()
    await settled()
    expect(document.activeElement).toBe(screen.getByLabelText('Search'))
  })
})
