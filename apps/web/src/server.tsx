import type { DrawFirstScreen } from '@salon/contract'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { App } from './app/app.tsx'
import { Providers } from './app/providers.tsx'
import { routes } from './app/routes.ts'
import { createServices } from './app/services.ts'
import { loadAllInUse } from './i18n/catalogue.ts'
import { commonMessages } from './i18n/common.ts'
import { createFirstRender } from './lib/first-render.ts'
import { matchPath } from './lib/routing/match.ts'

/**
 * Draws a page for a guest, as src/start.tsx takes it over. What has to be asked for first, or needs the browser, is its
 * skeleton.
 * @throws Error when there is no such page
 */
export const drawFirstScreen: DrawFirstScreen = async (data) => {
  const first = createFirstRender(data)
  const page = matchPath(routes, first.address.path)?.route.page
  await page?.load(first.address.path)
  if (page?.state.get().status !== 'loaded') throw new Error(`no page at ${first.address.path}`)
  await Promise.all([commonMessages.load(data.locale), loadAllInUse(data.locale)])
  return renderToString(
    <StrictMode>
      <Providers services={createServices(data)} first={first}>
        <App />
      </Providers>
    </StrictMode>,
  )
}
