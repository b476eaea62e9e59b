import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { useSubmit } from './use-submit.ts'

/** Two fields, neither of which may be empty once it was tried to send them. */
function Names() {
  const [names, setNames] = useState({ first: 'Huda', last: '' })
  const [isChecked, setIsChecked] = useState(false)
  const submit = useSubmit(() => setIsChecked(true))
  return (
    <form onSubmit={submit}>
      {(['first', 'last'] as const).map((name) => (
        <input
          key={name}
          aria-label={name}
          aria-invalid={(isChecked && names[name] === '') || undefined}
          value={names[name]}
          onChange={({ target }) => setNames({ ...names, [name]: target.value })}
        />
      ))}
      <button>send</button>
    </form>
  )
}

const field = (name: string) => screen.getByLabelText(name)
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } })
function send(): void {
  screen.getByRole('button').focus()
  fireEvent.click(screen.getByRole('button'))
}

it('leads to the first field that is wrong', () => {
  render(<Names />)
  send()
  expect(document.activeElement).toBe(field('last'))
  type('first', '')
  send()
  expect(document.activeElement).toBe(field('first'))
})

it('leads there each time, and not while it is being put right', () => {
  render(<Names />)
  send()
  send()
  expect(document.activeElement).toBe(field('last'))
  field('first').focus()
  type('first', 'Hud')
  expect(document.activeElement).toBe(field('first'))
})

it('leaves the focus where nothing is wrong', () => {
  render(<Names />)
  type('last', 'Al Amri')
  send()
  expect(document.activeElement).toBe(screen.getByRole('button'))
})
