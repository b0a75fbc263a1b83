import type { Lang } from './lang.ts'

export type Catalogue = Record<string, string>
export type Vars = Record<string, string | number>
export type T<C extends Catalogue> = (key: keyof C & string, vars?: Vars) => string

/**
 * A blank that fell between two Chinese characters because a gap was filled with words instead of figures. No lookbehind:
 * telephones of 2022 refuse a whole file that holds one.
 */
const strayBlank = /([\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”]) (?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”])/g

const gap = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g

/**
 * Fills `{name}` with a value and `{n|case|cases}` with the first word when n is 1, else the second.
 * A gap without a value stays visible, so that a mistake is seen and not read over.
 */
export function fill(text: string, vars: Vars = {}): string {
  return text
    .replace(gap, (whole, name: string, one: string | undefined, many: string | undefined) => {
      const value = vars[name]
      if (value === undefined) return whole
      if (one === undefined || many === undefined) return String(value)
      return Number(value) === 1 ? one : many
    })
    .replace(strayBlank, '$1')
}

/**
 * The gaps of a text, sorted: Chinese and English of one key must have the same. A value that only chooses between words and is
 * shown nowhere ends in `|`: else one language would tell a number and the other not.
 */
export function gapsOf(text: string): string[] {
  const gaps = [...text.matchAll(gap)]
  const shown = new Set(gaps.filter(found => found[2] === undefined).map(found => found[1] ?? ''))
  return [...new Set(gaps.map(found => found[1] ?? ''))].map(name => (shown.has(name) ? name : `${name}|`)).sort()
}

/** A typed `t` over one catalogue. */
export const makeT =
  <C extends Catalogue>(catalogue: C): T<C> =>
  (key, vars) =>
    fill(catalogue[key] ?? key, vars)

/**
 * Catalogues that are loaded when a page needs them. `ready` resolves when the named ones are there in that language;
 * `get` answers at once and throws if `ready` was not awaited, which is a mistake in the program.
 */
export function createTexts<M extends Record<string, Catalogue>>(
  load: (lang: Lang, name: keyof M & string) => Promise<Catalogue>,
) {
  const loaded = new Map<string, T<Catalogue>>()
  return {
    async ready(lang: Lang, names: readonly (keyof M & string)[]): Promise<void> {
      await Promise.all(
        names.map(async name => {
          const id = `${lang}/${name}`
          if (!loaded.has(id)) loaded.set(id, makeT(await load(lang, name)))
        }),
      )
    },
    get<N extends keyof M & string>(lang: Lang, name: N): T<M[N]> {
      const t = loaded.get(`${lang}/${name}`)
      if (!t) throw new Error(`catalogue ${lang}/${name} is used before it is loaded`)
      return t as T<M[N]>
    },
  }
}
