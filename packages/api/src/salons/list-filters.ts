import type { CategoryView, CityView } from '@salon/contract'
import type { Deps } from '../deps.ts'

export async function listCities(_deps: Pick<Deps, 'db'>): Promise<CityView[]> {
  return []
}

export async function listCategories(_deps: Pick<Deps, 'db'>): Promise<CategoryView[]> {
  return []
}
