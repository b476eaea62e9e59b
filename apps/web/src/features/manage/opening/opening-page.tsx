import type { MembershipView, OpeningView, UserView } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import type { ComponentType } from 'react'
import { buttonClass } from '../../../components/ui/button.tsx'
import { ErrorState } from '../../../components/ui/error-state.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { openingMessages } from '../../../i18n/opening.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { useNavigate, useRouteParams, useRouteSearch } from '../../../lib/routing/use-route.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { Office } from '../office/office.tsx'
import { AboutStep } from './about-step.tsx'
import { HoursStep } from './hours-step.tsx'
import { OPENING_STEPS, type OpeningStep, STEP_OF } from './steps.ts'
import { PaymentStep } from './payment-step.tsx'
import { Progress } from './progress.tsx'
import { ReviewStep } from './review-step.tsx'
import { ServicesStep } from './services-step.tsx'
import { TeamStep } from './team-step.tsx'

export interface StepProps {
  salonId: string
  membership: MembershipView
  user: UserView
  opening: OpeningView
  /** It is saved: what comes next. */
  onDone: () => void
}

const STEPS: Record<OpeningStep, ComponentType<StepProps>> = {
  about: AboutStep,
  hours: HoursStep,
  services: ServicesStep,
  team: TeamStep,
  payment: PaymentStep,
  review: ReviewStep,
}

/** A salon on its way to its customers, step by step; whoever comes back goes on where she was. */
export function OpeningPage() {
  const { salonId } = useRouteParams('/manage/:salonId/opening')
  return (
    <Office salonId={salonId} needs="manager" isGuided>
      {(membership, user) => <Opening membership={membership} user={user} />}
    </Office>
  )
}

function Opening({ membership, user }: { membership: MembershipView; user: UserView }) {
  const t = useMessages(openingMessages)
  const { salonId } = membership
  const { step: asked } = useRouteSearch('/manage/:salonId/opening')
  const navigate = useNavigate()
  const query = useQuery(useTRPC().salons.manage.opening.read.queryOptions({ salonId }))
  const opening = query.data
  const step = opening && stepOf(opening, asked)
  usePageTitle(step && t.steps[step])
  if (query.isPending) return <Skeleton className="h-96" />
  if (!opening || !step) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const Step = STEPS[step]
  const before = opening.status === 'draft' && OPENING_STEPS[OPENING_STEPS.indexOf(step) - 1]
  const next = OPENING_STEPS[OPENING_STEPS.indexOf(step) + 1] ?? 'review'
  return (
    <div className="grid grid-cols-1 gap-5">
      <Progress step={step} salonId={salonId} />
      <Step
        key={step}
        {...{ salonId, membership, user, opening }}
        onDone={() =>
          void navigate({ to: '/manage/:salonId/opening', params: { salonId }, search: { step: next } })
        }
      />
      {before && (
        <Link
          to="/manage/:salonId/opening"
          params={{ salonId }}
          search={{ step: before }}
          className={buttonClass('quiet')}
        >
          <ChevronRight aria-hidden className="size-5 ltr:-scale-x-100" />
          {t.back}
        </Link>
      )}
    </div>
  )
}

/** The step that was asked for, or the first in which something is missing; all that is left of a salon that was sent is to wait. */
function stepOf({ status, missing }: OpeningView, asked: string | undefined): OpeningStep {
  if (status !== 'draft') return 'review'
  const [first] = missing
  return OPENING_STEPS.find((each) => each === asked) ?? (first ? STEP_OF[first] : 'review')
}
