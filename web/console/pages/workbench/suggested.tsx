import type { CaseDetail } from '../../api/types.ts'
import { useSuggest } from '../../api/use-suggest.ts'
import { t, tx } from '../../i18n/index.ts'
import { gradeName } from '../../parts/grade-seg.tsx'
import { placesOf } from '../../parts/marked.ts'
import { MarkedText } from '../../parts/marked-text.tsx'

/** What the words of the appeal point to, with the reason; the form takes it over. */
export function Suggested({ kase }: { kase: CaseDetail }) {
  const found = useSuggest(kase.appellants[0]?.text ?? '', { text: kase.placeText, unit: kase.place?.id ?? null }).data
  const first = found?.items.find(i => i.item === kase.item?.code) ?? found?.items[0]
  if (!first) return null
  const why = tx(first.why)
  return (
    <>
      <h3 className="c-meta later">{t('act.suggested')}</h3>
      <p>
        <b className="strong">{tx(first.name)}</b>　{tx(first.unitName)}　{gradeName(first.grade)}
      </p>
      <p className="c-meta">
        <MarkedText
          text={why}
          spans={placesOf(
            why,
            first.words.map(w => w.word),
          )}
        />
      </p>
    </>
  )
}
