import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Input } from '../../../components/ui/field.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { useSubmit } from '../../../lib/use-submit.ts'
import type { TypedKeys } from './use-payment-keys.ts'

const NAMES = ['publishableKey', 'secretKey', 'webhookSecret'] as const
const EMPTY: TypedKeys = { publishableKey: '', secretKey: '', webhookSecret: '' }
/** What catches one key typed for another. The server checks the rest: its schema would double what this page loads. */
const LOOKS: Record<keyof TypedKeys, RegExp> = {
  publishableKey: /^pk_(?:test|live)_/,
  secretKey: /^sk_(?:test|live)_/,
  webhookSecret: /^.{16,}$/,
}

export interface KeysFormProps {
  /** There are keys that these replace. */
  hasAccount: boolean
  isBusy: boolean
  onSet: (keys: TypedKeys) => void
}

/** New keys, typed once: they are sealed at the server and never shown again. */
export function KeysForm({ hasAccount, isBusy, onSet }: KeysFormProps) {
  const t = useMessages(manageMessages)
  const [keys, setKeys] = useState(EMPTY)
  const [isChecked, setIsChecked] = useState(false)
  const trimmed: TypedKeys = {
    publishableKey: keys.publishableKey.trim(),
    secretKey: keys.secretKey.trim(),
    webhookSecret: keys.webhookSecret.trim(),
  }
  const isWrong = (name: (typeof NAMES)[number]) => !LOOKS[name].test(trimmed[name])

  const submit = useSubmit(() => {
    setIsChecked(true)
    if (!NAMES.some(isWrong)) onSet(trimmed)
  })

  return (
    <form onSubmit={submit} noValidate className="grid gap-4 border-t border-line pt-5">
      <h3>{hasAccount ? t.replaceKeys : t.setKeys}</h3>
      {NAMES.map((name) => (
        <Input
          key={name}
          label={t[name]}
          hint={t.keyHints[name]}
          error={isChecked && isWrong(name) ? t.keyWrong : null}
          type={name === 'publishableKey' ? 'text' : 'password'}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          value={keys[name]}
          onChange={(event) => setKeys((before) => ({ ...before, [name]: event.target.value }))}
        />
      ))}
      <Button type="submit" isBusy={isBusy} className="justify-self-start">
        {hasAccount ? t.replaceKeys : t.setKeys}
      </Button>
    </form>
  )
}
