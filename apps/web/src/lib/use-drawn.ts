import { useSyncExternalStore } from 'react'

const follow = () => () => undefined

/** Whether what was drawn without it is on screen: for parts whose code is not waited for. */
export function useDrawn(): boolean {
  return useSyncExternalStore(
    follow,
    () => true,
    () => false,
  )
}
