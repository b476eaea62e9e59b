import { writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { BROWSER_FLAGS, findChromium } from '../e2e/chromium.ts'
import { bud } from '../src/components/bud.ts'

/*
 * Draws the mark as the icons that browsers and home screens ask for, and writes them to public/. Run it when the mark
 * or its colours change: `node scripts/draw-icons.ts`.
 */

const PLUM = '#6b2440'
const CREAM = '#fbf6ef'
const BLUSH = '#f0bbab'

interface IconFrame {
  /** Of the square's corners, in units of 32. */
  corner: number
  /** How much of the square the mark fills; a maskable icon may lose everything beyond a circle of 0.8. */
  scale: number
}

function iconSvg({ corner, scale }: IconFrame): string {
  const shift = 16 * (1 - scale)
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    `<rect width="32" height="32" rx="${corner}" fill="${PLUM}"/>`,
    `<g transform="translate(${shift} ${shift}) scale(${scale})">`,
    `<path d="${bud(16, 30.5, 29, 25)}" fill="${BLUSH}"/>`,
    `<path d="${bud(16, 30.5, 20, 8, -21)}${bud(16, 30.5, 20, 8, 21)}" fill="${PLUM}" opacity="0.45"/>`,
    `<path d="${bud(16, 30, 22, 9)}" fill="${CREAM}"/>`,
    '</g></svg>\n',
  ].join('')
}

const round: IconFrame = { corner: 9, scale: 0.74 }
const square: IconFrame = { corner: 0, scale: 0.66 }
const maskable: IconFrame = { corner: 0, scale: 0.56 }

const PNGS: [file: string, sizePixels: number, frame: IconFrame][] = [
  ['icon-192.png', 192, round],
  ['icon-512.png', 512, round],
  ['icon-maskable-512.png', 512, maskable],
  ['apple-touch-icon.png', 180, square],
]

const publicFile = (name: string) => new URL(`../public/${name}`, import.meta.url)

writeFileSync(publicFile('favicon.svg'), iconSvg(round))
const browser = await chromium.launch({ executablePath: await findChromium(), args: BROWSER_FLAGS })
for (const [file, size, frame] of PNGS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${iconSvg(frame)}`,
  )
  writeFileSync(publicFile(file), await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
