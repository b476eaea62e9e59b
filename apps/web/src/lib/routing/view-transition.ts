/**
 * Changes the page, cross-fading where the browser can and the person has not asked for less motion. `update` has to
 * have changed the document when it returns.
 */
export function withViewTransition(update: () => void): void {
  if (!('startViewTransition' in document) || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    update()
    return
  }
  // One that is overtaken by the next is skipped; its update runs all the same.
  document.startViewTransition(update).ready.catch(() => undefined)
}
