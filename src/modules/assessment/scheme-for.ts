import { Refusal } from '../../platform/acts/index.ts'
import type { Pack, RankingFile } from '../registry/index.ts'
import { rankingSchemeOf } from './rules/method.ts'
import type { Kind } from './rules/period.ts'

type Step = RankingFile['ladder'][number]
type Publication = RankingFile['publication']

/** A ranking that says what follows from it: its papers, who gets them, on which grounds people object and are excused. */
export type Consequences = Omit<RankingFile, 'ladder'> &
  Required<Pick<RankingFile, 'signer' | 'handOver' | 'excuses'>> & {
    publication: Publication & Required<Pick<Publication, 'reapprove' | 'grounds'>>
    ladder: (Step & Required<Pick<Step, 'paper'>>)[]
  }

/** @returns null where the scheme is silent on a part of it: then it recommends, and nobody signs here */
export function withConsequences(scheme: RankingFile | undefined): Consequences | null {
  const says =
    scheme?.signer &&
    scheme.handOver &&
    scheme.excuses &&
    scheme.publication.reapprove &&
    scheme.publication.grounds &&
    scheme.ladder.every(step => step.paper)
  // What the type asks for has just been looked at.
  return says ? (scheme as Consequences) : null
}

/** The pack's ranking of such periods with what follows from it. @throws Refusal no_consequences_here */
export function schemeFor(pack: Pack, kind: Kind): Consequences {
  const scheme = withConsequences(rankingSchemeOf(pack, kind))
  if (!scheme) throw new Refusal('no_consequences_here', { status: 409 })
  return scheme
}
