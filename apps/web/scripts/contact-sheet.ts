/** One picture of one screen. */
export interface Shot {
  name: string
  locale: 'ar' | 'en'
  theme: 'light' | 'dark'
  widthPixels: number
  /** Of the picture, from the sheet's place. */
  file: string
}

const PAGE = `
  body { margin: 0; padding: 24px; font: 14px/1.4 system-ui, sans-serif; background: #f2ede6; color: #2b1c20 }
  h1 { font-size: 22px; margin: 0 0 16px } h2 { font-size: 15px; margin: 20px 0 8px }
  .row { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start }
  figure { margin: 0 } figcaption { font-size: 11px; color: #6a585b; padding-top: 4px }
  img { display: block; object-fit: cover; object-position: top; border: 1px solid #d9cfc4; border-radius: 6px }`

/** A page of all pictures, a row for each screen. Phones are cut at the foot of the second screenful. */
export function contactSheet(
  shots: readonly Shot[],
  { phone, desktop }: { phone: number; desktop: number },
): string {
  const rows = Map.groupBy(shots, ({ name }) => name)
  const figure = ({ name, locale, theme, widthPixels, file }: Shot) => {
    const width = widthPixels < 600 ? phone : desktop
    const height = widthPixels < 600 ? phone * 2.16 : desktop * 0.625
    const about = `${locale} ${theme} ${widthPixels}`
    return `<figure><a href="${file}"><img src="${file}" alt="${name} ${about}" width="${width}" height="${Math.round(height)}"></a><figcaption>${about}</figcaption></figure>`
  }
  const sections = [...rows].map(
    ([name, pictures]) => `<h2>${name}</h2><div class="row">${pictures.map(figure).join('')}</div>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every screen</title><style>${PAGE}</style><h1>Every screen</h1>${sections.join('\n')}</html>\n`
}
