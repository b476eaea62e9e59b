import type { FirstData } from '@salon/contract'
import { StrictMode } from 'react'
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
  if (data && isSame) {
    // later it would be a change of address, in the middle of taking over
    stampEntry()
    return hydrateRoot(element, app(createFirstRender(data)))
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
  const { locale, address } = data
  const [path] = address.split('?', 1)
  if (!element.hasChildNodes() || document.documentElement.lang !== locale || path !== location.pathname)
    return false
  const page = matchPath(routes, location.pathname)?.route.page
  await page?.load()
  return page?.state.get().status === 'loaded'
}
