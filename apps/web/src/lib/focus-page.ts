/** Moves the focus to the heading of a page, or to the page itself where it has none yet; nothing scrolls. */
export function focusPage(main: HTMLElement): void {
  const heading = main.querySelector('h1')
  if (heading) heading.tabIndex = -1
  const target = heading ?? main
  target.focus({ preventScroll: true })
}
