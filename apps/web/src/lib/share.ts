/** What became of sharing a link: the person's own sheet has it, it lies in the clipboard, or the browser refused. */
export type Shared = 'shared' | 'copied' | 'refused'

/** Opens the phone's own sheet for sharing; where there is none, copies the link. Closing the sheet is no refusal. */
export async function shareLink(link: { title: string; url: string }): Promise<Shared> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share(link)
      return 'shared'
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'shared'
    }
  }
  try {
    await navigator.clipboard.writeText(link.url)
    return 'copied'
  } catch {
    return 'refused'
  }
}
