import type { SourceFile } from './source-file.ts'

const SOURCE = 'apps/web/src/'

/** What each folder of the web app may not import: shared code never knows the features, a feature never another. */
export function findFolderViolations(file: SourceFile): string[] {
  if (!file.path.startsWith(SOURCE)) return []
  const [folder = '', feature] = file.path.slice(SOURCE.length).split('/')
  return file.imports.flatMap(({ specifier, target }) => {
    if (!target?.startsWith(SOURCE)) return []
    const [otherFolder = '', otherFeature] = target.slice(SOURCE.length).split('/')
    if (folder === 'features' && otherFolder === 'features') {
      return feature === otherFeature ? [] : [`a feature may not import another feature: ${specifier}`]
    }
    if (folder === 'features' && otherFolder === 'app')
      return [`a feature may not import the app: ${specifier}`]
    const isShared = ['components', 'lib', 'i18n'].includes(folder)
    const isAbove = ['features', 'app'].includes(otherFolder)
    return isShared && isAbove ? [`${folder} is shared and may not import ${otherFolder}: ${specifier}`] : []
  })
}
