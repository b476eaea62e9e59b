import type { BookingRulesSettings } from '@salon/contract'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../../../i18n/locale.ts'
import { setUpMessages } from '../../../../i18n/set-up.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useTRPC, useTRPCClient } from '../../../../lib/trpc.ts'
import { useSpanText } from '../../../../lib/use-span-text.ts'
import type { SettingText } from '../their-change.tsx'
import { useSettings } from '../use-settings.ts'
import { readRulesDraft, toRulesDraft } from './rules-draft.ts'

/** A salon's booking rules while they are edited. */
export function useRulesForm(salonId: string) {
  const t = useMessages(setUpMessages)
  const options = useTRPC().salons.manage.bookingRules.read.queryOptions({ salonId })
  const { update } = useTRPCClient().salons.manage.bookingRules
  return useSettings({
    query: useQuery(options),
    queryKey: options.queryKey,
    toDraft: toRulesDraft,
    read: (draft) => readRulesDraft(draft, t.rulesWrong),
    save: (edit) => update.mutate({ salonId, ...edit }),
  })
}

/** The rules in words, field by field. */
export function useRulesTexts(): (settings: BookingRulesSettings) => SettingText[] {
  const t = useMessages(setUpMessages)
  const format = useFormat()
  const span = useSpanText()
  return (settings) => [
    { label: t.confirmation, text: t.confirmations[settings.confirmation] },
    {
      label: t.minimumNotice,
      text: settings.minimumNoticeMinutes === 0 ? t.noNotice : span(settings.minimumNoticeMinutes),
    },
    { label: t.furthestDays, text: format.count(settings.furthestDays) },
    { label: t.step, text: span(settings.stepMinutes) },
    { label: t.maxOpenBookings, text: format.count(settings.maxOpenBookings) },
    { label: t.prayer, text: t.prayers[settings.prayerMode] },
    {
      label: t.prayerBefore,
      text: settings.prayerBeforeMinutes === 0 ? t.atPrayer : span(settings.prayerBeforeMinutes),
    },
    { label: t.prayerAfter, text: span(settings.prayerAfterMinutes) },
  ]
}
