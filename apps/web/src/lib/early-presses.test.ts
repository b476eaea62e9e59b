import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepEarlyPresses } from './early-presses.ts'

let answer = vi.fn<(text: string | null) => void>()
beforeEach(() => {
  document.body.innerHTML =
    '<main><button><b>One</b></button><button>Two</button><a href="#x">Three</a></main>'
  answer = vi.fn<(text: string | null) => void>()
})

const root = () => document.querySelector('main')!
const listen = () =>
  root().addEventListener('click', ({ target }) =>
    answer(target instanceof Element ? target.textContent : null),
  )

it('presses the last button again, once, for who answers', () => {
  const press = keepEarlyPresses(root())
  document.querySelectorAll('button')[1]!.click()
  document.querySelector('b')!.click()
  listen()
  press()
  expect(answer.mock.calls).toEqual([['One']])
  document.querySelectorAll('button')[1]!.click()
  expect(answer.mock.calls).toEqual([['One'], ['Two']])
})

it('presses nothing where nothing was, where something else was pressed since, or where the button is gone', () => {
  const presses = [0, 1, 2].map(() => keepEarlyPresses(root()))
  listen()
  presses[0]!()
  const [one] = document.querySelectorAll('button')
  one!.click()
  document.querySelector('a')!.click()
  answer.mockClear()
  presses[1]!()
  one!.click()
  one!.remove()
  answer.mockClear()
  presses[2]!()
  expect(answer).not.toHaveBeenCalled()
})

describe('what was chosen', () => {
  function choices() {
    document.body.innerHTML =
      '<main><label><input type="radio" name="x" checked>One</label><label><input type="radio" name="x">Two</label></main>'
    const [one, two] = document.querySelectorAll('input')
    return { one: one!, two: two! }
  }
  /** Some of them. */
  const frames = () => vi.advanceTimersByTimeAsync(50)
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is chosen again once the app has put it back', async () => {
    const { one, two } = choices()
    const press = keepEarlyPresses(root())
    two.click()
    const heard = vi.fn<() => void>()
    two.addEventListener('click', heard)
    press()
    await frames()
    expect(heard).not.toHaveBeenCalled()
    one.checked = true
    await frames()
    expect(two.checked).toBe(true)
    expect(heard).toHaveBeenCalledOnce()
  })

  it('is left alone once something else was pressed', async () => {
    const { one, two } = choices()
    const press = keepEarlyPresses(root())
    two.click()
    press()
    one.click()
    await frames()
    expect(one.checked).toBe(true)
  })
})
