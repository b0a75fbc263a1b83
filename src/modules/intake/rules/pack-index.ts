import { buildMatcher, keywordSuggester, type Matcher, type Suggester } from '../../../rules/text/index.ts'
import { BY_PLACE, type Pack } from '../../registry/index.ts'

export interface PackIndex {
  suggester: Suggester
  danger: Matcher
  doors: Matcher
}

const TOP = 5
const kept = new WeakMap<Pack, PackIndex>()

/** The words of a pack, made ready for looking up; built once for each pack that is loaded. */
export function packIndex(pack: Pack): PackIndex {
  let index = kept.get(pack)
  if (!index) {
    const items = [...pack.items.values()].map(item => ({
      code: item.code,
      name: item.name.zh,
      words: item.words,
      lead: item.lead === BY_PLACE ? null : item.lead,
    }))
    index = {
      suggester: keywordSuggester(items, { top: TOP }),
      danger: buildMatcher(pack.rules.danger.flatMap(row => row.words)),
      doors: buildMatcher(pack.rules.decline.flatMap(row => row.words)),
    }
    kept.set(pack, index)
  }
  return index
}
