import { render } from '@testing-library/react'
import { App } from '../app/app.tsx'
import { Providers } from '../app/providers.tsx'
import { createServices } from '../app/services.ts'
import { readFirstData } from '../lib/first-data.ts'
import { readAddress } from '../lib/routing/address.ts'
import { readSearch } from '../lib/routing/search-text.ts'
import { toasts } from '../lib/toast.ts'

/** The whole app at a path, in a browser that knows nothing yet; give it a `fakeServer` first. */
export function renderApp(path: string) {
  history.replaceState(null, '', path)
  // news of an app before would still wait for its code, and React leaves out effects where a test's first render waits
  toasts.set([])
  const services = createServices(readFirstData())
  const screen = render(
    <Providers services={services}>
      <App />
    </Providers>,
  )
  return {
    ...screen,
    /** What the address bar shows. */
    address: () => ({ path: readAddress().path, search: readSearch(readAddress().search) }),
    session: services.session,
  }
}
