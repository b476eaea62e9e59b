import { hasRole, NEEDED_PARTS, type NeededPart } from '@salon/domain'
import { ChevronLeft, CircleAlert, CircleCheck, Eye } from 'lucide-react'
import { Button, buttonClass } from '../../../components/ui/button.tsx'
import { Card } from '../../../components/ui/card.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { openingMessages } from '../../../i18n/opening.ts'
import { useErrorMessage } from '../../../lib/error-message.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { useTRPCClient } from '../../../lib/trpc.ts'
import type { StepProps } from './opening-page.tsx'
import { STEP_OF } from './steps.ts'
import { StatusCard } from './status-card.tsx'
import { useSaving } from './use-saving.ts'

/** What the salon still needs, what its customers will see, and the way to whoever looks at it. */
export function ReviewStep({ salonId, membership, opening, onDone }: StepProps) {
  const t = useMessages(openingMessages)
  const message = useErrorMessage()
  const api = useTRPCClient().salons.manage.opening
  const saving = useSaving(api.submit.mutate, onDone)
  const { status, missing } = opening
  return (
    <div className="grid grid-cols-1 gap-5">
      <StatusCard opening={opening} />
      {status === 'draft' && (
        <Card className="grid gap-3 p-5 sm:p-6">
          <h2 className="text-lg">{t.checklist}</h2>
          <ul className="grid divide-y divide-line">
            {NEEDED_PARTS.map((part) => (
              <Part key={part} part={part} isThere={!missing.includes(part)} salonId={salonId} />
            ))}
          </ul>
        </Card>
      )}
      <div className="grid gap-2">
        <Link
          to="/s/:slug"
          params={{ slug: membership.slug }}
          target="_blank"
          className={buttonClass('secondary', 'lg')}
        >
          <Eye aria-hidden className="size-5" />
          {t.preview}
        </Link>
        <p className="text-sm text-muted">{status === 'live' ? t.newTab : t.onlyYou}</p>
      </div>
      {saving.error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {message(saving.error)}
        </p>
      )}
      {status === 'draft' &&
        (hasRole(membership.role, 'owner') ? (
          <Button
            size="lg"
            disabled={missing.length > 0}
            isBusy={saving.isPending}
            onClick={() => saving.mutate({ salonId })}
          >
            {t.send}
          </Button>
        ) : (
          <p className="text-sm text-muted">{t.ownerSends}</p>
        ))}
      {status !== 'draft' && (
        <Link to="/manage/:salonId" params={{ salonId }} className={buttonClass('primary', 'lg')}>
          {t.toCalendar}
        </Link>
      )}
    </div>
  )
}

function Part({ part, isThere, salonId }: { part: NeededPart; isThere: boolean; salonId: string }) {
  const t = useMessages(openingMessages)
  const Icon = isThere ? CircleCheck : CircleAlert
  return (
    <li>
      <Link
        to="/manage/:salonId/opening"
        params={{ salonId }}
        search={{ step: STEP_OF[part] }}
        className="flex min-h-12 items-center gap-3 text-sm font-semibold hover:text-brand"
      >
        <Icon aria-hidden className={isThere ? 'size-5 text-success' : 'size-5 text-danger'} />
        <span className="grow">
          {isThere ? t.parts[part] : t.complete(t.parts[part])}
          {isThere && <span className="sr-only"> · {t.isThere}</span>}
        </span>
        <ChevronLeft aria-hidden className="size-5 text-muted ltr:-scale-x-100" />
      </Link>
    </li>
  )
}
