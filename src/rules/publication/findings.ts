/** What does not agree in a publication file, and where. */
export type PublicationFinding =
  | { what: 'layout'; line: number; expected: string }
  | { what: 'part'; part: string; path: string }
  | { what: 'fact'; line: number; path: string }
  | { what: 'fact_order'; line: number }
  | { what: 'fact_unit'; line: number; unit: string }
  | { what: 'fact_day'; line: number; day: string }
  | { what: 'fact_withheld'; line: number; unit: string }
  | { what: 'facts_lines'; stated: number; found: number }
  | { what: 'facts_digest'; stated: string; found: string }
  | { what: 'count'; unit: string; count: string; stated: number; found: number }
  | { what: 'inputs_digest'; stated: string; found: string }
  | { what: 'inputs_other'; field: string; stated: string; found: string }
  | { what: 'result'; unit: string; field: string; stated: string; found: string }
  | { what: 'results_digest'; stated: string; found: string }
  | { what: 'scheme'; why: string }
  | { what: 'signature'; keyId: string }
  | { what: 'key'; keyId: string; given: string }
  | { what: 'corrects'; field: string; stated: string; found: string }
