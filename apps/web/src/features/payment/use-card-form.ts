import { type FormEvent, useRef, useState } from 'react'
import { useNow } from '../../lib/use-now.ts'
import {
  CARD_FIELDS,
  type CardDetails,
  type CardField,
  type CardProblem,
  checkCard,
  EMPTY_CARD,
} from './card-details.ts'

/** The card as it is typed: a field says what is wrong once it was left for another, all of them once somebody wants to pay. */
export function useCardForm(onSubmit: (card: CardDetails) => void) {
  const [card, setCard] = useState(EMPTY_CARD)
  const [left, setLeft] = useState<ReadonlySet<CardField>>(new Set())
  const form = useRef<HTMLFormElement>(null)
  const problems = checkCard(card, useNow())

  function submit(event: FormEvent): void {
    event.preventDefault()
    const wrong = CARD_FIELDS.find((field) => problems[field])
    setLeft(new Set(CARD_FIELDS))
    if (wrong) form.current?.querySelector<HTMLInputElement>(`[data-field="${wrong}"]`)?.focus()
    else onSubmit(card)
  }

  return {
    form,
    card,
    submit,
    problemOf: (field: CardField): CardProblem | null => (left.has(field) && problems[field]) || null,
    set: (field: CardField, value: string) => setCard((before) => ({ ...before, [field]: value })),
    /** An error makes the page longer: were it shown on the way to the button, the press would miss it. */
    leave: (field: CardField, goingTo: EventTarget | null) => {
      if (card[field] === '' || !(goingTo instanceof HTMLInputElement)) return
      setLeft((before) => new Set(before).add(field))
    },
    /** The code is asked for again at every new try; all else stays. */
    clearCvc() {
      setCard((before) => ({ ...before, cvc: '' }))
      setLeft((before) => new Set([...before].filter((field) => field !== 'cvc')))
    },
  }
}
