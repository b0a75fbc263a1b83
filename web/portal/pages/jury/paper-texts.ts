import type { Catalogue, T } from '../../../shared/i18n/texts.ts'
import { useTexts } from '../../app/context.ts'
import type { BallotPaper } from '../../app/jury-api.ts'
import type { PortalTexts } from '../../app/texts.ts'

/** The words of a paper: who answers a questionnaire casts no ballot and has no seat (CHECKLIST K107). */
export function usePaperTexts(kind: BallotPaper['kind']): T<PortalTexts['jury']> {
  const jury = useTexts('jury')
  const survey: T<Catalogue> = useTexts('questionnaire')
  if (kind !== 'survey') return jury
  return (key, vars) => {
    const words = survey(key, vars)
    return words === key ? jury(key, vars) : words
  }
}
