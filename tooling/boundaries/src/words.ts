import type { SourceFile } from './source-file.ts'

type WordRule = {
  pattern: RegExp
  /** Files it holds in. */
  where: RegExp
  except?: RegExp
  why: string
  /** Tests may do it. */
  testsMay?: boolean
}

const OUTSIDE_WORLD = /^packages\/(domain|api)\/src\//

const WORDS: readonly WordRule[] = [
  {
    pattern: /\bprocess\.env\b/,
    where: /^(packages|apps)\//,
    except: /\/env\.ts$|\.config\.ts$|\/(scripts|e2e)\//,
    why: 'only env.ts, configurations and scripts read the environment',
  },
  { pattern: /\bDate\.now\(/, where: OUTSIDE_WORLD, testsMay: true, why: 'time is handed in' },
  { pattern: /\bnew Date\(\s*\)/, where: OUTSIDE_WORLD, testsMay: true, why: 'time is handed in' },
  { pattern: /\bMath\.random\(/, where: OUTSIDE_WORLD, testsMay: true, why: 'randomness is handed in' },
  {
    pattern: /\brandom(UUID|Bytes|Int)\b[^;'"]*from 'node:crypto'/,
    where: OUTSIDE_WORLD,
    testsMay: true,
    why: 'ids and randomness are handed in',
  },
  {
    pattern: /\bsql\.raw\b/,
    where: /^packages\/[^/]+\/src\//,
    testsMay: true,
    why: 'text is never spliced into SQL',
  },
  {
    pattern: /\bsql\.lit\b/,
    where: /^packages\/[^/]+\/src\//,
    testsMay: true,
    why: 'text is never spliced into SQL',
  },
  { pattern: /\bselectAll\(/, where: /^packages\/[^/]+\/src\//, testsMay: true, why: 'columns are listed' },
  { pattern: /\bas unknown as\b/, where: /./, why: 'it switches the types off' },
]

/** Words that say something is done in the wrong place. */
export function findWords(file: SourceFile): string[] {
  return WORDS.filter(({ where, except, testsMay }) => {
    return where.test(file.path) && !except?.test(file.path) && !(testsMay && file.isTest)
  }).flatMap(({ pattern, why }) => {
    const [found] = pattern.exec(file.code) ?? []
    return found === undefined ? [] : [`${found} is not allowed here: ${why}`]
  })
}
