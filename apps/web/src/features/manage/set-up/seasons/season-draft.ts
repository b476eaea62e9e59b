import { MOST_SEASON_DAYS, type SeasonSettings, type SeasonView } from '@salon/contract'
import { daysBetween, isLocalDate, type LocalDate, type Localized, nextRamadan } from '@salon/domain'
import type { SeasonsMessages } from '../../../../i18n/seasons.ts'
import { trimmed } from '../fields/trimmed.ts'
import { readWindows, toTypedWindow, type TypedWindow, type WrongHours } from '../hours/hours-draft.ts'
import type { Reading } from '../use-settings.ts'

/** A season as it is typed. */
export interface SeasonDraft {
  name: Localized
  firstDate: string
  lastDate: string
  windows: TypedWindow[]
}

export const EMPTY_SEASON: SeasonDraft = {
  name: { ar: '', en: '' },
  firstDate: '',
  lastDate: '',
  windows: [],
}

/** From after the evening prayers until before the meal at the end of the night. */
const RAMADAN_NIGHT = { from: '20:30', to: '02:30' }

/** Ramadan, under way or to come, with the hours that are usual in it. */
export function ramadanDraft(today: LocalDate, nameOf: (year: number) => Localized): SeasonDraft {
  const { year, firstDate, lastDate } = nextRamadan(today)
  const windows = Array.from({ length: 7 }, (_, weekday) => ({ weekday, ...RAMADAN_NIGHT }))
  return { name: nameOf(year), firstDate, lastDate, windows }
}

export function toSeasonDraft({ windows, ...season }: SeasonSettings): SeasonDraft {
  return { ...season, windows: windows.map(toTypedWindow) }
}

/** What is said of a season that is none. */
export interface WrongSeason extends WrongHours {
  name: string
  dates: string
  taken: SeasonsMessages['wrong']['taken']
}

/** @param others the salon's other seasons, whose days are theirs, with their names */
export function readSeasonDraft(
  draft: SeasonDraft,
  others: readonly (Pick<SeasonView, 'firstDate' | 'lastDate'> & { text: string })[],
  wrong: WrongSeason,
): Reading<SeasonSettings, SeasonDraft> {
  const { firstDate, lastDate } = draft
  const name = trimmed(draft.name)
  const windows = readWindows(draft.windows, wrong)
  if (!isLocalDate(firstDate) || !isLocalDate(lastDate) || !isInOrder(firstDate, lastDate))
    return { errors: { ...(isNamed(name) ? {} : { name: wrong.name }), lastDate: wrong.dates } }
  const taken = others.find((other) => other.firstDate <= lastDate && other.lastDate >= firstDate)
  if (isNamed(name) && !taken && typeof windows !== 'string')
    return { settings: { name, firstDate, lastDate, windows } }
  return {
    errors: {
      ...(!isNamed(name) && { name: wrong.name }),
      ...(taken && { lastDate: wrong.taken(taken.text) }),
      ...(typeof windows === 'string' && { windows }),
    },
  }
}

function isNamed({ ar, en }: Localized): boolean {
  return ar !== '' && en !== ''
}

function isInOrder(first: LocalDate, last: LocalDate): boolean {
  const days = daysBetween(first, last)
  return days >= 0 && days < MOST_SEASON_DAYS
}
