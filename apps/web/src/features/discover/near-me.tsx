import { LocateFixed } from 'lucide-react'
import { Suspense, useState } from 'react'
import { Chip } from '../../components/ui/chip.tsx'
import { Spinner } from '../../components/ui/spinner.tsx'
import { discoverMessages } from '../../i18n/discover.ts'
import { useMessages } from '../../i18n/locale.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import type { Position } from './use-position.ts'

const NearMeDialog = lazyPart(async () => (await import('./near-me-dialog.tsx')).NearMeDialog)

export interface NearMeProps {
  isOn: boolean
  position: Position
  onOff: () => void
}

/** Salons around where one is. Says what the position is for before the browser asks for it. */
export function NearMe({ isOn, position, onOff }: NearMeProps) {
  const t = useMessages(discoverMessages)
  const [isExplaining, setIsExplaining] = useState(false)
  const isAsking = position.state === 'asking'

  async function turnOn(): Promise<void> {
    if (await position.isAllowed()) position.ask()
    else setIsExplaining(true)
  }
  function goOn(): void {
    setIsExplaining(false)
    position.ask()
  }
  return (
    <>
      <Chip isOn={isOn} aria-busy={isAsking} onToggle={(on) => (on ? void turnOn() : onOff())}>
        {isAsking ? <Spinner className="size-4" /> : <LocateFixed aria-hidden className="size-4" />}
        {t.nearMe}
      </Chip>
      {isExplaining && (
        <Suspense>
          <NearMeDialog onGo={goOn} onClose={() => setIsExplaining(false)} />
        </Suspense>
      )}
    </>
  )
}
