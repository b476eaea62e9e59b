const COLUMNS = 20
const COLUMN_PIXELS = 136

/**
 * A page that does the least a calendar could: columns of boxes with two lines of text, which scroll, and of which the one that is
 * held follows the pointer.
 */
export function plainBoxes(count: number): string {
  const boxes = Array.from({ length: count }, (_, nth) => {
    const [column, row] = [nth % COLUMNS, Math.floor(nth / COLUMNS)]
    const style = `left:${column * COLUMN_PIXELS}px;top:${row * 53}px;width:${COLUMN_PIXELS - 4}px;height:45px`
    return `<button data-box style="${style}">Customer ${nth}<br>Cut</button>`
  })
  return `<!doctype html><style>
    #frame { position: relative; height: 700px; overflow: auto }
    button { position: absolute; border: 1px solid; overflow: hidden; text-align: start; font: 12px sans-serif }
    </style><div id="frame"><div style="height:1400px;width:${COLUMNS * COLUMN_PIXELS}px">${boxes.join('')}</div></div>
    <script>
      let held = null
      addEventListener('pointerdown', ({ target, clientX, clientY }) => { held = { target, clientX, clientY }; target.dataset.held = '' })
      addEventListener('pointerup', () => { if (held) delete held.target.dataset.held; held = null })
      addEventListener('pointermove', ({ clientX, clientY }) => {
        if (held) held.target.style.translate = (clientX - held.clientX) + 'px ' + (clientY - held.clientY) + 'px'
      })
    </script>`
}
