import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { Dialog } from './dialog.tsx'

/** Opens a dialog that has no trigger of its own, as most have none. */
function Page({ onClosed }: { onClosed?: () => void }) {
  const [isOpen, setOpen] = useState(false)
  function change(next: boolean): void {
    setOpen(next)
    if (!next) onClosed?.()
  }
  return (
    <>
      <h1 tabIndex={-1}>Elsewhere</h1>
      <button type="button" onClick={() => setOpen(true)}>
        Ask
      </button>
      <Dialog isOpen={isOpen} onOpenChange={change} title="Why?">
        <input aria-label="Time" />
      </Dialog>
    </>
  )
}

/** From a press on its button to Escape. */
async function openAndClose() {
  const ask = screen.getByRole('button', { name: 'Ask' })
  ask.focus()
  fireEvent.click(ask)
  fireEvent.keyDown(await screen.findByLabelText('Time'), { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  return ask
}

it('gives the focus back to where it was opened from', async () => {
  render(<Page />)
  const ask = await openAndClose()
  await waitFor(() => expect(document.activeElement).toBe(ask))
})

it('leaves the focus where what closed it has brought it', async () => {
  const heading = () => screen.getByRole('heading', { name: 'Elsewhere' })
  render(<Page onClosed={() => setTimeout(() => heading().focus())} />)
  await openAndClose()
  await waitFor(() => expect(document.activeElement).toBe(heading()))
  // by then the dialog would have taken it
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(document.activeElement).toBe(heading())
})
