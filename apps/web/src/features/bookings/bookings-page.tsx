import { TabPanel, Tabs } from '../../components/ui/tabs.tsx'
import { bookingsMessages } from '../../i18n/bookings.ts'
import { useMessages } from '../../i18n/locale.ts'
import { useRouteSearch, useSetSearch } from '../../lib/routing/use-route.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { BookingList } from './booking-list.tsx'
import { BookingsGate } from './bookings-gate.tsx'

/** The customer's coming and past visits. */
export function BookingsPage() {
  const t = useMessages(bookingsMessages)
  const { scope = 'upcoming' } = useRouteSearch('/bookings')
  const setSearch = useSetSearch('/bookings')
  usePageTitle(t.title)
  return (
    <div className="mx-auto w-full max-w-prose px-4 py-6 md:py-8">
      <h1 className="mb-4 text-2xl">{t.title}</h1>
      <BookingsGate>
        <Tabs
          label={t.title}
          tabs={[
            { value: 'upcoming', label: t.upcoming },
            { value: 'past', label: t.past },
          ]}
          value={scope}
          onValueChange={(next) => setSearch(next === 'past' ? { scope: next } : {})}
        >
          <TabPanel value="upcoming">
            <BookingList scope="upcoming" />
          </TabPanel>
          <TabPanel value="past">
            <BookingList scope="past" />
          </TabPanel>
        </Tabs>
      </BookingsGate>
    </div>
  )
}
