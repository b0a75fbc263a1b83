import type { FileKind } from './file-kinds.ts'

const LONGEST = 120
// Controls, marks that turn the direction of writing (which hide the true ending), unpaired surrogates.
const INVISIBLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu
const NOT_IN_NAMES = /[<>:"|?*]/g

/**
 * The name as people see it: no path, nothing invisible, at most 120 characters, all scripts kept. The ending is that
 * of the content, so that a name never promises what the bytes are not.
 * @param unnamed what a file without a name is called
 */
export function cleanName(given: string, kind: FileKind, unnamed: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = last
    .replace(INVISIBLE, '')
    .replace(NOT_IN_NAMES, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .trim()
  const [, stem = shown, ending = ''] = /^(.*)\.([^.]{1,10})$/.exec(shown) ?? []
  const fits = kind.extensions.includes(ending.toLowerCase())
  const kept = fits ? ending : kind.extensions[0]
  const name = (isPictureEnding(ending) || fits ? stem : shown).trim() || unnamed
  return `${[...name].slice(0, LONGEST - kept.length - 1).join('')}.${kept}`
}

/** A picture drawn anew may change its type; its old ending goes, any other stays visible. */
const isPictureEnding = (ending: string) => /^(jpe?g|png|webp|heic|heif)$/i.test(ending)
