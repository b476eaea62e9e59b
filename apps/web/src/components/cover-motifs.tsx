export interface Palette {
  sky: string
  glow: string
  far: string
  near: string
  line: string
}

interface MotifProps {
  palette: Palette
  next: () => number
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

/** A colonnade of pointed arches, one behind the other. */
export function Arches({ palette, next }: MotifProps) {
  const shift = next() * 60
  const arch = (x: number, top: number, width: number) =>
    `M${x} 240V${top + width * 0.7}Q${x} ${top + width * 0.25} ${x + width / 2} ${top}Q${x + width} ${top + width * 0.25} ${x + width} ${top + width * 0.7}V240Z`
  return (
    <>
      {range(5).map((index) => (
        <path
          key={`far${index}`}
          d={arch(index * 104 - shift - 20, 70, 92)}
          fill={palette.far}
          opacity="0.55"
        />
      ))}
      {range(4).map((index) => (
        <path key={`near${index}`} d={arch(index * 132 - shift, 112, 104)} fill={palette.near} />
      ))}
      {range(4).map((index) => (
        <path
          key={`line${index}`}
          d={arch(index * 132 - shift + 14, 132, 76)}
          fill="none"
          stroke={palette.line}
          strokeOpacity="0.45"
          strokeWidth="1.5"
        />
      ))}
    </>
  )
}

/** An eight-petalled rosette, cut by the edge. */
export function Petals({ palette, next }: MotifProps) {
  const x = 110 + next() * 180
  const y = 150 + next() * 40
  const petal = 'M0 0C-34 -40 -34 -96 0 -140C34 -96 34 -40 0 0Z'
  return (
    <g transform={`translate(${x} ${y})`}>
      {range(8).map((index) => (
        <path
          key={`far${index}`}
          d={petal}
          fill={palette.far}
          opacity="0.6"
          transform={`rotate(${index * 45}) scale(1.35)`}
        />
      ))}
      {range(8).map((index) => (
        <path
          key={`near${index}`}
          d={petal}
          fill={palette.near}
          opacity="0.9"
          transform={`rotate(${index * 45 + 22.5})`}
        />
      ))}
      {range(8).map((index) => (
        <path
          key={`line${index}`}
          d={petal}
          fill="none"
          stroke={palette.line}
          strokeOpacity="0.5"
          strokeWidth="2"
          transform={`rotate(${index * 45 + 22.5}) scale(0.62)`}
        />
      ))}
      <circle r="13" fill={palette.line} opacity="0.85" />
    </g>
  )
}

/** Dunes under a low sun. */
export function Dunes({ palette, next }: MotifProps) {
  const lift = next() * 30
  const sunX = 80 + next() * 240
  return (
    <>
      <circle cx={sunX} cy={96 - lift / 2} r="44" fill={palette.line} opacity="0.8" />
      <path
        d={`M0 ${150 - lift}C90 ${100 - lift} 160 ${170 - lift} 250 138C310 118 360 124 400 146V240H0Z`}
        fill={palette.far}
        opacity="0.7"
      />
      <path
        d={`M0 196C70 150 150 ${176 + lift} 220 ${190 - lift}C290 ${166 - lift} 350 190 400 168V240H0Z`}
        fill={palette.near}
      />
      <path
        d={`M0 196C70 150 150 ${176 + lift} 220 ${190 - lift}C290 ${166 - lift} 350 190 400 168`}
        fill="none"
        stroke={palette.line}
        strokeOpacity="0.5"
        strokeWidth="2"
      />
    </>
  )
}

/** A carved screen of eight-pointed stars. */
export function Screen({ palette, next }: MotifProps) {
  const size = 58 + Math.round(next() * 16)
  const columns = Math.ceil(400 / size) + 1
  const rows = Math.ceil(240 / size) + 1
  const half = size * 0.34
  return (
    <>
      <rect width="400" height="240" fill={palette.near} opacity="0.88" />
      {range(columns * rows).map((index) => {
        const x = (index % columns) * size
        const y = Math.floor(index / columns) * size
        return (
          <g
            key={index}
            transform={`translate(${x} ${y})`}
            fill={palette.far}
            stroke={palette.line}
            strokeOpacity="0.4"
          >
            <rect x={-half} y={-half} width={half * 2} height={half * 2} />
            <rect x={-half} y={-half} width={half * 2} height={half * 2} transform="rotate(45)" />
            <circle r={half * 0.42} fill={palette.sky} opacity="0.85" />
          </g>
        )
      })}
    </>
  )
}
