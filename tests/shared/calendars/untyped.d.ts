/** The parts of two astronomical libraries that the tests ask; they have no types of their own that TypeScript finds. */
declare module 'date-chinese' {
  export class CalendarChinese {
    month: number
    leap: boolean
    day: number
    fromGregorian(year: number, month: number, day: number): this
    yearFromEpochCycle(): number
    /** the first midnight in China that a new moon follows, on or after this one; Julian ephemeris days */
    nextNewMoon(jde: number): number
    previousNewMoon(jde: number): number
    /** the midnight in China before the Sun comes to the term; 1 Rain Water to 12 Great Cold */
    majorSolarTerm(term: number, year: number): number
  }
}

declare module 'astronomia' {
  /** Right ascension and declination, radians. */
  type Equatorial = { readonly ra: number; readonly dec: number }
  export const julian: {
    CalendarGregorian: new () => {
      fromJDE(jde: number): { readonly year: number; readonly month: number; day: number }
    }
  }
  export const moonphase: { newMoon(year: number): number }
  /** geocentric, of the date: radians and kilometres */
  export const moonposition: {
    position(jde: number): { readonly lon: number; readonly lat: number; readonly range: number }
  }
  export const nutation: {
    nutation(jde: number): readonly [number, number]
    meanObliquity(jde: number): number
  }
  export const solar: { apparentEquatorial(jde: number): Equatorial }
  /** seconds of a day */
  export const sidereal: { apparent(jd: number): number }
  /** seconds */
  export const deltat: { deltaT(year: number): number }
}
