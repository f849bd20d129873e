import { deltat, moonphase, moonposition, nutation, sidereal, solar } from 'astronomia'

/** Sun and Moon as seen from Mecca, after Meeus: what the months of the Umm al-Qura calendar have begun by since 1423. */

const DEGREE = Math.PI / 180
const LATITUDE = 21.4225 * DEGREE
const LONGITUDE = 39.8262 * DEGREE
const EPOCH = 2_440_587.5
const TURN = 2 * Math.PI

/** Dynamical less universal time, in days. */
const delta = (jd: number): number => deltat.deltaT(2000 + (jd - 2_451_545) / 365.25) / 86_400

const hourAngle = (jd: number, ra: number): number => {
  const angle = ((sidereal.apparent(jd) / 86_400) * TURN + LONGITUDE - ra) % TURN
  return angle > Math.PI ? angle - TURN : angle < -Math.PI ? angle + TURN : angle
}

/** When the Sun sets in Mecca on this day (days since 1970-01-01): Julian day, universal time. */
function sunset(day: number): number {
  let jd = day + EPOCH + 0.75 - LONGITUDE / TURN
  for (let i = 0; i < 4; i++) {
    const { ra, dec } = solar.apparentEquatorial(jd + delta(jd))
    const cos = (Math.sin(-0.8333 * DEGREE) - Math.sin(LATITUDE) * Math.sin(dec)) / (Math.cos(LATITUDE) * Math.cos(dec))
    jd += (Math.acos(cos) - hourAngle(jd, ra)) / TURN
  }
  return jd
}

/** How far the Moon is above the height at which it sets, in degrees. */
function moonAboveSetting(jd: number): number {
  const jde = jd + delta(jd)
  const { lon, lat, range } = moonposition.position(jde)
  const [inLongitude, inObliquity] = nutation.nutation(jde)
  const tilt = nutation.meanObliquity(jde) + inObliquity
  const l = lon + inLongitude
  const ra = Math.atan2(Math.sin(l) * Math.cos(tilt) - Math.tan(lat) * Math.sin(tilt), Math.cos(l))
  const dec = Math.asin(Math.sin(lat) * Math.cos(tilt) + Math.cos(lat) * Math.sin(tilt) * Math.sin(l))
  const height = Math.asin(
    Math.sin(LATITUDE) * Math.sin(dec) + Math.cos(LATITUDE) * Math.cos(dec) * Math.cos(hourAngle(jd, ra)),
  )
  const parallax = Math.asin(6378.14 / range)
  return (height - 0.7275 * parallax) / DEGREE + 0.5667
}

/** The conjunction nearest to a day (days since 1970-01-01): Julian day, universal time. */
function conjunction(day: number): number {
  const year = 2000 + (day + EPOCH - 2_451_545) / 365.25
  const [nearest = Number.NaN] = [-0.04, 0, 0.04]
    .map((off) => moonphase.newMoon(year + off))
    .toSorted((a, b) => Math.abs(a - EPOCH - day) - Math.abs(b - EPOCH - day))
  return nearest - delta(nearest)
}

/**
 * The evening a month begins: the first on which the conjunction is before sunset and the Moon sets after the Sun.
 * @returns the first day of the month (days since 1970-01-01), and how narrowly it was decided: minutes from conjunction to sunset and
 * degrees of the Moon above its setting, on the first evening tried.
 */
export function monthByRule(near: number): { day: number; minutes: number; degrees: number } {
  const moon = conjunction(near)
  const tried = Math.floor(moon - EPOCH + LONGITUDE / TURN)
  const minutes = (sunset(tried) - moon) * 1440
  const degrees = moonAboveSetting(sunset(tried))
  let evening = tried
  while (!(sunset(evening) > moon && moonAboveSetting(sunset(evening)) > 0)) evening++
  return { day: evening + 1, minutes, degrees }
}
