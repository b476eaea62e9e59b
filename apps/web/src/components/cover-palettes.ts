/** A cover's colours: the field and its light, three depths before it, and the fine line over all. */
export interface Palette {
  ground: string
  glow: string
  far: string
  mid: string
  near: string
  line: string
}

const PALE = '#fff8ee'
const BLUSH = '#f4d2bb'

/** Rose, plum, sage, sand, deep water, mauve, clay, mist, apricot and dusk, in the order of `Palette`. */
const COLOURS = [
  '#efd2c2 #fdf1e6 #e3b19d #c97f74 #8c3f4a',
  '#4d1c37 #8d3f55 #742c49 #a8566a #2f1024',
  '#d3dac2 #f5f3e2 #b3c1a0 #7f987a #3d5a49',
  '#ecd3a8 #fdf3de #dcb57c #c08a52 #7d4c2c',
  '#1f3a43 #4f7c7c #2c5156 #5c8a86 #122630',
  '#e6cbd2 #fbeeee #cf9fb0 #a86681 #5e2a48',
  '#b85c42 #e59a76 #cf7a58 #8f3c31 #5a2022',
  '#cfdad9 #f4f4ec #a3bbbd #6a8d96 #2e4f5e',
  '#f0c9a6 #fdeedd #eab38c #d9876a #8e3f3c',
  '#2f3350 #63658a #414567 #7a7799 #1b1c33',
]

/** Each once with its light behind and once with it in front. The same in both themes; a cover is dimmed at night. */
export const PALETTES: readonly Palette[] = COLOURS.flatMap((colours) => {
  const [ground = '', glow = '', far = '', mid = '', near = ''] = colours.split(' ')
  // fine lines are as warm as lamplight where the field is dark
  const line = ground < '#5' ? BLUSH : PALE
  return [
    { ground, glow, far, mid, near, line },
    { ground: mid, glow: far, far: ground, mid: glow, near, line },
  ]
})
