import { Router } from '../lib/routing/router.tsx'
import { RootLayout } from './root-layout.tsx'
import { routes } from './routes.ts'

/** All pages in their frame; the services are given around it. */
export function App() {
  return (
    <Router routes={routes}>
      <RootLayout />
    </Router>
  )
}
