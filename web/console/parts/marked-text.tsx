import { cut, type Span } from './marked.ts'

/** A text with its reason words under-stroked. */
export const MarkedText = ({ text, spans }: { text: string; spans: readonly Span[] }) => (
  <>
    {cut(text, spans).map(piece =>
      piece.marked ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
    )}
  </>
)
