import { parsePhone, type PhoneNumber } from '@salon/domain'
import { Avatar } from '../../components/avatar.tsx'
import { Phone } from '../../components/phone.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useLocalized, useMessages } from '../../i18n/locale.ts'
import { useDemo } from '../../lib/demo.ts'

/** The demo's people, to sign in as with one tap. Shows nothing outside the demo. */
export function DemoLogins({
  isBusy,
  onChoose,
}: {
  isBusy: boolean
  onChoose: (phone: PhoneNumber) => void
}) {
  const t = useMessages(accountMessages)
  const localized = useLocalized()
  const demo = useDemo({ isNeeded: true })
  if (!demo?.enabled) return null
  return (
    <section aria-label={t.demoLogins} className="grid gap-2 border-t border-line pt-5">
      <h2 className="text-sm font-semibold text-muted">{t.demoLogins}</h2>
      {demo.logins.map((login) => {
        const phone = parsePhone(login.phone)
        const name = localized(login.name)
        return (
          phone && (
            <button
              key={login.phone}
              type="button"
              disabled={isBusy}
              onClick={() => onChoose(phone)}
              className="flex min-h-14 items-center gap-3 rounded-md border border-line px-3 py-2 text-start hover:border-line-strong hover:bg-sunken"
            >
              <Avatar seed={login.phone} name={name} className="size-10" />
              <span className="grow leading-snug">
                <span className="block text-sm font-semibold">{name}</span>
                <span className="block text-xs text-muted">{t.demoRoles[login.role]}</span>
              </span>
              <span className="text-sm text-muted">
                <Phone phone={phone} />
              </span>
            </button>
          )
        )
      })}
    </section>
  )
}
