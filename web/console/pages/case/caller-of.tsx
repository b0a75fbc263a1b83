import { useQuery } from '@tanstack/react-query'
import type { components } from '../../../shared/api/schema.d.ts'
import { get } from '../../api/http.ts'
import { useMe } from '../../api/queries.ts'
import { t } from '../../i18n/index.ts'
import { CallerMark } from '../../parts/caller-mark.tsx'

const ASK = ['operator', 'dispatcher', 'caller_back'] as const

/** Whether the person's number is marked, and asking for it, for whoever speaks with people (CHECKLIST K52). */
export function CallerOf({ appealId }: { appealId: string }) {
  const roles = useMe()?.roles ?? []
  const may = ASK.some(role => roles.includes(role))
  const { data } = useQuery({
    queryKey: ['caller-of', appealId],
    queryFn: ({ signal }) => get<components['schemas']['CallerOf']>(`/appeals/${appealId}/caller-mark`, {}, signal),
    enabled: may,
  })
  if (!data) return null
  return (
    <>
      <dt>{t('mark.short')}</dt>
      <dd>
        <CallerMark of={{ appealId }} mark={data.mark} proposed={data.proposedMark} />
      </dd>
    </>
  )
}
