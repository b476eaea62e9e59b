import { CalendarHeart } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Card } from '../../components/ui/card.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { Skeleton } from '../../components/ui/skeleton.tsx'
import { Spinner } from '../../components/ui/spinner.tsx'
import { TabPanel, Tabs } from '../../components/ui/tabs.tsx'
import { ToastCard } from '../../components/ui/toast-card.tsx'
import type { StyleMessages } from '../../i18n/style.en.ts'
import { Panels, Row } from './panel.tsx'

/** What holds other things, and what stands where nothing is yet. */
export function SurfaceParts({ titles }: { titles: StyleMessages['parts'] }) {
  return (
    <>
      <Panels title={titles.surfaces}>{(t) => <Surfaces t={t} />}</Panels>
      <Panels title={titles.news}>
        {(t) => (
          <>
            <ToastCard toast={{ id: 1, tone: 'success', text: t.saved }} onClose={() => undefined} />
            <ToastCard toast={{ id: 2, tone: 'error', text: t.lost }} onClose={() => undefined} />
            <ToastCard toast={{ id: 3, tone: 'info', text: t.known }} onClose={() => undefined} />
          </>
        )}
      </Panels>
      <Panels title={titles.waiting}>
        {(t) => (
          <>
            <Row>
              <Skeleton className="size-12 rounded-full" />
              <Skeleton className="h-6 w-40" />
              <Spinner />
            </Row>
            <EmptyState
              icon={<CalendarHeart aria-hidden className="size-7" />}
              title={t.emptyTitle}
              text={t.emptyText}
              action={<Button>{t.book}</Button>}
            />
            <ErrorState error={null} onRetry={() => undefined} />
          </>
        )}
      </Panels>
    </>
  )
}

function Surfaces({ t }: { t: StyleMessages }) {
  const [tab, setTab] = useState<'upcoming' | 'past'>('upcoming')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Card className="p-5">
        <h3>{t.emptyTitle}</h3>
        <p className="text-sm text-muted">{t.paragraph}</p>
      </Card>
      <Tabs
        label={t.upcoming}
        tabs={[
          { value: 'upcoming', label: t.upcoming },
          { value: 'past', label: t.past },
        ]}
        value={tab}
        onValueChange={setTab}
      >
        <TabPanel value="upcoming">{t.emptyText}</TabPanel>
        <TabPanel value="past">{t.paragraph}</TabPanel>
      </Tabs>
      <Row>
        <Button variant="secondary" onClick={() => setIsOpen(true)}>
          {t.openWindow}
        </Button>
      </Row>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        title={t.openWindow}
        description={t.known}
        footer={<Button onClick={() => setIsOpen(false)}>{t.like}</Button>}
      >
        <p>{t.paragraph}</p>
      </Dialog>
    </>
  )
}
