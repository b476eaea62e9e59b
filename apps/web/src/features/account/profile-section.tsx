import type { UserView } from '@salon/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Phone } from '../../components/phone.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Input } from '../../components/ui/field.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useErrorMessage } from '../../lib/error-message.ts'
import { showToast } from '../../lib/toast.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useSession } from '../../lib/use-session.ts'
import { Section } from './section.tsx'

export function ProfileSection({ user }: { user: UserView }) {
  const t = useMessages(accountMessages)
  const common = useMessages(commonMessages)
  const message = useErrorMessage()
  const trpc = useTRPC()
  const session = useSession()
  const [name, setName] = useState(user.name)
  const [isNameMissing, setIsNameMissing] = useState(false)
  const update = useMutation(
    trpc.accounts.updateProfile.mutationOptions({
      onSuccess: (changed) => {
        session.setUser(changed)
        showToast(common.saved)
      },
    }),
  )

  function submit(event: FormEvent): void {
    event.preventDefault()
    const given = name.trim()
    setIsNameMissing(given === '')
    if (given !== '') update.mutate({ name: given })
  }

  return (
    <Section title={t.profile}>
      <form onSubmit={submit} noValidate className="grid gap-5">
        <p className="text-sm">
          <span className="block font-semibold">{t.phoneLabel}</span>
          <Phone phone={user.phone} />
        </p>
        <Input
          label={t.nameLabel}
          hint={t.nameHint}
          error={isNameMissing ? t.nameMissing : update.error && message(update.error)}
          name="name"
          autoComplete="name"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" isBusy={update.isPending} className="justify-self-start">
          {common.save}
        </Button>
      </form>
    </Section>
  )
}
