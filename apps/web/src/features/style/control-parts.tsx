import { ArrowRight, CalendarHeart, Heart } from 'lucide-react'
import { useState } from 'react'
import { Badge } from '../../components/ui/badge.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { Input, Select, Textarea } from '../../components/ui/field.tsx'
import { IconButton } from '../../components/ui/icon-button.tsx'
import { Rating, Stars, StarsInput } from '../../components/ui/rating.tsx'
import { SegmentedControl } from '../../components/ui/segmented-control.tsx'
import type { StyleMessages } from '../../i18n/style.en.ts'
import { Panels, Row } from './panel.tsx'

const VARIANTS = ['primary', 'secondary', 'quiet', 'danger'] as const

/** What is pressed, chosen and filled in. */
export function ControlParts({ titles }: { titles: StyleMessages['parts'] }) {
  return (
    <>
      <Panels title={titles.actions}>{(t) => <Actions t={t} />}</Panels>
      <Panels title={titles.choices}>{(t, id) => <Choices t={t} id={id} />}</Panels>
      <Panels title={titles.fields}>{(t) => <Fields t={t} />}</Panels>
      <Panels title={titles.facts}>
        {(t) => (
          <Row>
            <Badge>{t.isNew}</Badge>
            <Badge tone="brand">{t.women}</Badge>
            <Badge tone="success">{t.confirmed}</Badge>
            <Badge tone="warning">{t.waits}</Badge>
            <Badge tone="danger">{t.cancelled}</Badge>
            <Rating average={4.8} count={124} />
            <Rating average={null} count={0} />
            <Stars rating={3} />
          </Row>
        )}
      </Panels>
    </>
  )
}

function Actions({ t }: { t: StyleMessages }) {
  const labels = { primary: t.book, secondary: t.change, quiet: t.more, danger: t.remove }
  return (
    <>
      <Row>
        {VARIANTS.map((variant) => (
          <Button key={variant} variant={variant}>
            {labels[variant]}
          </Button>
        ))}
      </Row>
      <Row>
        {VARIANTS.map((variant) => (
          <Button key={variant} variant={variant} disabled>
            {labels[variant]}
          </Button>
        ))}
      </Row>
      <Row>
        <Button size="lg" icon={<CalendarHeart aria-hidden className="size-5" />}>
          {t.book}
        </Button>
        <Button size="lg" isBusy>
          {t.book}
        </Button>
        <IconButton label={t.like}>
          <Heart aria-hidden className="size-5" />
        </IconButton>
        <IconButton label={t.next}>
          <ArrowRight aria-hidden className="size-5 rtl:-scale-x-100" />
        </IconButton>
        <IconButton label={t.like} isBusy>
          <Heart aria-hidden className="size-5" />
        </IconButton>
        <IconButton label={t.like} disabled>
          <Heart aria-hidden className="size-5" />
        </IconButton>
      </Row>
    </>
  )
}

function Choices({ t, id }: { t: StyleMessages; id: string }) {
  const [audience, setAudience] = useState('women')
  const [chosen, setChosen] = useState<readonly string[]>(['makeup'])
  const [rating, setRating] = useState<number | null>(4)
  const chips = { today: t.today, makeup: t.makeup, nails: t.nails }
  return (
    <>
      <SegmentedControl
        label={`${t.women} ${id}`}
        options={[
          { value: 'women', label: t.women },
          { value: 'men', label: t.men },
          { value: 'kids', label: t.kids, isDisabled: true },
        ]}
        value={audience}
        onValueChange={setAudience}
      />
      <Row>
        {Object.entries(chips).map(([key, label]) => (
          <Chip
            key={key}
            isOn={chosen.includes(key)}
            onToggle={(isOn) => setChosen(isOn ? [...chosen, key] : chosen.filter((each) => each !== key))}
          >
            {label}
          </Chip>
        ))}
        <Chip isOn={false} onToggle={() => undefined} disabled>
          {t.today}
        </Chip>
      </Row>
      <StarsInput label={t.rate} value={rating} onChange={setRating} />
    </>
  )
}

function Fields({ t }: { t: StyleMessages }) {
  return (
    <>
      <Input label={t.name} hint={t.nameHint} placeholder={t.sample} />
      <Input label={t.name} defaultValue={t.sample.slice(0, 1)} error={t.nameError} />
      <Input label={t.name} defaultValue={t.sample} disabled />
      <Select label={t.stylist}>
        <option>{t.anyone}</option>
        <option>{t.sample}</option>
      </Select>
      <Textarea label={t.note} />
    </>
  )
}
