import type { SalonDraftSettings } from '@salon/contract'
import { slugOf } from '@salon/domain'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SignedInOnly } from '../../../components/signed-in-only.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { useMessages } from '../../../i18n/locale.ts'
import { openingMessages } from '../../../i18n/opening.ts'
import { setUpMessages } from '../../../i18n/set-up.ts'
import { useNavigate } from '../../../lib/routing/use-route.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { useSession } from '../../../lib/use-session.ts'
import { EMPTY_ABOUT, readAboutDraft } from './about-draft.ts'
import { AboutFields } from './about-fields.tsx'
import { Progress } from './progress.tsx'
import { StepFrame } from './step-frame.tsx'

/** Where a salon begins: once this step is saved there is one, and the others follow. */
export function NewSalonPage() {
  const t = useMessages(openingMessages)
  usePageTitle(t.newTitle)
  return (
    <div className="mx-auto w-full max-w-2xl px-4 py-6 md:py-8">
      <SignedInOnly title={t.signIn} fallback={<Skeleton className="h-96" />}>
        {() => (
          <div className="grid grid-cols-1 gap-5">
            <Progress step="about" />
            <p className="rounded-md bg-brand-soft p-4 text-sm text-on-brand-soft">{t.intro}</p>
            <FirstStep />
          </div>
        )}
      </SignedInOnly>
    </div>
  )
}

function FirstStep() {
  const t = useMessages(openingMessages)
  const { place } = useMessages(setUpMessages)
  const trpc = useTRPC()
  const api = useTRPCClient()
  const session = useSession()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(EMPTY_ABOUT)
  const [isChecked, setIsChecked] = useState(false)
  const [name, setName] = useState('')
  const proposal = useQuery(
    trpc.salons.manage.drafts.suggestSlug.queryOptions({ name }, { enabled: name !== '' }),
  )
  const proposedSlug = proposal.data?.slug ?? (name && slugOf(name))
  const reading = readAboutDraft(draft, proposedSlug || slugOf(draft.name.en), {
    ...t.wrong,
    position: place.wrong,
  })
  const creation = useMutation({
    async mutationFn(settings: SalonDraftSettings) {
      const created = await api.salons.manage.drafts.create.mutate(settings)
      session.setUser(await api.accounts.me.query())
      return created
    },
    onSuccess: ({ salonId }) =>
      navigate({
        ...{ to: '/manage/:salonId/opening', params: { salonId }, search: { step: 'hours' } },
        replace: true,
      }),
  })
  return (
    <StepFrame
      isChanged={draft !== EMPTY_ABOUT}
      isBusy={creation.isPending}
      error={creation.error}
      onSubmit={() => {
        setIsChecked(true)
        if (reading.settings) creation.mutate(reading.settings)
      }}
    >
      <AboutFields
        draft={draft}
        proposedSlug={proposedSlug}
        errors={(isChecked && reading.errors) || {}}
        onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
        onNamed={() => setName(draft.name.en.trim())}
      />
    </StepFrame>
  )
}
