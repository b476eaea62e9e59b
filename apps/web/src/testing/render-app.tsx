import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { Providers } from '../app/providers.tsx'
import { createAppRouter } from '../app/router.tsx'
import { createServices } from '../app/services.ts'

/** The whole app at a path, in a browser that knows nothing yet; give it a `fakeServer` first. */
export function renderApp(path: string) {
  const services = createServices()
  const router = createAppRouter(createMemoryHistory({ initialEntries: [path] }))
  const screen = render(
    <Providers services={services}>
      <RouterProvider router={router} />
    </Providers>,
  )
  return { ...screen, router, session: services.session }
}
