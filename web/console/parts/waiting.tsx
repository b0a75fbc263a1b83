import { asProblem } from '../../shared/api/problem.ts'
import { ErrorBox, Loading } from '../../shared/parts/index.ts'

/** What stands where an answer is still awaited: grey bars (widths in percent), or why it was refused and another try. */
export const Waiting = ({
  query,
  bars,
}: {
  query: { error: unknown; refetch: () => unknown }
  bars: readonly number[]
}) =>
  query.error ? (
    <ErrorBox problem={asProblem(query.error)} again={() => void query.refetch()} />
  ) : (
    <Loading bars={bars} />
  )
