import { toLatinDigits } from '@salon/domain'

/** In degrees. */
export interface Position {
  latitude: number
  longitude: number
}

const LINK = /https?:\/\/\S+|\b(?:maps\.app\.goo\.gl|goo\.gl\/maps|maps\.apple)\/\S+/i
/** Nothing but two numbers. */
const ALONE = /^\s*\(?(-?\d{1,2}(?:\.\d+)?)[,،\s]+(-?\d{1,3}(?:\.\d+)?)\)?\s*$/
/** As people and maps write it: `24.6877, 46.6858`, `24.6877° N, 46.6858° E`; whole numbers among words are those of a street. */
const PLAIN = /(?<![\d.])(-?\d{1,2}\.\d+)\s*°?\s*N?[,،\s]+(-?\d{1,3}\.\d+)(?!\d)/i
/** Of a route, its end is meant. */
const ROUTE_END = /\/dir\/.*\/(-?\d+\.\d+),\s*(-?\d+\.\d+)(?:[/?#]|$)/
/** Where salons are, in degrees, with a margin. */
const SAUDI_ARABIA = { latitudes: [15, 33], longitudes: [34, 56] } as const
/** `24°41'15.7"N 46°41'08.9"E` */
const SEXAGESIMAL =
  /(\d{1,2})°\s*(\d{1,2})['′’]\s*(\d{1,2}(?:\.\d+)?)["″”]\s*([NS])[,،\s]+(\d{1,3})°\s*(\d{1,2})['′’]\s*(\d{1,2}(?:\.\d+)?)["″”]\s*([EW])/i
/** Where links of map apps hold it, the place itself before what the map shows around it. */
const IN_LINK = [
  ROUTE_END,
  /!3d(-?\d+(?:\.\d+)?)!4d(-?\d+(?:\.\d+)?)/,
  /[?&](?:q|query|ll|coordinate|destination|daddr|center)=(?:loc:)?(-?\d+\.\d+),\s*(-?\d+\.\d+)/,
  /\/(-?\d+\.\d+),\s*(-?\d+\.\d+)(?:[/?#]|$)/,
  /@(-?\d+\.\d+),(-?\d+\.\d+)/,
]

/** The position in what was typed or pasted, also in a link to a map; `null`: there is none. */
export function readPosition(typed: string): Position | null {
  const text = toLatinDigits(typed).replaceAll('٫', '.')
  const [link] = LINK.exec(text) ?? []
  // what stands beside a link are names and streets
  return link === undefined ? readText(text) : readLink(link)
}

/** Whether it is a link, of which the short ones do not hold the position: only who follows them learns it. */
export function isMapLink(typed: string): boolean {
  return LINK.test(typed)
}

/** As `readPosition` reads it. */
export function writePosition({ latitude, longitude }: Position): string {
  return `${latitude}, ${longitude}`
}

function readText(text: string): Position | null {
  const [, ...parts] = SEXAGESIMAL.exec(text) ?? []
  if (parts.length > 0) return toPosition(readDegrees(parts.slice(0, 4)), readDegrees(parts.slice(4)))
  const [, first, second] = ALONE.exec(text) ?? PLAIN.exec(text) ?? []
  return toPosition(Number(first), Number(second))
}

/** @param parts degrees, minutes, seconds, and on which side of zero */
function readDegrees([degrees, minutes, seconds, side = '']: string[]): number {
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600
  return /[SW]/i.test(side) ? -size : size
}

function readLink(link: string): Position | null {
  const text = decode(link).replaceAll('+', ' ')
  const [, first, second] = IN_LINK.map((pattern) => pattern.exec(text)).find((found) => found !== null) ?? []
  return toPosition(Number(first), Number(second))
}

function decode(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}

/** The other way round where only that is in the country. */
function toPosition(latitude: number, longitude: number): Position | null {
  const [read, turned] = [
    { latitude, longitude },
    { latitude: longitude, longitude: latitude },
  ]
  if (!isInCountry(read) && isInCountry(turned)) return turned
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? read : null
}

function isInCountry({ latitude, longitude }: Position): boolean {
  const { latitudes, longitudes } = SAUDI_ARABIA
  return isWithin(latitude, latitudes) && isWithin(longitude, longitudes)
}

const isWithin = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most
