import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { BROWSER_FLAGS, findChromium } from '../e2e/chromium.ts'

/*
 * Draws the picture that chats and social networks show beside a link, and writes it to public/og.png. Run it when the
 * mark, its colours or the fonts change: `node scripts/draw-share-image.ts`. The server names it on every page.
 */

const SIZE = { width: 1200, height: 630 }
const file = (path: string) => new URL(path, import.meta.url)
const font = (path: string) =>
  `url(data:font/woff2;base64,${readFileSync(file(`../node_modules/${path}`)).toString('base64')})`

const html = `<!doctype html><html lang="ar" dir="rtl"><style>
  @font-face { font-family: Display; src: ${font('@fontsource/el-messiri/files/el-messiri-arabic-600-normal.woff2')} }
  @font-face { font-family: Text; src: ${font('@fontsource-variable/cairo/files/cairo-arabic-wght-normal.woff2')} }
  body { margin: 0; width: ${SIZE.width}px; height: ${SIZE.height}px; display: grid; align-content: center;
    justify-items: center; background: #fbf6ef; color: #6b2440; text-align: center }
  svg { width: 168px; height: 168px }
  h1 { margin: 20px 0 0; font: 600 112px/1.35 Display }
  p { margin: 6px 0 0; font: 500 38px/1.8 Text; color: #6a585b }
</style><body>${readFileSync(file('../public/favicon.svg'), 'utf8')}
<h1>صالون</h1><p>وقتك محجوز في صالونك المفضل</p></body></html>`

const browser = await chromium.launch({ executablePath: await findChromium(), args: BROWSER_FLAGS })
const page = await browser.newPage({ viewport: SIZE })
await page.setContent(html)
await page.evaluate(() => document.fonts.ready)
writeFileSync(file('../public/og.png'), await page.screenshot())
await browser.close()
