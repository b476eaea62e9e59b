import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'

const control =
  'w-full rounded-md border border-line-strong bg-surface px-4 text-base text-ink transition-colors placeholder:text-muted hover:border-brand aria-invalid:border-danger disabled:border-line disabled:bg-sunken disabled:text-muted'

interface FieldFrame {
  label: string
  /** Shown under the control, and read with it. */
  hint?: ReactNode
  /** What is wrong and what to do; marks the control as invalid. */
  error?: string | null
  /** The label is only for readers: the layout says it already. */
  isLabelHidden?: boolean
}

interface FieldProps extends FieldFrame {
  children: (control: {
    id: string
    className: string
    'aria-invalid': true | undefined
    'aria-describedby': string | undefined
  }) => ReactNode
  className?: string | undefined
}

/** A label, a control, its hint and its error, tied together for readers. */
function Field({ label, hint, error, isLabelHidden, className, children }: FieldProps) {
  const id = useId()
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={clsx('grid gap-1.5', className)}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'text-sm font-semibold'}>
        {label}
      </label>
      {children({
        id,
        className: control,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy || undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}

function frameOf<Props extends FieldFrame & { className?: string | undefined }>(props: Props) {
  const { label, hint, error, isLabelHidden, className, ...rest } = props
  return {
    frame: { label, hint, error: error ?? null, isLabelHidden: isLabelHidden ?? false, className },
    rest,
  }
}

export function Input(props: FieldFrame & ComponentProps<'input'>) {
  const { frame, rest } = frameOf(props)
  return (
    <Field {...frame}>
      {({ className, ...tied }) => <input {...rest} {...tied} className={clsx(className, 'min-h-12')} />}
    </Field>
  )
}

export function Textarea(props: FieldFrame & ComponentProps<'textarea'>) {
  const { frame, rest } = frameOf(props)
  return (
    <Field {...frame}>
      {({ className, ...tied }) => (
        <textarea rows={3} {...rest} {...tied} className={clsx(className, 'py-3')} />
      )}
    </Field>
  )
}

/** The browser's own list: it is the best one on a phone, and costs nothing. Only its arrow is ours. */
export function Select(props: FieldFrame & ComponentProps<'select'>) {
  const { frame, rest } = frameOf(props)
  return (
    <Field {...frame}>
      {({ className, ...tied }) => (
        <span className="relative grid items-center">
          <select {...rest} {...tied} className={clsx(className, 'min-h-12 appearance-none pe-11')} />
          <ChevronDown aria-hidden className="pointer-events-none absolute end-4 size-4 text-muted" />
        </span>
      )}
    </Field>
  )
}
