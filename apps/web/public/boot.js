// Runs before the first paint, so that neither the language, nor the direction, nor the theme jumps. It is a file of its
// own because the content security policy allows no inline script; the keys are those of src/lib/preferences.ts.
;(function () {
  var root = document.documentElement
  var url = new URL(location.href)
  var asked = url.searchParams.get('lang')
  var isAsked = asked === 'ar' || asked === 'en'
  // shown inside another site: its choice of language is not the visitor's
  var isEmbedded = url.pathname.startsWith('/embed/')
  var locale = isAsked ? asked : 'ar'
  try {
    if (!isAsked && localStorage.getItem('salon.locale') === 'en') locale = 'en'
    if (isAsked && !isEmbedded) localStorage.setItem('salon.locale', locale)
    var theme = localStorage.getItem('salon.theme')
    if (theme === 'light' || theme === 'dark') {
      root.dataset.theme = theme
      document.querySelectorAll('meta[name="theme-color"][data-scheme]').forEach(function (tag) {
        tag.media = tag.dataset.scheme === theme ? 'all' : 'not all'
      })
    }
  } catch (_) {
    root.dataset.storage = 'blocked'
  }
  root.lang = locale
  root.dir = locale === 'ar' ? 'rtl' : 'ltr'
  // It has been followed and is remembered; left in the address it would win again after a change of mind.
  if (isAsked && !isEmbedded) {
    url.searchParams.delete('lang')
    history.replaceState(history.state, '', url.pathname + url.search + url.hash)
  }
})()
