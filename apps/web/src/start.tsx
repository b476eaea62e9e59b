import type { FirstData } from '@salon/contract'
import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { App } from './app/app.tsx'
import { Providers } from './app/providers.tsx'
import { routes } from './app/routes.ts'
import { createServices } from './app/services.ts'
import { commonMessages } from './i18n/common.ts'
import { loadMessages } from './i18n/locale.ts'
import { readFirstData } from './lib/first-data.ts'
import { createFirstRender, type FirstRender } from './lib/first-render.ts'
import { stampEntry } from './lib/routing/address.ts'
import { matchPath } from './lib/routing/match.ts'

/** Takes over the page that the server has drawn, or draws it where there is none, or one in another language. */
export async function start(element: HTMLElement): Promise<Root> {
  const data = readFirstData()
  const services = createServices(data)
  const app = (first: FirstRender | null) => (
    <StrictMode>
      <Providers services={services} first={first}>
        <App />
      </Providers>
    </StrictMode>
  )
  const [isSame] = await Promise.all([canTakeOver(element, data), loadMessages(commonMessages)])
  // "back" may have been pressed while the code was on its way
  if (data && isSame && isAt(data)) {
    // later it would be a change of address, in the middle of taking over
    const first = createFirstRender(data, stampEntry())
    return new Promise((resolve) => {
      // what is not urgent is done in pieces, and presses come in between
      startTransition(() => resolve(hydrateRoot(element, app(first))))
    })
  }
  element.replaceChildren()
  const root = createRoot(element)
  root.render(app(null))
  delete document.documentElement.dataset['redraw']
  return root
}

/** Whether the page is the one that the app would draw at its address. Waits for the code of that page. */
async function canTakeOver(element: HTMLElement, data: FirstData | null): Promise<boolean> {
  if (!data) return false
  if (!element.hasChildNodes() || document.documentElement.lang !== data.locale || !isAt(data)) return false
  const page = matchPath(routes, location.pathname)?.route.page
  await page?.load(location.pathname)
  return page?.state.get().status === 'loaded'
}

function isAt({ address }: FirstData): boolean {
  return address.split('?', 1)[0] === location.pathname
}
