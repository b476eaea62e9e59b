import './styles/app.css'
import { keepEarlyPresses } from './lib/early-presses.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

/** After the next frame, so that what the server has drawn is on screen before the app's code takes its time. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const wait = () => setTimeout(resolve)
    // nobody draws frames of a page that is not looked at
    if (document.visibilityState === 'hidden') wait()
    else requestAnimationFrame(wait)
  })
}

/** Asks for what the server has kept back for that moment, all at once: the app's code would else come file by file. */
function askForCode(): void {
  const kept = document.querySelector<HTMLTemplateElement>('template#after-paint')
  if (kept) document.head.append(kept.content)
}

async function main(element: HTMLElement): Promise<void> {
  const pressAgain = keepEarlyPresses(element)
  if (element.hasChildNodes() && document.documentElement.dataset['redraw'] === undefined) await afterPaint()
  askForCode()
  const { start } = await import('./start.tsx')
  await start(element)
  pressAgain()
}

void main(root)
