import './styles/app.css'
import { afterFirstPaint } from './lib/after-first-paint.ts'
import { keepEarlyPresses } from './lib/early-presses.ts'
import { warmIntl } from './lib/warm-intl.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

/** Asks for what the server has kept back for that moment, all at once: the app's code would else come file by file. */
function askForCode(): void {
  const kept = document.querySelector<HTMLTemplateElement>('template#after-paint')
  if (kept) document.head.append(kept.content)
}

async function main(element: HTMLElement): Promise<void> {
  const pressAgain = keepEarlyPresses(element)
  if (element.hasChildNodes() && document.documentElement.dataset['redraw'] === undefined)
    await afterFirstPaint()
  askForCode()
  // while the code is on its way
  await warmIntl(document.documentElement.lang)
  const { start } = await import('./start.tsx')
  await start(element)
  pressAgain()
}

void main(root)
