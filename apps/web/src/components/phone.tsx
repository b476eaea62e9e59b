import { formatPhone } from '@salon/domain'

/** A phone number that reads left to right in either language. */
export function Phone({ phone }: { phone: string }) {
  return (
    <bdi dir="ltr" className="whitespace-nowrap">
      {formatPhone(phone)}
    </bdi>
  )
}
