import { smsLength } from '@salon/domain'
import { Copy, MessageCircle, MessageSquareText } from 'lucide-react'
import { Phone } from '../../components/phone.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Card } from '../../components/ui/card.tsx'
import { commonMessages } from '../../i18n/common.ts'
import { inboxMessages } from '../../i18n/inbox.ts'
import { useMessages } from '../../i18n/locale.ts'
import type { DemoMessage } from '../../lib/demo.ts'
import { useFormat } from '../../lib/format.ts'
import { deviceTimeZone } from '../../lib/time-zone.ts'
import { showToast } from '../../lib/toast.ts'

/** One message as it would stand on the phone; its code can be taken along. */
export function MessageCard({ message }: { message: DemoMessage }) {
  const t = useMessages(inboxMessages)
  const common = useMessages(commonMessages)
  const format = useFormat()
  const Icon = message.channel === 'whatsapp' ? MessageCircle : MessageSquareText
  const { code } = message
  const { segments, units, encoding } = smsLength(message.body)
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => showToast(common.copied),
      () => showToast(t.copyFailed, 'error'),
    )
  return (
    <Card className="grid gap-3 p-5">
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
        <Icon aria-hidden className="size-4 text-brand" />
        <span className="font-semibold text-ink">{t.channels[message.channel]}</span>
        <span>
          {t.to} <Phone phone={message.to} />
        </span>
        <time dateTime={message.at} className="ms-auto">
          {format.time(message.at, deviceTimeZone())}
        </time>
      </header>
      <p className="w-fit max-w-full rounded-lg rounded-ss-none bg-sunken px-4 py-3 text-sm wrap-anywhere whitespace-pre-line [unicode-bidi:plaintext]">
        <MessageText text={message.body} />
      </p>
      {message.channel === 'sms' && (
        <p className="text-xs text-muted">{t.smsLength(segments, units, t.encodings[encoding])}</p>
      )}
      {code && (
        <p className="flex flex-wrap items-center gap-3">
          <bdi dir="ltr" className="font-mono text-xl font-bold tracking-widest">
            {code}
          </bdi>
          <Button
            variant="secondary"
            icon={<Copy aria-hidden className="size-4" />}
            aria-label={t.copyCode(code)}
            onClick={() => void copy(code)}
          >
            {common.copy}
          </Button>
        </p>
      )}
    </Card>
  )
}

/** With its addresses as links, as a phone shows them. */
function MessageText({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, at) =>
    at % 2 === 1 ? (
      <a key={at} href={part} dir="ltr" className="font-medium text-brand underline underline-offset-2">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
