// Puts a salon's services and free times on the salon's own site, where this stands:
//   <script src="https://…/embed.js" data-salon="rose" async></script>
// data-lang     ar or en; else the language of the page it is on
// data-mode     "button": a link that opens the booking page, instead of the times themselves
// data-class    classes of the link, which then has no looks of ours
// data-title    what a screen reader calls the frame
// It sets no cookie, keeps nothing and sends nothing but the request for the frame.
;(function () {
  const script = document.currentScript
  if (!script) return
  const { salon = '', lang, mode, class: classes, title } = script.dataset
  if (!/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/.test(salon)) {
    console.error('embed.js: data-salon must be the name at the end of the salon’s page address')
    return
  }
  const origin = new URL(script.src).origin
  const isArabic = /^(?:ar|$)/i.test(lang || document.documentElement.lang)
  const locale = isArabic ? 'ar' : 'en'
  const words = isArabic ? 'احجز موعدك' : 'Book a visit'
  script.after(mode === 'button' ? createLink() : createFrame())

  function createLink() {
    const link = document.createElement('a')
    link.href = `${origin}/s/${salon}?lang=${locale}`
    link.target = '_blank'
    link.rel = 'noopener'
    link.lang = locale
    link.dir = isArabic ? 'rtl' : 'ltr'
    link.textContent = words
    if (classes) link.className = classes
    else
      Object.assign(link.style, {
        display: 'inline-block',
        padding: '12px 24px',
        borderRadius: '999px',
        background: '#6b2440',
        color: '#fbf6ef',
        lineHeight: '1.5',
        textDecoration: 'none',
      })
    return link
  }

  function createFrame() {
    const frame = document.createElement('iframe')
    frame.src = `${origin}/embed/${salon}?lang=${locale}`
    frame.title = title || words
    frame.loading = 'lazy'
    // it opens bookings in a new tab and can do nothing to the page around it
    frame.setAttribute(
      'sandbox',
      'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox',
    )
    Object.assign(frame.style, { display: 'block', width: '100%', height: '560px', border: '0' })
    addEventListener('message', ({ origin: from, source, data }) => {
      if (from !== origin || source !== frame.contentWindow) return
      if (typeof data !== 'object' || data === null || data.type !== 'salon:height') return
      if (!Number.isFinite(data.height)) return
      frame.style.height = `${Math.min(Math.max(Math.ceil(data.height), 120), 4000)}px`
    })
    return frame
  }
})()
