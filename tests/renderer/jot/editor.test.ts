import { expect, test } from 'vitest'
import {
  moveTo,
  newEditor,
  put,
  redo,
  select,
  selectedText,
  undo,
  type Editor,
} from '../../../renderer/features/jot/editor.ts'
import {
  letterAfter,
  letterBefore,
  lineAway,
  wellFormed,
  wordAfter,
  wordAround,
  wordBefore,
} from '../../../renderer/features/jot/steps.ts'

const typed = (editor: Editor, text: string): Editor =>
  [...text].reduce((now, letter) => put(now, now.caret, now.caret, letter, true), editor)

test('a word is taken back whole, and brought again', () => {
  const editor = typed(newEditor(), 'Lunch with Ana')
  const once = undo(editor)
  expect(once.doc.text).toBe('Lunch with ')
  expect(undo(once).doc.text).toBe('Lunch ')
  expect(redo(redo(undo(once))).doc.text).toBe('Lunch with Ana')
})

test('what was pasted is taken back apart from what was typed', () => {
  const editor = put(typed(newEditor(), 'ab'), 2, 2, ' and the rest')
  expect(undo(editor).doc.text).toBe('ab')
  expect(undo(undo(editor)).doc.text).toBe('')
})

test('typing after taking back forgets what could be brought again', () => {
  const editor = typed(undo(typed(newEditor(), 'one two')), 'x')
  expect(redo(editor)).toBe(editor)
})

test('the caret never leaves the text', () => {
  const editor = newEditor('abc')
  expect(moveTo(editor, 99).caret).toBe(3)
  expect(moveTo(editor, -1).caret).toBe(0)
  expect(selectedText(select(editor, 99, 1))).toBe('bc')
})

test('a step is a whole letter: a family, a flag, a letter with its marks', () => {
  for (const letter of ['👨‍👩‍👧‍👦', '🇮🇪', 'é', 'नि', '\r\n']) {
    expect(letterBefore(`a${letter}`, 1 + letter.length)).toBe(1)
    expect(letterAfter(`a${letter}b`, 1)).toBe(1 + letter.length)
  }
  expect(letterBefore('', 0)).toBe(0)
  expect(letterAfter('a', 1)).toBe(1)
})

test('a word step goes to the beginning of the word before and the end of the word after', () => {
  const text = 'Aoife’s results, then Galway'
  expect(text.slice(wordBefore(text, text.length))).toBe('Galway')
  expect(text.slice(0, wordAfter(text, 0))).toBe('Aoife’s')
  expect(text.slice(...wordAround(text, 10))).toBe('results')
})

test('without a layout the lines above and below are counted in letters', () => {
  const text = 'abcdef\nab\nabcdef'
  expect(lineAway(text, 5, 1)).toBe(9)
  expect(lineAway(text, 14, -1)).toBe(9)
  expect(lineAway(text, 3, -1)).toBe(0)
  expect(lineAway(text, 12, 1)).toBe(text.length)
})

test('half a sign becomes the sign for unreadable, and a whole one stays', () => {
  expect(wellFormed('a\uD83Db')).toBe('a\uFFFDb')
  expect(wellFormed('\uDE00')).toBe('\uFFFD')
  expect(wellFormed('😀\0')).toBe('😀\uFFFD')
})
