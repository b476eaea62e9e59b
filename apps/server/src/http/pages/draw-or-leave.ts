import type { DrawFirstScreen } from '@salon/contract'

/**
 * Draws a first screen, or leaves one that cannot be drawn to the app, which draws what is empty: a fault of one component
 * makes its page slower and not missing.
 * @param tell is called with what went wrong
 */
export function drawOrLeave(draw: DrawFirstScreen, tell: (error: unknown) => void): DrawFirstScreen {
  return async (first) => {
    try {
      return await draw(first)
    } catch (error) {
      tell(error)
      return ''
    }
  }
}
