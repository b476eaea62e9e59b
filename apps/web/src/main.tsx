import './styles/app.css'
import { afterFirstPaint } from './lib/after-first-paint.ts'
import { keepEarlyPresses } from './lib/early-presses.ts'

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
  const code = import('./start.tsx')
  // the first of its kind takes a browser many times as long as the next: it may while the code is on its way
  Intl.DateTimeFormat()
  const { start } = await code
  await start(element)
  pressAgain()
}

void main(root)
