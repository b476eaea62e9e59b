import type { Page } from '@salon/contract'
import type { Column, Rendering } from './rendering.ts'
import { toCsv, type Cell } from './to-csv.ts'

/** As much as one request reads. */
export const PART_ROWS = 500

export interface TablePart {
  header: Cell[]
  rows: Cell[][]
  nextCursor: string | null
}

/** A page of a list as rows of cells, with what stands over its columns. */
export async function tablePart<Row>(
  columns: readonly Column<Row>[],
  page: Promise<Page<Row>>,
  rendering: Rendering,
): Promise<TablePart> {
  const { items, nextCursor } = await page
  return {
    header: columns.map(({ title }) => title[rendering.locale]),
    rows: items.map((row) => columns.map(({ cell }) => cell(row, rendering))),
    nextCursor,
  }
}

/** The first part begins with the header, and with what tells its encoding. */
export function partAsCsv({ header, rows }: TablePart, { isFirst }: { isFirst: boolean }): string {
  return toCsv(isFirst ? [header, ...rows] : rows, { isFirst })
}
