import type { CategoryView, CityView } from '@salon/contract'
import { listCategoriesWithSalons, listCitiesWithSalons } from '@salon/db'
import type { Deps } from '../deps.ts'

/** Cities to choose from, each with its number of salons; those without are left out. */
export function listCities(deps: Pick<Deps, 'db'>): Promise<CityView[]> {
  return listCitiesWithSalons(deps.db)
}

/** Kinds of service to choose from, each with the number of salons that offer one; those without are left out. */
export function listCategories(deps: Pick<Deps, 'db'>): Promise<CategoryView[]> {
  return listCategoriesWithSalons(deps.db)
}
