import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Input } from '../../components/ui/field.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useSession } from '../../lib/use-session.ts'

/** Asks newcomers for a name; they may leave it for later. */
export function NameStep({ onDone }: { onDone: () => void }) {
  const t = useMessages(accountMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const session = useSession()
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const update = useMutation(trpc.accounts.updateProfile.mutationOptions())

  function submit(event: FormEvent): void {
    event.preventDefault()
    const given = name.trim()
    setIsMissing(given === '')
    if (given === '') return
    update.mutate(
      { name: given },
      {
        onSuccess: (user) => {
          session.setUser(user)
          onDone()
        },
      },
    )
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <p className="font-semibold">{t.nameTitle}</p>
      <Input
        label={t.nameLabel}
        hint={t.nameHint}
        error={isMissing ? t.nameMissing : update.error && message(update.error)}
        autoComplete="name"
        name="name"
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoFocus
      />
      <div className="flex gap-3">
        <Button type="submit" size="lg" isBusy={update.isPending} className="grow">
          {t.continue}
        </Button>
        <Button variant="quiet" size="lg" onClick={onDone}>
          {t.skip}
        </Button>
      </div>
    </form>
  )
}
