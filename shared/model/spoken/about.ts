/** How sure it is. */
import { change, rule, vaguely, type SpokenRule } from './reading.ts'

export const ABOUT =
  '(?:some ?where |some ?time )?(?:about|around|round|circa|ca|c|roughly|approximately|approx|near|nearly|nearer|close to|closer to|almost|coming up to|getting on for|on or about|on or around|or about|towards?|in the run-up to|just about|~|say|or thereabouts)'
const MAYBE =
  "(?:probably|maybe|perhaps|possibly|presumably|i think|i guess|i believe|might be|may be|could be|most likely|it was probably|think it's|not sure but)"

export const aboutRules: readonly SpokenRule[] = [
  rule(`(?:${ABOUT}) ?(?<what>.+)`, (g, on) => change(on.read(g['what'] ?? ''), vaguely('about'))),
  rule('(?<what>.+?)(?: or so| or there ?abouts| approximately| approx|-?ish|~| there ?abouts)', (g, on) =>
    change(on.read(g['what'] ?? ''), vaguely('about')),
  ),
  rule(`${MAYBE} (?<what>.+)`, (g, on) => change(on.read(g['what'] ?? ''), vaguely('estimated'))),
  rule(
    '(?<what>.+?) ?(?:\\?+| i think| i guess| probably| maybe| perhaps| i believe| if i remember right(?:ly)?)',
    (g, on) => change(on.read(g['what'] ?? ''), vaguely('estimated')),
  ),
]
