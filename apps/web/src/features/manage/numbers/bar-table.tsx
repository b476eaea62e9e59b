import type { ReactNode } from 'react'
import { Card } from '../../../components/ui/card.tsx'

export interface BarRow {
  id: string
  label: string
  /** How long the bar is, of 1; more is drawn as 1. */
  share: number
  detail: ReactNode
  value: string
}

export interface BarTableProps {
  title: string
  text?: string
  /** What stands in a row: whose it is, its detail, its value. */
  columns: [label: string, detail: string, value: string]
  rows: BarRow[]
}

/** A table whose rows are bars as well, which begin where reading begins. */
export function BarTable({ title, text, columns, rows }: BarTableProps) {
  return (
    <Card className="grid gap-3 p-5">
      <table className="w-full text-sm">
        <caption className="mb-3 text-start">
          <span className="block font-display text-lg font-semibold">{title}</span>
          {text && <span className="block text-sm text-muted">{text}</span>}
        </caption>
        <thead className="sr-only">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, share, detail, value }) => (
            <tr key={id} className="align-top">
              <th scope="row" className="w-1/3 py-2 text-start font-semibold">
                {label}
              </th>
              <td className="px-3 py-2 text-muted">
                <span aria-hidden className="mt-1.5 block h-2 overflow-hidden rounded-full bg-sunken">
                  <span
                    className="block h-full rounded-full bg-brand"
                    style={{ inlineSize: `${Math.min(1, share) * 100}%` }}
                  />
                </span>
                <span className="text-xs">{detail}</span>
              </td>
              <td className="py-2 text-end font-semibold">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
