import type { SeasonView } from '@salon/contract'
import { useLocalized, useMessages } from '../../../../i18n/locale.ts'
import { seasonsMessages } from '../../../../i18n/seasons.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { readSeasonDraft, type SeasonDraft } from './season-draft.ts'

/** Reads what was typed as a season beside the others of the salon. */
export function useSeasonReading(others: readonly SeasonView[]) {
  const t = useMessages(seasonsMessages)
  const { hoursWrong } = useMessages(setUpMessages)
  const localized = useLocalized()
  const named = others.map((season) => ({ ...season, text: localized(season.name) }))
  return (draft: SeasonDraft) => readSeasonDraft(draft, named, { ...t.wrong, ...hoursWrong })
}
