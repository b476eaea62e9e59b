import { CHANNELS, type Channel } from '@salon/domain'
import type { Deps } from '../deps.ts'

/** By which channels codes and messages can go here: what the settings have a vendor for. */
export function listChannels({ messages }: Pick<Deps, 'messages'>): Channel[] {
  return CHANNELS.filter((channel) => messages.ways.some((way) => way.channel === channel))
}
