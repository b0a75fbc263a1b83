import { act } from '../../../api/http.ts'
import { readKnowledge, useKnowledge } from '../../../api/knowledge.ts'
import { t } from '../../../i18n/index.ts'
import { KnowledgeOffers } from '../../../parts/knowledge-offer.tsx'

/** What the knowledge base says to the case, to rest the answer on; what is taken over counts as used (CHECKLIST K40). */
export function KnowledgeBasis({ caseId, onTake }: { caseId: string; onTake: (text: string) => void }) {
  const rows = useKnowledge({ caseId })
  if (!rows || rows.length === 0) return null
  return (
    <details className="earlier">
      <summary>{t('kb.offers', { n: rows.length })}</summary>
      <KnowledgeOffers
        rows={rows}
        use={{
          label: t('kb.take'),
          done: t('kb.taken'),
          run: async (row, key) => {
            await act('/knowledge-uses', { entry: row.id, way: 'reply', case: caseId }, { key })
            onTake(t('kb.insert', { answer: row.answer, basis: row.basis }))
            void readKnowledge()
          },
        }}
      />
    </details>
  )
}
