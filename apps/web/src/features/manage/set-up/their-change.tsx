import { Button } from '../../../components/ui/button.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { setUpMessages } from '../../../i18n/set-up.ts'

/** One setting in words. */
export interface SettingText {
  label: string
  text: string
}

export interface TheirChangeProps {
  before: readonly SettingText[]
  now: readonly SettingText[]
  /** Nobody changed it: what was typed elsewhere meets what is here. */
  isElsewhere: boolean
  onTake: () => void
  onKeepMine: () => void
}

/** What somebody else changed while this one typed, and the question whose settings go on. */
export function TheirChange({ before, now, isElsewhere, onTake, onKeepMine }: TheirChangeProps) {
  const t = useMessages(setUpMessages)
  const textBefore = new Map(before.map(({ label, text }) => [label, text]))
  const changed = now.filter(({ label, text }) => textBefore.get(label) !== text)
  return (
    <div role="alert" className="grid gap-3 rounded-md bg-warning-soft p-4 text-sm">
      <p className="font-semibold text-warning">{isElsewhere ? t.setAlready : t.changedMeanwhile}</p>
      <dl className="grid gap-2">
        {changed.map(({ label, text }) => (
          <div key={label}>
            <dt className="font-medium">{label}</dt>
            <dd>
              {!isElsewhere && textBefore.has(label) && (
                <del className="text-muted">
                  <bdi>{textBefore.get(label)}</bdi>
                </del>
              )}{' '}
              <ins className="no-underline">
                <bdi>{text}</bdi>
              </ins>
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" onClick={onTake}>
          {t.takeTheirs}
        </Button>
        <Button variant="secondary" onClick={onKeepMine}>
          {t.keepMine}
        </Button>
      </div>
    </div>
  )
}
