import { LockKeyhole } from 'lucide-react'
import { type FocusEvent, useState } from 'react'
import { Badge } from '../../components/ui/badge.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Input } from '../../components/ui/field.tsx'
import { useMessages } from '../../i18n/locale.ts'
import { paymentMessages } from '../../i18n/payment.ts'
import { visitMessages } from '../../i18n/visit.ts'
import { brandOf, cvcLength } from './card-brand.ts'
import type { CardDetails, CardField } from './card-details.ts'
import { digitsOf, formatCardNumber, formatExpiry } from './card-text.ts'
import { DigitsInput } from './digits-input.tsx'
import { useCardForm } from './use-card-form.ts'

export interface CardFormProps {
  label: string
  isBusy: boolean
  /** Counts the declines: with each one the security code is asked for again. */
  declines: number
  onPay: (card: CardDetails) => void
}

/** The fields have no names on purpose: even if no script ran, the browser could not put a card into an address. */
export function CardForm({ label, isBusy, declines, onPay }: CardFormProps) {
  const t = useMessages(paymentMessages)
  const visit = useMessages(visitMessages)
  const { form, card, submit, problemOf, set, leave, clearCvc } = useCardForm(onPay)
  const brand = brandOf(digitsOf(card.number))
  const [seenDeclines, setSeenDeclines] = useState(declines)
  if (declines !== seenDeclines) {
    setSeenDeclines(declines)
    clearCvc()
  }

  function common(field: CardField) {
    const problem = problemOf(field)
    return {
      'data-field': field,
      error: problem && t.problems[problem],
      onBlur: (event: FocusEvent) => leave(field, event.relatedTarget),
      readOnly: isBusy,
      spellCheck: false,
    }
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-5 [&_input]:scroll-mt-32">
      <div className="relative">
        <DigitsInput
          {...common('number')}
          label={t.cardNumber}
          autoComplete="cc-number"
          className="[&_input]:pe-24 [&_input]:tracking-wide"
          format={formatCardNumber}
          value={card.number}
          onValueChange={(value) => set('number', value)}
        />
        <span dir="ltr" role="status" className="pointer-events-none absolute end-3 top-9.5">
          {brand && <Badge tone="brand">{visit.paidBy[brand]}</Badge>}
        </span>
      </div>
      <div className="grid grid-cols-2 items-start gap-4">
        <DigitsInput
          {...common('expiry')}
          label={t.expiry}
          hint={t.expiryHint}
          autoComplete="cc-exp"
          placeholder="12 / 28"
          format={formatExpiry}
          value={card.expiry}
          onValueChange={(value) => set('expiry', value)}
        />
        <DigitsInput
          {...common('cvc')}
          label={t.cvc}
          hint={t.cvcHint[cvcLength(brand)]}
          autoComplete="cc-csc"
          format={(text) => digitsOf(text).slice(0, cvcLength(brand))}
          value={card.cvc}
          onValueChange={(value) => set('cvc', value)}
        />
      </div>
      <Input
        {...common('name')}
        label={t.cardName}
        autoComplete="cc-name"
        autoCapitalize="words"
        dir="ltr"
        maxLength={100}
        value={card.name}
        onChange={(event) => set('name', event.target.value)}
      />
      <Button type="submit" size="lg" isBusy={isBusy}>
        {label}
      </Button>
      <p className="flex items-start gap-2 text-xs text-muted">
        <LockKeyhole aria-hidden className="mt-0.5 size-3.5 shrink-0" />
        {t.privacy}
      </p>
    </form>
  )
}
