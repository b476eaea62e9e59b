/** Red, green and blue as light, each 0 to 1. */
type LinearRgb = readonly [red: number, green: number, blue: number]

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** Reads `#rrggbb`. */
export function hexColour(hex: string): LinearRgb {
  const channel = (from: number) => toLinear(Number.parseInt(hex.slice(from, from + 2), 16) / 255)
  return [channel(1), channel(3), channel(5)]
}

/** Reads `oklch(lightness chroma hue)`; what a screen cannot show is cut off, as screens do. */
export function oklchColour(lightness: number, chroma: number, hueDegrees: number): LinearRgb {
  const a = chroma * Math.cos((hueDegrees * Math.PI) / 180)
  const b = chroma * Math.sin((hueDegrees * Math.PI) / 180)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const cut = (value: number) => Math.min(1, Math.max(0, value))
  return [
    cut(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    cut(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    cut(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ]
}

const luminance = ([red, green, blue]: LinearRgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrastRatio(one: LinearRgb, other: LinearRgb): number {
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((x, y) => y - x)
  return (bright + 0.05) / (dark + 0.05)
}
