import { Star } from 'lucide-react'
import { useId } from 'react'
import { commonMessages } from '../../i18n/common.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useFormat } from '../../lib/format.ts'

const STARS = [1, 2, 3, 4, 5] as const

/** A rating to read: one star, the average and how many gave it; says "new" before the first. */
export function Rating({ average, count }: { average: number | null; count: number }) {
  const t = useMessages(commonMessages)
  const format = useFormat()
  if (average === null || count === 0) return <span className="text-sm text-muted">{t.noRatings}</span>
  return (
    <span
      className="inline-flex items-center gap-1 text-sm"
      title={t.ratingLabel(format.rating(average), count)}
    >
      <Star aria-hidden className="size-4 fill-star text-star" />
      <span className="sr-only">{t.ratingLabel(format.rating(average), count)}</span>
      <span aria-hidden className="font-semibold">
        {format.rating(average)}
      </span>
      <span aria-hidden className="text-muted">
        ({format.count(count)})
      </span>
    </span>
  )
}

/** Whole stars of one review. */
export function Stars({ rating }: { rating: number }) {
  const t = useMessages(commonMessages)
  return (
    <span role="img" aria-label={t.starsLabel(rating)} className="inline-flex gap-0.5 text-star">
      {STARS.map((star) => (
        <Star
          key={star}
          aria-hidden
          className={star <= rating ? 'size-4 fill-current' : 'size-4 opacity-40'}
        />
      ))}
    </span>
  )
}

/** A rating to give: radio buttons that look like stars. */
export function StarsInput({
  value,
  onChange,
  label,
}: {
  value: number | null
  onChange: (rating: number) => void
  label: string
}) {
  const t = useMessages(commonMessages)
  const name = useId()
  return (
    <fieldset className="flex">
      <legend className="sr-only">{label}</legend>
      {STARS.map((star) => (
        <label
          key={star}
          className="pressable grid size-12 place-items-center rounded-full text-star hover:bg-sunken has-focus-visible:outline-3 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={value === star}
            onChange={() => onChange(star)}
          />
          <span className="sr-only">{t.starsLabel(star)}</span>
          <Star
            aria-hidden
            className={value !== null && star <= value ? 'size-8 fill-current' : 'size-8 opacity-50'}
          />
        </label>
      ))}
    </fieldset>
  )
}
