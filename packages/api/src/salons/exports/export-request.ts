import type { ExportTableInput } from '@salon/contract'
import type { Deps } from '../../deps.ts'
import type { Member } from '../../trpc/membership.ts'
import type { Rendering } from './rendering.ts'

/** What a table is made from. */
export interface ExportRequest {
  deps: Pick<Deps, 'db' | 'clock'>
  member: Member
  input: ExportTableInput
  rendering: Rendering
}
