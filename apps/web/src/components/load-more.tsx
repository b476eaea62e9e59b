import { commonMessages } from '../i18n/common.ts'
import { useMessages } from '../i18n/locale.ts'
import { Button } from './ui/button.tsx'

/** What a list needs of an infinite query to go on. */
export interface Paging {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => unknown
}

/** The end of a list that goes on when it is asked to, and says so when that failed. */
export function LoadMore({ paging }: { paging: Paging }) {
  const common = useMessages(commonMessages)
  return (
    <>
      {paging.isFetchNextPageError && <p role="alert">{common.loadFailed}</p>}
      {paging.hasNextPage && (
        <Button
          variant="secondary"
          isBusy={paging.isFetchingNextPage}
          onClick={() => void paging.fetchNextPage()}
          className="justify-self-center"
        >
          {paging.isFetchNextPageError ? common.retry : common.more}
        </Button>
      )}
    </>
  )
}
