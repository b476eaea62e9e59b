/**
 * Loads a script of somebody else's into the page. One that did not come leaves nothing behind and may be asked for again.
 * @throws Error when it does not come
 */
export function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = url
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => {
      script.remove()
      reject(new Error('a script did not load'))
    })
    document.head.append(script)
  })
}
