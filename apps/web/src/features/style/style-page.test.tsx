import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { styleTexts } from '../../i18n/style.ts'
import { fakeServer } from '../../testing/fake-server.ts'
import { renderApp } from '../../testing/render-app.tsx'

it('shows each part in both directions and both themes', async () => {
  fakeServer({ '/dev/demo': () => ({ enabled: true, logins: [] }) })
  renderApp('/style')
  for (const title of Object.values(styleTexts.en.parts)) {
    const part = await screen.findByRole('region', { name: title })
    const panels = [...part.querySelectorAll<HTMLElement>('[data-theme][dir]')]
    expect(panels.map(({ dir, lang, dataset }) => `${dir} ${lang} ${dataset['theme']}`)).toEqual([
      'rtl ar light',
      'ltr en light',
      'rtl ar dark',
      'ltr en dark',
    ])
    for (const panel of panels) expect(panel.childElementCount).toBeGreaterThan(0)
  }
})

it('labels the parts of a panel in its own language', async () => {
  fakeServer({ '/dev/demo': () => ({ enabled: true, logins: [] }) })
  renderApp('/style')
  await screen.findByRole('heading', { level: 1, name: styleTexts.en.title })
  for (const locale of ['ar', 'en'] as const) {
    const panels = document.querySelectorAll<HTMLElement>(`[data-theme][lang="${locale}"]`)
    const groups = [...panels].flatMap((panel) => within(panel).queryAllByText(styleTexts[locale].anyone))
    expect(groups.length).toBeGreaterThan(0)
  }
})
