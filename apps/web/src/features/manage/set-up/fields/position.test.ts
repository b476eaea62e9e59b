import { describe, expect, it } from 'vitest'
import { isMapLink, readPosition, writePosition } from './position.ts'

const HERE = { latitude: 24.6877, longitude: 46.6858 }
const PLACE = 'https://www.google.com/maps/place/Salon+12,+34+Street/@24.6,46.6,17z/data='

describe('a position', () => {
  it.each([
    '24.6877, 46.6858',
    '24.6877 46.6858',
    '(24.6877,46.6858)',
    '٢٤٫٦٨٧٧، ٤٦٫٦٨٥٨',
    '24.6877° N, 46.6858° E',
    'geo:24.6877,46.6858',
    'https://www.google.com/maps/@24.6877,46.6858,17z',
    'Rose 24 46 https://www.google.com/maps/@24.6877,46.6858,17z',
    `${PLACE}!3m1!4b1!4m6!3m5!1s0x3e2f!8m2!3d24.6877!4d46.6858!16s`,
    'https://www.google.com/maps/search/24.6877,+46.6858?entry=tts',
    'https://www.google.com/maps/place/24.6877,46.6858/',
    'https://maps.google.com/?q=24.6877,46.6858',
    'https://www.google.com/maps/dir/24.1,46.1/24.6877,46.6858/@24.5,46.5,11z',
    '46.6858, 24.6877',
    'https://www.google.com/maps/search/?api=1&query=24.6877%2C46.6858',
    'https://maps.apple.com/?ll=24.6877,46.6858&q=Rose',
    'https://maps.apple.com/place?coordinate=24.6877,46.6858&name=Rose',
  ])('is read from %s', (typed) => {
    expect(readPosition(typed)).toEqual(HERE)
  })

  it('is read in degrees, minutes and seconds, as a map writes it over a pin', () => {
    const { latitude, longitude } = readPosition('24°41\'15.7"N 46°41\'08.9"E') ?? {}
    expect(latitude).toBeCloseTo(24.68769, 5)
    expect(longitude).toBeCloseTo(46.68581, 5)
    expect(readPosition('24°41′15.7″S 46°41′08.9″W')).toMatchObject({
      latitude: expect.closeTo(-24.68769, 5),
    })
  })

  it.each([
    '',
    'here',
    '24.6877',
    '95.5, 46.1',
    '24.6, 190',
    '124.6, 46.6',
    '24,6877 46,6858',
    '24,68 46,68',
    'شارع 12, 34',
    '0501234567, 46',
    'https://maps.app.goo.gl/4kUVyAL7V2hEbrTr9',
    'Rose, 24 46 Street https://maps.app.goo.gl/4kUVyAL7V2hEbrTr9',
    'https://www.google.com/maps/place/Salon+12,34/data=!4m2!3m1!1s0x3e2f',
    'https://www.google.com/maps/@%E0%A4%A',
  ])('is not in %s', (typed) => {
    expect(readPosition(typed)).toBeNull()
  })

  it('is written as it is read', () => {
    expect(writePosition(HERE)).toBe('24.6877, 46.6858')
    expect(readPosition(writePosition({ latitude: -24.5, longitude: 46 }))).toEqual({
      latitude: -24.5,
      longitude: 46,
    })
  })
})

it.each([
  ['https://maps.app.goo.gl/4kUVyAL7V2hEbrTr9', true],
  ['maps.app.goo.gl/4kUVyAL7V2hEbrTr9', true],
  ['goo.gl/maps/4kUVyAL7V2hEbrTr9', true],
  ['24.6877, 46.6858', false],
  ['next to the mall', false],
])('%s is a link: %s', (typed, isLink) => {
  expect(isMapLink(typed)).toBe(isLink)
})
