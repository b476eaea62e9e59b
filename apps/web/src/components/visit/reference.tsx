import { useMessages } from '../../i18n/locale.ts'
import { visitMessages } from '../../i18n/visit.ts'

/** A booking's number, to be read out on the phone. */
export function Reference({ reference }: { reference: string }) {
  const t = useMessages(visitMessages)
  return (
    <p className="text-sm text-muted">
      {t.reference}{' '}
      <bdi dir="ltr" className="font-mono text-base font-bold tracking-widest text-ink">
        {reference}
      </bdi>
    </p>
  )
}
