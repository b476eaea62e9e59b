import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'

export function AccountPage() {
  const t = useMessages(accountMessages)
  return (
    <div className="mx-auto w-full max-w-page px-4 py-8">
      <h1 className="text-2xl">{t.title}</h1>
    </div>
  )
}
