import { COUNT, MONTH, ORDINAL, UNIT, WEEKDAY } from '../words.ts'
import { UNCLEAR, type DateRule } from './found.ts'

const unclear = (pattern: string): DateRule => ({ pattern: new RegExp(pattern, 'giu'), read: () => UNCLEAR })

/** Read first: words around a day that make it another day, or no day at all. */
export const UNCLEAR_RULES: readonly DateRule[] = [
  unclear(
    `\\b(?:early|late|mid|(?:the\\s+)?(?:middle|beginning|start)\\s+of)[\\s-]+(?:in\\s+)?(?:(?:the|this|next|last)\\s+)?(?:week|month|year|summer|autumn|fall|winter|spring|${MONTH}|${WEEKDAY}|\\d{4})\\b(?:\\s+\\d{4})?`,
  ),
  unclear(
    `\\b(?:(?:the\\s+)?end\\s+of\\s+)?(?:last|past|previous|the\\s+following|the\\s+other|every\\s+other|every|each|some|one)\\s+(?:day|week|weekend|month|year|summer|autumn|winter|spring|${WEEKDAY}|${MONTH})\\b(?:\\s+\\d{1,2}\\b)?`,
  ),
  unclear(
    `\\b(?:first|second|third|fourth|fifth|last|[1-5]${ORDINAL})\\s+(?:${WEEKDAY}|day|week)\\s+(?:of|in)\\s+(?:the\\s+|next\\s+|this\\s+)?(?:month|year|${MONTH})\\b`,
  ),
  unclear(`\\b(?:${COUNT}|a\\s+few|few|several|some|many)\\s+${UNIT}\\s+(?:ago|later|earlier|before|after|old)\\b`),
  unclear(`\\b(?:in\\s+)?(?:the\\s+next\\s+|the\\s+coming\\s+)?(?:a\\s+few|few|several|some|many)\\s+${UNIT}\\b`),
  unclear(
    `\\b(?:around|circa|roughly|approximately|about)\\s+(?:the\\s+)?(?:\\d{1,2}${ORDINAL}?\\s+(?:of\\s+)?)?${MONTH}\\b(?:\\s+\\d{1,4}\\b)?`,
  ),
  unclear(`\\b(?:black|good|ash|holy|easter|cyber|whit|shrove|bank\\s+holiday)\\s+${WEEKDAY}\\b`),
  unclear('\\b(?:around|circa|about)\\s+\\d{4}\\b'),
  unclear(`\\b(?:${WEEKDAY})\\s+(?:last|next|or\\s+\\w+day|or\\s+so)\\b(?!\\s+week)`),
  unclear('\\b(?:the\\s+)?(?:week|month|year|day)\\s+(?:after|before)\\s+(?!tomorrow\\b|yesterday\\b)\\w+'),
  unclear('\\b(?:this|next|the|over\\s+the|at\\s+the)\\s+weekend\\b'),
]
