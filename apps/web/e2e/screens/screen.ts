import type { Page } from '@playwright/test'
import type { RoutePath } from '../../src/lib/routing/routes.ts'
import type { Texts } from '../fixtures.ts'
import type { Scene } from '../scene.ts'

/** One thing to look at. */
export interface Screen {
  /** Names its pictures. */
  name: string
  /** The route it shows; `null` where no route fits. */
  route: RoutePath | null
  /** Who looks; a guest unless said otherwise. */
  as?: 'customer' | 'owner' | 'admin'
  path: (scene: Scene) => string
  /** Shows what loading looks like, so there is no waiting for its end. */
  isLoading?: true
  /** Has to be there before the page is. */
  prepare?: (page: Page) => Promise<unknown>
  /** From the address to what is shown. */
  reach?: (page: Page, texts: Texts, scene: Scene) => Promise<void>
  /** Puts the browser back as it was. */
  leave?: (page: Page) => Promise<void>
}
