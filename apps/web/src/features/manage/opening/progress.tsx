import { clsx } from 'clsx'
import { useMessages } from '../../../i18n/locale.ts'
import { openingMessages } from '../../../i18n/opening.ts'
import { Link } from '../../../lib/routing/link.tsx'
import { OPENING_STEPS, type OpeningStep } from './steps.ts'

export interface ProgressProps {
  step: OpeningStep
  /** Absent until there is a salon, whose steps can be chosen. */
  salonId?: string
}

const BAR = 'block h-2 rounded-full'

/** How far the salon is, and the way to each step. */
export function Progress({ step, salonId }: ProgressProps) {
  const t = useMessages(openingMessages)
  const place = OPENING_STEPS.indexOf(step)
  return (
    <div className="grid gap-1">
      <p className="text-sm font-semibold text-brand">{t.progress(place + 1, OPENING_STEPS.length)}</p>
      <ol className="grid grid-cols-6 gap-1.5">
        {OPENING_STEPS.map((each, index) => {
          const bar = clsx(BAR, index <= place ? 'bg-brand' : 'bg-line')
          return (
            <li key={each} aria-current={each === step ? 'step' : undefined}>
              {salonId === undefined ? (
                <span className="flex min-h-6 flex-col justify-center">
                  <span className={bar} />
                  <span className="sr-only">{t.steps[each]}</span>
                </span>
              ) : (
                <Link
                  to="/manage/:salonId/opening"
                  params={{ salonId }}
                  search={{ step: each }}
                  className="flex min-h-11 flex-col justify-center"
                >
                  <span className={bar} />
                  <span className="sr-only">{t.steps[each]}</span>
                </Link>
              )}
            </li>
          )
        })}
      </ol>
      <h1 className="text-2xl">{t.steps[step]}</h1>
      <p className="text-sm text-muted">{t.stepTexts[step]}</p>
    </div>
  )
}
