// Runs before the first paint, so that neither the language, nor the direction, nor the theme jumps. The build puts it into
// the page, and the server lets this very text run there; the keys are those of src/lib/preferences.ts.
{
  const root = document.documentElement
  const url = new URL(location.href)
  const asked = url.searchParams.get('lang')
  const isAsked = asked === 'ar' || asked === 'en'
  // shown inside another site: its choice of language is not the visitor's
  const isEmbedded = url.pathname.startsWith('/embed/')
  let locale = isAsked ? asked : 'ar'
  try {
    if (!isAsked && localStorage.getItem('salon.locale') === 'en') locale = 'en'
    if (isAsked && !isEmbedded) localStorage.setItem('salon.locale', locale)
    const theme = localStorage.getItem('salon.theme')
    if (theme === 'light' || theme === 'dark') {
      root.dataset.theme = theme
      for (const tag of document.querySelectorAll('meta[name="theme-color"][data-scheme]')) {
        tag.media = tag.dataset.scheme === theme ? 'all' : 'not all'
      }
    }
  } catch {
    root.dataset.storage = 'blocked'
  }
  // the page is in another language than she reads: nothing of it shows until the app has drawn it anew (start.tsx)
  if (root.lang !== locale) root.dataset.redraw = ''
  root.lang = locale
  root.dir = locale === 'ar' ? 'rtl' : 'ltr'
  // It has been followed and is remembered; left in the address it would win again after a change of mind.
  if (isAsked && !isEmbedded) {
    url.searchParams.delete('lang')
    history.replaceState(history.state, '', url.pathname + url.search + url.hash)
  }
}
