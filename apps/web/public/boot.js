// Runs before the first paint, so that neither the direction nor the theme jumps. It is a file of its own because the
// content security policy allows no inline script; the keys are those of src/lib/preferences.ts.
;(function () {
  var root = document.documentElement
  try {
    if (localStorage.getItem('salon.locale') === 'en') {
      root.lang = 'en'
      root.dir = 'ltr'
    }
    var theme = localStorage.getItem('salon.theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  } catch (_) {
    root.dataset.storage = 'blocked'
  }
})()
