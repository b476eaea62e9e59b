import { CalendarPlus, Copy } from 'lucide-react'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { Input } from '../../components/ui/field.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { showToast } from '../../lib/toast.ts'

/** The address, to be opened by the calendar of this device or taken to another. */
export function CalendarAddress({ url }: { url: string }) {
  const t = useMessages(accountMessages)

  function copy(): void {
    navigator.clipboard.writeText(url).then(
      () => showToast(t.addressCopied),
      () => showToast(t.copyRefused, 'error'),
    )
  }

  return (
    <div className="grid gap-3">
      <Input
        label={t.calendarAddress}
        hint={t.calendarOnce}
        dir="ltr"
        readOnly
        value={url}
        onFocus={({ target }) => target.select()}
      />
      <div className="flex flex-wrap gap-2">
        <a href={url.replace(/^https?:/, 'webcal:')} className={buttonClass('primary')}>
          <CalendarPlus aria-hidden className="size-4" />
          {t.openCalendar}
        </a>
        <Button variant="secondary" icon={<Copy aria-hidden className="size-4" />} onClick={copy}>
          {t.copyAddress}
        </Button>
      </div>
    </div>
  )
}
