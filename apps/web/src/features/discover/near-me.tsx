import { LocateFixed } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { Spinner } from '../../components/ui/spinner.tsx'
import { discoverMessages } from '../../i18n/discover.ts'
import { useMessages } from '../../i18n/locale.ts'
import type { Position } from './use-position.ts'

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
      <Dialog
        isOpen={isExplaining}
        onOpenChange={setIsExplaining}
        title={t.positionTitle}
        footer={
          <div className="flex flex-wrap gap-3">
            <Button className="grow" onClick={goOn}>
              {t.positionGo}
            </Button>
            <Button variant="secondary" onClick={() => setIsExplaining(false)}>
              {t.positionNo}
            </Button>
          </div>
        }
      >
        <p className="text-muted">{t.positionText}</p>
      </Dialog>
    </>
  )
}
