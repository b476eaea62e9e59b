import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { hexColour } from '../src/testing/colour.ts'

interface AppManifest {
  lang: string
  dir: string
  background_color: string
  icons: { src: string; sizes: string; type: string; purpose?: string }[]
  shortcuts: { url: string }[]
}

const fileOf = (...parts: string[]) => path.join(import.meta.dirname, '..', ...parts)
const publicFile = (address: string) => fileOf('public', address)

const manifest: AppManifest = JSON.parse(readFileSync(publicFile('/manifest.webmanifest'), 'utf8'))

/** Width and height, from the header of a PNG. */
function pngSize(address: string): string {
  const header = readFileSync(publicFile(address))
  return `${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`
}

describe('the installed app', () => {
  it('is Arabic first', () => {
    expect([manifest.lang, manifest.dir]).toEqual(['ar', 'rtl'])
  })

  it('has every icon it names, in the size it says', () => {
    expect(manifest.icons.filter(({ src }) => !existsSync(publicFile(src)))).toEqual([])
    const drawn = manifest.icons.filter(({ type }) => type === 'image/png')
    expect(drawn.map(({ src }) => pngSize(src))).toEqual(drawn.map(({ sizes }) => sizes))
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
    expect(pngSize('/apple-touch-icon.png')).toBe('180x180')
  })

  it('starts on the paper of the light theme, as the page does', () => {
    const tokens = readFileSync(fileOf('src/styles/tokens.css'), 'utf8')
    const page = /--page: light-dark\((#\w{6})/.exec(tokens)?.[1] ?? ''
    expect(hexColour(manifest.background_color)).toEqual(hexColour(page))
    expect(readFileSync(fileOf('index.html'), 'utf8')).toContain(`content="${page}"`)
  })
})
