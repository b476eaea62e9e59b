import type { ClientView } from '@salon/contract'
import { clientsMessages } from '../../../i18n/clients.ts'
import { useMessages } from '../../../i18n/locale.ts'
import { manageMessages } from '../../../i18n/manage.ts'
import { ClientFacts } from './client-facts.tsx'

export interface KnownClientsProps {
  clients: readonly ClientView[]
  onChoose: (client: ClientView) => void
}

/** Brings a list that has just come into view with the field above it; where a small phone or its keyboard has no room below, to the top. */
function showWithField(list: HTMLElement | null): void {
  if (!list) return
  const { height, offsetTop } = window.visualViewport ?? { height: window.innerHeight, offsetTop: 0 }
  const isCut = list.getBoundingClientRect().bottom > offsetTop + height
  list.parentElement?.scrollIntoView({ block: isCut ? 'start' : 'nearest' })
}

/** Who may be meant by what is typed, one press each. Stands below the field, in a box with it. */
export function KnownClients({ clients, onChoose }: KnownClientsProps) {
  const t = useMessages(manageMessages)
  const { found } = useMessages(clientsMessages)
  return (
    <>
      <p role="status" className="sr-only">
        {clients.length > 0 && found(clients.length)}
      </p>
      {clients.length > 0 && (
        <section ref={showWithField} aria-label={t.knownClients}>
          <h3 className="mb-2 text-sm text-muted">{t.knownClients}</h3>
          <ul className="divide-y divide-line rounded-md border border-line">
            {clients.map((client) => (
              <li key={client.id}>
                <button
                  type="button"
                  onClick={() => onChoose(client)}
                  className="flex min-h-14 w-full items-center px-4 py-2 text-start -outline-offset-3 hover:bg-sunken"
                >
                  <ClientFacts client={client} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
