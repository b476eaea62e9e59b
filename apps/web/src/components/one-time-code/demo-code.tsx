import type { PhoneNumber } from '@salon/domain'
import { useEffect, useEffectEvent } from 'react'
import { Button } from '../ui/button.tsx'
import { accountMessages } from '../../i18n/account.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useDemo, useDemoMessages } from '../../lib/demo.ts'

export interface DemoCodeProps {
  phone: PhoneNumber
  isFilledIn: boolean
  onUse: (code: string) => void
}

/** In the demo no message leaves the machine, so its code is shown here. */
export function DemoCode({ phone, isFilledIn, onUse }: DemoCodeProps) {
  const t = useMessages(accountMessages)
  const demo = useDemo({ isNeeded: true })
  const messages = useDemoMessages({ to: phone, isNeeded: demo?.enabled ?? false })
  const code = messages.isFetchedAfterMount ? messages.data?.find((message) => message.code)?.code : undefined
  const fillIn = useEffectEvent((found: string) => {
    if (isFilledIn) onUse(found)
  })
  useEffect(() => {
    if (code) fillIn(code)
  }, [code])

  if (!code) return null
  return (
    <p className="flex items-center justify-between gap-3 rounded-md bg-brand-soft py-1 ps-4 pe-1 text-sm text-on-brand-soft">
      <span>
        {t.demoCode} <bdi className="font-bold">{code}</bdi>
      </span>
      <Button variant="quiet" onClick={() => onUse(code)}>
        {t.useDemoCode}
      </Button>
    </p>
  )
}
