import { fold } from './fold.ts'

/** A piece of text between separators: a run of Chinese characters, or one word of letters and digits kept whole. */
type Piece = { kind: 'han'; chars: string[] } | { kind: 'word'; word: string }

const PIECES =
  /(?<han>\p{Script=Han}+)|(?<word>[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+(?:[\-_.\/@:][[\p{L}\p{N}\p{M}]--\p{Script=Han}]+)*)|(?<gap>[^\p{L}\p{N}\p{M}]+)/gv
/** A variant form of a character is the same character to who looks for it. */
const VARIATION = /[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu
/** PostgreSQL counts no further; what comes after is still found, but not as part of a phrase. */
const LAST_POSITION = 16_383
/** PostgreSQL refuses a lexeme above 2 KB; nobody searches for a word longer than this. */
const LONGEST_WORD = 64
const LONGEST_TEXT = 100_000
const LONGEST_QUERY = 200

const clip = (word: string): string => [...word].slice(0, LONGEST_WORD).join('')

/** Phrases: pieces that follow each other without a separator. Spaces and punctuation part phrases. */
function phrasesOf(text: string): Piece[][] {
  const phrases: Piece[][] = [[]]
  for (const { groups } of fold(text).toLowerCase().replace(VARIATION, '').matchAll(PIECES)) {
    if (groups?.han) phrases.at(-1)?.push({ kind: 'han', chars: [...groups.han] })
    else if (groups?.word) phrases.at(-1)?.push({ kind: 'word', word: clip(groups.word) })
    else phrases.push([])
  }
  return phrases.filter(phrase => phrase.length > 0)
}

const quote = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** A word as a whole, each of its parts alone, and what follows from each part on. */
function partsOf(word: string): Set<string> {
  const starts = [...word.matchAll(/[-_./@:]/g)].map(({ index }) => index + 1)
  return new Set(
    [word, ...word.split(/[-_./@:]/), ...starts.map(start => word.slice(start))].filter(part => part !== ''),
  )
}

/**
 * The search form of a text, to be stored as `searchTokens(text)::tsvector` (PostgreSQL's own parser knows no Chinese).
 * Chinese becomes overlapping pairs of characters, with the last character of a run alone: 自来水 is 自来:1 来水:2 水:3.
 * Words of letters and digits, case numbers among them, stay whole; a number with hyphens is also found from any
 * of its parts on. Positions count Chinese characters, so a phrase is found exactly where it stands.
 */
export function searchTokens(text: string): string {
  const positions = new Map<string, number[]>()
  const add = (lexeme: string, at: number) => {
    const list = positions.get(lexeme)
    const position = Math.min(at, LAST_POSITION)
    if (!list) positions.set(lexeme, [position])
    else if (list.at(-1) !== position) list.push(position)
  }
  let at = 0
  for (const phrase of phrasesOf(text.slice(0, LONGEST_TEXT))) {
    for (const piece of phrase) {
      if (piece.kind === 'word') {
        at++
        for (const lexeme of partsOf(piece.word)) add(lexeme, at)
      } else
        piece.chars.forEach((char, i) => {
          add(char + (piece.chars[i + 1] ?? ''), ++at)
        })
    }
    at++
  }
  return [...positions].map(([lexeme, list]) => `${quote(lexeme)}:${list.join(',')}`).join(' ')
}

function phraseQuery(phrase: readonly Piece[]): string {
  const parts = phrase.flatMap((piece, i): string[] => {
    const last = i === phrase.length - 1
    if (piece.kind === 'word') return [quote(piece.word) + (last ? ':*' : '')]
    const { chars } = piece
    const pairs = chars.slice(0, -1).map((char, k) => quote(char + chars[k + 1]))
    // The last character of a run is only looked for alone where something must follow it, or nothing came before.
    if (!last) return [...pairs, quote(chars.at(-1) ?? '')]
    return pairs.length > 0 ? pairs : [`${quote(chars[0] ?? '')}:*`]
  })
  return parts.join(' <-> ')
}

/**
 * What a person typed, as `searchQuery(text)::tsquery` against `searchTokens`. Every phrase must be there, in any order;
 * within a phrase the characters stand side by side; the last word of letters and digits may go on (`26-02` finds
 * `26-0211-0077`). Null when nothing can be searched for. Everything typed is quoted, so no operator can be typed.
 */
export function searchQuery(text: string): string | null {
  const phrases = phrasesOf([...text].slice(0, LONGEST_QUERY).join('')).map(phraseQuery)
  const distinct = [...new Set(phrases)]
  return distinct.length === 0 ? null : distinct.map(phrase => `(${phrase})`).join(' & ')
}
