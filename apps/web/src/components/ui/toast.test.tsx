import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { showToast } from '../../lib/toast.ts'
import { Dialog } from './dialog.tsx'
import { Toaster } from './toast.tsx'

// React leaves out effects where a test's first render waits for code
beforeAll(() => Promise.all([import('./dialog-window.tsx'), import('./toast-card.tsx')]))

/** A dialog over another, once the refund is asked for. */
async function openBoth() {
  function Page() {
    const [open, setOpen] = useState('Payment')
    const footer = (
      <button type="button" onClick={() => setOpen('Refund')}>
        Give back
      </button>
    )
    return (
      <>
        <Dialog isOpen={open !== ''} onOpenChange={() => setOpen('')} title="Payment" footer={footer}>
          <Dialog
            isOpen={open === 'Refund'}
            onOpenChange={() => setOpen('Payment')}
            title="Refund"
            footer={footer}
          >
            <p>120</p>
          </Dialog>
        </Dialog>
        <Toaster />
      </>
    )
  }
  render(<Page />)
  fireEvent.click(await screen.findByRole('button', { name: 'Give back' }))
  await screen.findByRole('dialog', { name: 'Refund' })
}

describe('news while a dialog is open', () => {
  it('stands in the uppermost one, above its actions and never over them, and on the page once all are closed', async () => {
    let undone = 0
    await openBoth()
    act(() => showToast('Moved.', 'success', { label: 'Undo', run: () => undone++ }))
    const news = await screen.findByText('Moved.')
    for (const title of ['Refund', 'Payment']) {
      const dialog = screen.getByRole('dialog', { name: title })
      const shown = within(dialog).getByText('Moved.')
      expect(screen.getAllByText('Moved.', { ignore: false })).toHaveLength(1)
      expect(shown.closest('[role=status]')?.nextElementSibling?.tagName).toBe('FOOTER')
      await act(
        async () => void fireEvent.click(within(dialog).getAllByRole('button', { name: 'Close' })[0]!),
      )
    }
    expect(news.isConnected).toBe(false)
    expect(screen.queryByRole('dialog')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(undone).toBe(1)
    expect(screen.queryByText('Moved.')).toBeNull()
  })

  it('is taken back there without closing it', async () => {
    let undone = 0
    await openBoth()
    act(() => showToast('Moved.', 'success', { label: 'Undo', run: () => undone++ }))
    const undo = await screen.findByRole('button', { name: 'Undo' })
    fireEvent.pointerDown(undo)
    await act(async () => void fireEvent.click(undo))
    expect(undone).toBe(1)
    screen.getByRole('dialog', { name: 'Refund' })
  })
})
