import { createElement, type SVGProps } from 'react'

interface IconData {
  /** Shapes on a 24 × 24 grid: tag and attributes. */
  node: [tag: string, attributes: Record<string, string>][]
}

/**
 * Draws an icon of lucide-react as the library does by default. The build puts it in the place of the library's own
 * factory, whose options nobody here uses and every first load would pay for (see vite.config.ts).
 */
export default function createIcon({ node }: IconData) {
  return (props: SVGProps<SVGSVGElement>) =>
    createElement(
      'svg',
      {
        width: 24,
        height: 24,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        'aria-hidden': true,
        ...props,
      },
      ...node.map(([tag, attributes]) => createElement(tag, attributes)),
    )
}
