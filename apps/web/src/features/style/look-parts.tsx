import { Avatar } from '../../components/avatar.tsx'
import { CoverArt } from '../../components/cover-art.tsx'
import { LogoMark, Ornament } from '../../components/logo.tsx'
import { Phone } from '../../components/phone.tsx'
import { Price } from '../../components/price.tsx'
import type { StyleMessages } from '../../i18n/style.en.ts'
import { Panels, Row } from './panel.tsx'

const SWATCHES = [
  'bg-page',
  'bg-glow',
  'bg-surface',
  'bg-sunken',
  'bg-raised',
  'bg-line',
  'bg-line-strong',
  'bg-ink',
  'bg-muted',
  'bg-brand',
  'bg-brand-strong',
  'bg-brand-soft',
  'bg-accent',
  'bg-ornament',
  'bg-success',
  'bg-success-soft',
  'bg-warning',
  'bg-warning-soft',
  'bg-danger',
  'bg-danger-soft',
  'bg-star',
]

const SALONS = Array.from({ length: 12 }, (_, index) => `salon-${index + 1}`)

/** What the identity is made of: type, colours, people and covers. */
export function LookParts({ titles }: { titles: StyleMessages['parts'] }) {
  return (
    <>
      <Panels title={titles.type}>
        {(t) => (
          <>
            <p className="font-display text-3xl font-semibold">{t.headline}</p>
            <p className="font-display text-xl font-semibold">{t.book}</p>
            <p>{t.paragraph}</p>
            <p className="text-sm text-muted">{t.paragraph}</p>
            <p className="flex flex-wrap items-baseline gap-x-6">
              <Price halalas={123_450} className="text-2xl font-bold" />
              <Price halalas={15_000} className="font-semibold" />
              <Price halalas={8_500} className="text-sm text-muted" />
              <Phone phone="+966501234567" />
            </p>
            <Row>
              <LogoMark className="size-14" />
              <Ornament className="grow" />
            </Row>
          </>
        )}
      </Panels>
      <Panels title={titles.colours}>
        {() => (
          <ul className="flex flex-wrap gap-2">
            {SWATCHES.map((swatch) => (
              <li key={swatch} className="grid justify-items-center gap-1 text-xs text-muted">
                <span className={`size-12 rounded-md border border-line ${swatch}`} />
                <bdi dir="ltr">{swatch.slice(3)}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Panels>
      <Panels title={titles.people}>
        {(t) => (
          <Row>
            {t.people.map((name, index) => (
              <Avatar
                key={name}
                seed={`person-${index}`}
                name={name}
                className={index % 4 ? 'size-13 text-xl' : 'size-20 text-3xl'}
              />
            ))}
          </Row>
        )}
      </Panels>
      <Panels title={titles.covers}>
        {() => (
          <>
            <CoverArt seed="salon-2" className="h-36 w-full rounded-lg" />
            <div className="grid grid-cols-3 gap-3">
              {SALONS.map((seed) => (
                <CoverArt key={seed} seed={seed} className="aspect-5/3 w-full rounded-md" />
              ))}
            </div>
            <Row>
              {SALONS.slice(0, 8).map((seed) => (
                <CoverArt key={seed} seed={seed} className="size-14 rounded-md" />
              ))}
            </Row>
          </>
        )}
      </Panels>
    </>
  )
}
