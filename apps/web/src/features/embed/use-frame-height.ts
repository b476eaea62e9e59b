import { type RefObject, useEffect } from 'react'

/**
 * Tells the page around the frame how high its content is, in CSS pixels, whenever that changes: embed.js makes the frame
 * fit. The number says nothing about anybody, so any page may hear it.
 */
export function useFrameHeight(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = content.current
    if (!element || parent === window) return
    const observer = new ResizeObserver(() =>
      parent.postMessage({ type: 'salon:height', height: element.getBoundingClientRect().height }, '*'),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [content])
}
