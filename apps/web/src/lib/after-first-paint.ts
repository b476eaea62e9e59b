/** No page takes as long to paint what it has; a browser that tells nothing of it must not keep the app away. */
const LONGEST_MS = 1_000

/**
 * Resolves once the browser has told that something of the page is on screen, so that the app's code takes neither the
 * line nor the processor before. Nobody paints a page that is not looked at: there it resolves at once.
 */
export function afterFirstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', endHidden)
      resolve()
    }
    const endHidden = () => {
      if (document.visibilityState === 'hidden') end()
    }
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) end()
    })
    const timer = setTimeout(end, LONGEST_MS)
    document.addEventListener('visibilitychange', endHidden)
    observer.observe({ type: 'paint', buffered: true })
    endHidden()
  })
}
