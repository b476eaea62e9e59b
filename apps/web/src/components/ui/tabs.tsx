import { clsx } from 'clsx'
import { Tabs as Radix } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { useLocale } from '../../i18n/locale.ts'

interface Tab<Value extends string> {
  value: Value
  label: ReactNode
  isDisabled?: boolean
}

export interface TabsProps<Value extends string> {
  tabs: readonly Tab<Value>[]
  value: Value
  onValueChange: (value: Value) => void
  label: string
  /** One <TabPanel> for each tab. */
  children: ReactNode
  className?: string
}

/** Tabs with their panels; arrow keys follow the reading direction. */
export function Tabs<Value extends string>({
  tabs,
  value,
  onValueChange,
  label,
  children,
  className,
}: TabsProps<Value>) {
  const locale = useLocale()
  return (
    <Radix.Root
      dir={locale === 'ar' ? 'rtl' : 'ltr'}
      value={value}
      onValueChange={(next) => {
        const tab = tabs.find((candidate) => candidate.value === next)
        if (tab) onValueChange(tab.value)
      }}
      className={className}
    >
      <Radix.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            disabled={tab.isDisabled}
            className={clsx(
              'min-h-12 border-b-2 border-transparent px-4 text-sm font-semibold whitespace-nowrap text-muted transition-colors hover:border-line-strong hover:text-ink disabled:opacity-55',
              'data-[state=active]:border-brand data-[state=active]:text-brand',
            )}
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {children}
    </Radix.Root>
  )
}

export function TabPanel(props: ComponentProps<typeof Radix.Content>) {
  return <Radix.Content {...props} className={clsx('pt-5', props.className)} />
}
