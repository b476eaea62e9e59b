/** Follows a link, at once or after a question. */
export type Gatekeeper = (href: string, follow: () => void) => void

let gatekeeper: Gatekeeper | null = null

/** Every link is followed through here; all that the first load has of the questions that leaving a page may raise (leaving.ts). */
export const passGate: Gatekeeper = (href, follow) => {
  if (gatekeeper) gatekeeper(href, follow)
  else follow()
}

export function setGatekeeper(next: Gatekeeper | null): void {
  gatekeeper = next
}
