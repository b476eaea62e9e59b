import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../../i18n/locale.ts'
import { openingMessages } from '../../../i18n/opening.ts'
import { setUpMessages } from '../../../i18n/set-up.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { readAboutDraft, toAboutDraft } from './about-draft.ts'
import { AboutFields } from './about-fields.tsx'
import { StepForm } from './step-form.tsx'
import type { StepProps } from './opening-page.tsx'
import { useStep } from './use-step.ts'

/** The first step once more, of a salon that there is. */
export function AboutStep({ salonId, opening, onDone }: StepProps) {
  const t = useMessages(openingMessages)
  const { place } = useMessages(setUpMessages)
  const { drafts } = useTRPCClient().salons.manage
  const query = useQuery(useTRPC().salons.manage.drafts.read.queryOptions({ salonId }))
  const slug = query.data?.settings.slug ?? ''
  const form = useStep({
    query,
    toDraft: (settings) => toAboutDraft(settings, !opening.missing.includes('place')),
    read: (draft) => readAboutDraft(draft, slug, { ...t.wrong, position: place.wrong }),
    save: (edit) => drafts.update.mutate({ salonId, ...edit }),
    onDone,
  })
  return (
    <StepForm form={form}>
      {(draft, errors) => (
        <AboutFields draft={draft} proposedSlug={slug} errors={errors} onChange={form.change} />
      )}
    </StepForm>
  )
}
