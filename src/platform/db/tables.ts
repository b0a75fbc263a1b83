import type { ColumnType, JSONColumnType } from 'kysely'
import type {
  ExcuseTable,
  HonourTable,
  LadderStepTable,
  Later,
  ObjectionTable,
  RestorationTable,
} from './consequence-tables.ts'

type Json<T extends object> = JSONColumnType<T, string, string>
type Time = ColumnType<Date, Date, Date>
/** JSON that may not be there, and is not written at first. */
type LaterJson<T extends object> = ColumnType<T | null, string | null | undefined, string | null>
type Bilingual = { zh: string; en: string }
/** Bytes of an unfinished upload under a key of the file storage. */
interface UploadPart {
  key: string
  bytes: number
}

/** The tables as db/migrations leaves them; a test compares this with the database. */
export interface Database {
  city: { city_id: number; code: string; name: Json<Bilingual>; created_at: Time }
  pack_version: {
    city_id: number
    version: string
    digest: string
    effective_from: string
    body: Json<Record<string, unknown>>
    loaded_at: Time
  }
  idempotency: {
    city_id: number
    actor: string
    key: string
    act: string
    answer: Json<Record<string, unknown>>
    at: Time
  }
  place: {
    city_id: number
    id: string
    name: string
    kind: string
    unit_id: string
    aliases: string[]
    also: string
    code: string | null
    lng: number | null
    lat: number | null
    changed_at: Time
    retired_at: Time | null
  }
  place_shape: {
    city_id: number
    id: string
    name: string
    kind: string
    unit_id: string
    lines: Json<[number, number][][]>
    changed_at: Time
    retired_at: Time | null
  }
  place_list: { city_id: number; mark: string; changed_at: Time }
  known_key: { city_id: number; key: number; appeal_id: string }
  gram_weight: { city_id: number; texts: number; appeals: number; counts: Buffer; made_at: Time }
  pair: {
    city_id: number
    id: string
    version: number
    state: string
    case_id: string
    other_id: string
    relation: string
    likeness: number
    words: string[]
    automatic: ColumnType<boolean, boolean | undefined, boolean>
    decided_by: string | null
    decided_at: Time | null
    found_at: Time
  }
  topic: {
    city_id: number
    id: string
    words: string[]
    place: string | null
    size: number
    people: number
    heat: number
    last_week: number
    week_before: number
    trend: string
    first_at: Time
    last_at: Time
    born_at: Time
    found_at: Time
    ended_at: Time | null
    burst_at: Time | null
  }
  topic_case: { city_id: number; topic_id: string; case_id: string; at: Time }
  topic_day: { city_id: number; topic_id: string; day: string; said: number }
  item_day: { city_id: number; day: string; item: string; received: number; valid: number; satisfied: number }
  item_count: { city_id: number; at: Time }
  watchword: {
    city_id: number
    id: string
    version: number
    state: string
    kind: string
    words: Buffer
    by_person: string
    created_at: Time
    first_hit_at: Time | null
    ended_at: Time | null
  }
  watchword_hit: { city_id: number; watchword_id: string; appeal_id: string; case_id: string; at: Time }
  outbox: { city_id: number; id: string; kind: string; body: Json<Record<string, unknown>>; at: Time }
  number_block: { city_id: number; series: string; next: number }
  ledger_entry: {
    city_id: number
    id: string
    at: Time
    act: string
    subject_kind: string
    subject_id: string
    actor: string
    unit_id: string | null
    data: Json<Record<string, unknown>>
  }
  ledger_leaf: { city_id: number; leaf_index: number; entry_id: string; hash: Buffer }
  ledger_tile: { city_id: number; level: number; tile_index: number; hash: Buffer }
  ledger_head: {
    city_id: number
    tree_size: number
    root: Buffer
    at: Time
    algorithm: string
    key_id: string
    signature: Buffer
  }
  unit: {
    city_id: number
    id: string
    parent_id: string | null
    kind: string
    group_id: string | null
    name: Json<Bilingual>
    short: string
    valid_from: string
    valid_to: string | null
  }
  person: {
    city_id: number
    id: string
    name: string
    login: string
    created_at: Time
    ended_at: Time | null
    version: ColumnType<number, number | undefined, number>
  }
  absence: {
    city_id: number
    id: string
    version: number
    person_id: string
    stand_in: string
    from_day: string
    to_day: string
    reason: string
    planned_by: string
    planned_at: Time
    ended_at: Time | null
  }
  lent_power: {
    city_id: number
    id: string
    version: number
    from_person: string
    to_person: string
    powers: string[]
    kinds: string[]
    from_day: string
    to_day: string
    lent_at: Time
    revoked_at: Time | null
  }
  post: {
    city_id: number
    id: string
    person_id: string
    unit_id: string
    roles: string[]
    responsibility: string | null
    title: Json<Bilingual>
    valid_from: string
    valid_to: string | null
  }
  case_file: CaseFileTable
  appeal: AppealTable
  dispatch: {
    city_id: number
    id: string
    case_id: string
    round: number
    unit_id: string
    at: Time
    on_day: string
    by_person: string | null
    returned_at: Time | null
    returned_day: string | null
    return_ground: string | null
    return_reason: string | null
    proposed_unit: string | null
    excluded: ColumnType<string | null, string | null | undefined, string | null>
    proposed_person: ColumnType<string | null, string | null | undefined, string | null>
    note: ColumnType<string | null, string | null | undefined, string | null>
  }
  appeal_word: {
    city_id: number
    id: string
    appeal_id: string
    case_id: string
    kind: string
    text: string
    at: Time
    reply: string | null
    replied_by: string | null
    replied_at: Time | null
  }
  time_request: {
    city_id: number
    id: string
    case_id: string
    clock_id: string
    round: number
    kind: string
    unit_id: string
    ground: string
    reason: string
    citizen_text: string
    until: Time
    asked_by: string
    asked_at: Time
    granted: boolean | null
    decided_by: string | null
    decided_at: Time | null
    decision: string | null
  }
  long_term_review: { city_id: number; id: string; case_id: string; text: string; by_person: string; at: Time }
  ruling: {
    city_id: number
    id: string
    case_id: string
    dispatch_id: string
    item: string | null
    place_unit: string | null
    refused_unit: string
    right_unit: string | null
    ground: string
    result: string
    by_rule: boolean
    teaches: boolean
    reason: string | null
    by_person: string | null
    at: Time
  }
  text_decision: {
    city_id: number
    id: string
    case_id: string
    scheme: string
    source: string
    model_version: number | null
    proposed: string | null
    probability: number | null
    decided: string
    overruled: boolean
    by_person: string | null
    at: Time
    on_day: string
  }
  text_model: {
    city_id: number
    id: string
    scheme: string
    version: number
    revision: number
    state: string
    rows: number
    newest_at: Time | null
    digest: string
    quality: Json<Record<string, unknown>>
    body: Buffer
    trained_at: Time
    decided_by: string | null
    decided_at: Time | null
  }
  label_fix: { city_id: number; case_id: string; scheme: string; label: string; by_person: string; at: Time }
  reply_check: {
    city_id: number
    reply_id: string
    case_id: string
    unit_id: string
    on_day: string
    score: number
    weak: boolean
    faults: string[]
  }
  clock: {
    city_id: number
    id: string
    case_id: string | null
    /** what the limit runs on, if not the case itself */
    subject_kind: ColumnType<string, string | undefined, string>
    subject_id: ColumnType<string | null, string | null | undefined, string | null>
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    kind: string
    round: number
    unit_id: string
    limit_text: string
    started_at: Time
    due_at: Time
    due_day: string
    calendar_version: string
    pack_version: string
    provisional: boolean
    stopped_at: Time | null
    on_time: boolean | null
    cancelled: ColumnType<boolean, boolean | undefined, boolean>
    excluded: ColumnType<string | null, string | null | undefined, string | null>
    /** not later than the next mark that has not fired; null: none will as things stand */
    next_at: Time | null
    /** codes of the marks that have fired */
    fired: ColumnType<string[], string[] | undefined, string[]>
    paused_at: Time | null
  }
  clock_fact: {
    city_id: number
    id: string
    clock_id: string
    kind: string
    at: Time
    data: Json<Record<string, unknown>>
  }
  reply: {
    city_id: number
    id: string
    case_id: string
    round: number
    unit_id: string
    outcome: string
    cause: string | null
    measure: ColumnType<string | null, string | null | undefined, string | null>
    signed_by: ColumnType<string | null, string | null | undefined, string | null>
    way: ColumnType<string | null, string | null | undefined, string | null>
    despite: ColumnType<string | null, string | null | undefined, string | null>
    until: ColumnType<string | null, string | null | undefined, string | null>
    public_text: string
    masked_text: string
    internal_note: string | null
    published: boolean
    by_person: string | null
    at: Time
  }
  slip: {
    city_id: number
    id: string
    version: number
    number: string
    kind: string
    state: string
    unit_id: string
    case_id: string | null
    body: string
    copies: string | null
    origin: string
    clock_id: string | null
    mark: string | null
    raised_by: string | null
    after_slip: string | null
    read_clock: string
    answer_clock: string | null
    answer_due: Time | null
    served_at: Time
    opened_at: Time | null
    opened_by: string | null
    acknowledged_at: Time | null
    acknowledged_by: string | null
    answer: string | null
    answered_at: Time | null
    answered_by: string | null
    withdrawn_at: Time | null
    withdrawn_why: string | null
    entry_id: string
    pack_version: string
  }
  gateway: {
    city_id: number
    way: string
    url: string
    key: Buffer
    sign: string
    templates: Json<Record<string, string>>
    per_day: number | null
    active: boolean
    by_person: string
    at: Time
  }
  paper: {
    city_id: number
    id: string
    kind: string
    number: string
    name: string
    issuer: string
    issued_day: string
    digest: string
    code: string
    state: string
    created_at: Time
  }
  special_report: {
    city_id: number
    id: string
    version: number
    state: string
    number: string | null
    title: string
    body: string
    cases: string[]
    slips: string[]
    figures: string[]
    facts: Json<{ label: string; lines: string[] }[]> | null
    readers: string[]
    written_by: string
    written_at: Time
    submitted_at: Time | null
    entry_id: string | null
    letter_number: string | null
    letter_body: string | null
    letter_copies: string | null
    letter_at: Time | null
    letter_by: string | null
    letter_entry: string | null
    parts_open: ColumnType<number, number | undefined, number>
    end_words: string | null
    ended_at: Time | null
    ended_by: string | null
    pack_version: string
  }
  report_instruction: {
    city_id: number
    id: string
    report_id: string
    person_id: string
    by_person: string
    kind: string
    words: string
    at: Time
  }
  letter_part: {
    city_id: number
    id: string
    version: number
    report_id: string
    unit_id: string
    person_id: string | null
    task: string
    state: string
    round: ColumnType<number, number | undefined, number>
    clock_id: string
    due_at: Time
    served_at: Time
    opened_at: Time | null
    opened_by: ColumnType<string | null, string | null | undefined, string | null>
    acknowledged_at: Time | null
    acknowledged_by: string | null
    answer: string | null
    answered_at: Time | null
    answered_by: string | null
    on_time: boolean | null
    back_words: string | null
    urged: ColumnType<number, number | undefined, number>
    settled_at: Time | null
    settled_by: string | null
  }
  notice: {
    city_id: number
    id: string
    person_id: string
    event: string
    case_id: string | null
    subject_kind: string
    subject_id: string
    data: Json<Record<string, unknown>>
    at: Time
    read_at: Time | null
    for_person: ColumnType<string | null, string | null | undefined, string | null>
  }
  notice_choice: {
    city_id: number
    person_id: string
    mail: Buffer | null
    by_mail: string[]
    phone: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
    by_sms: ColumnType<string[], string[] | undefined, string[]>
    account: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
    by_messenger: ColumnType<string[], string[] | undefined, string[]>
    digest: ColumnType<string, string | undefined, string>
    updated_at: Time
  }
  co_handler: {
    city_id: number
    id: string
    version: number
    case_id: string
    unit_id: string
    state: string
    words: string | null
    invited_by: string | null
    invited_at: Time
    clock_id: string
    due_at: Time
    opinion: string | null
    answered_by: string | null
    answered_at: Time | null
    on_time: boolean | null
  }
  jury: {
    city_id: number
    id: string
    version: number
    kind: string
    state: string
    name: string
    scheme: string | null
    round_id: string | null
    secret: boolean
    paper: Json<Record<string, unknown>>
    slots: Json<unknown[]> | null
    /** the public modulus, base64url */
    modulus: string | null
    private_key: Buffer | null
    until: Time | null
    stand: string | null
    stood: ColumnType<string[], string[] | undefined, string[]>
    asked_by: string | null
    result: Json<Record<string, unknown>> | null
    commitment: string | null
    made_by: string
    made_at: Time
    opened_at: Time | null
    closed_by: string | null
    closed_at: Time | null
  }
  jury_seat: {
    city_id: number
    id: string
    version: number
    jury_id: string
    number: number
    who: string
    holder: Buffer | null
    unit_id: string | null
    recused: string[]
    state: string
    lost_why: string | null
  }
  jury_issue: { city_id: number; jury_id: string; seat_id: string; slot: string; blinded: Buffer | null }
  ballot_box: {
    city_id: number
    jury_id: string
    token_index: Buffer
    slot: string
    seat_id: string | null
    sealed: Buffer
  }
  ballot: {
    city_id: number
    jury_id: string
    digest: string
    slot: string
    seat_id: string | null
    token: string
    salt: string
    marks: Json<[string, string, string][]>
    struck: string | null
  }
  session_question: {
    city_id: number
    id: string
    version: number
    jury_id: string
    subject: string
    state: string
    asker: string
    words: string
    answer: string | null
    answered_by: string | null
    at: Time
  }
  survey_import: {
    city_id: number
    id: string
    jury_id: string
    source: string
    file_name: string
    digest: string
    rows: Json<unknown[]>
    by_person: string
    at: Time
  }
  survey_sample: {
    city_id: number
    jury_id: string
    from_day: string
    to_day: string
    split: string | null
    who: string
    seed: string
    cells: Json<unknown[]>
    digest: string
    switched_off: number
    by_person: string
    at: Time
  }
  survey_invite: {
    city_id: number
    seat_id: string
    jury_id: string
    cell: number
    appeal_id: string | null
    state: string
    opened: boolean
    /** civil day of the one reminder; null: none is to come */
    remind_on: string | null
    reminded: boolean
  }
  breach: {
    city_id: number
    id: string
    version: number
    number: string
    state: string
    kind: string
    jury_id: string | null
    unit_id: string | null
    subject: string | null
    seat_id: string | null
    words: Buffer
    reporter: Buffer | null
    reporter_unit: string | null
    handled_by: string | null
    heard: string | null
    heard_at: Time | null
    decision: string | null
    decided_by: string | null
    decided_at: Time | null
    at: Time
  }
  link: {
    city_id: number
    id: string
    version: number
    case_id: string
    kind: string
    state: string
    appeal_id: string | null
    /** {name, phone} of an outsider, encrypted */
    receiver: Buffer | null
    words: string
    place_text: string | null
    shown: string[]
    waits: boolean
    unit_id: string | null
    asked_by: string
    asked_at: Time
    until: Time
    done: boolean | null
    answer: string | null
    answered_at: Time | null
  }
  task: {
    city_id: number
    id: string
    version: number
    case_id: string
    state: string
    text: string
    unit_id: string | null
    person_id: string | null
    due_day: string | null
    result: string | null
    made_by: string
    made_at: Time
    ended_by: string | null
    ended_at: Time | null
  }
  pass_on: {
    city_id: number
    id: string
    case_id: string
    body: string
    from_state: string
    receipt: string | null
    told: string
    by_person: string
    at: Time
    returned_why: string | null
    returned_by: string | null
    returned_at: Time | null
  }
  caller_mark: {
    city_id: number
    id: string
    version: number
    phone_index: Buffer
    phone_shown: string
    state: string
    rule: string
    reason: string
    asked_by: string
    asked_at: Time
    decided_by: string | null
    decided_at: Time | null
    decision: string | null
    until: Time | null
  }
  phrase: {
    city_id: number
    id: string
    version: number
    unit_id: string | null
    step: string
    kind: string | null
    title: string
    text: string
    by_person: string
    at: Time
  }
  saved_view: {
    city_id: number
    id: string
    version: number
    person_id: string
    unit_id: string | null
    name: string
    filter: Json<Record<string, string>>
    columns: string[]
    at: Time
  }
  knowledge_entry: {
    city_id: number
    id: string
    version: number
    state: string
    unit_id: string
    current_n: number | null
    pending_n: number | null
    pending_by: string | null
    last_n: number
    public: boolean
    question: string
    answer: string
    basis: string
    applies: string | null
    keywords: string[]
    review_on: string | null
    expires_on: string | null
    reminded_on: string | null
    at: Time
    changed_at: Time
    doc: string | null
  }
  knowledge_version: {
    city_id: number
    entry_id: string
    n: number
    state: string
    public: boolean
    question: string
    answer: string
    basis: string
    applies: string | null
    keywords: string[]
    until_day: string | null
    by_person: string
    at: Time
    decided_by: string | null
    decided_at: Time | null
    remark: string | null
  }
  knowledge_review: {
    city_id: number
    id: string
    entry_id: string
    unit_id: string
    due_on: string
    done_on: string | null
  }
  knowledge_error: {
    city_id: number
    id: string
    version: number
    state: string
    entry_id: string
    n: number
    unit_id: string
    words: string
    by_person: string | null
    at: Time
    due_at: Time
    due_on: string
    answer: string | null
    answered_by: string | null
    answered_at: Time | null
  }
  knowledge_use: {
    city_id: number
    id: string
    entry_id: string
    n: number
    way: string
    case_id: string | null
    by_person: string
    on_day: string
    at: Time
  }
  inspection: {
    city_id: number
    id: string
    version: number
    state: string
    list: string
    unit_id: string
    spot: string | null
    by_person: string
    at: Time
    on_day: string
    taken_at: Time
    lng: number | null
    lat: number | null
    expected: number | null
    present: number | null
    points: number
    passed: number
    words: string
    due_at: Time | null
    due_from: Time | null
    limit_text: string | null
    reminded: boolean
  }
  inspection_point: {
    city_id: number
    inspection_id: string
    code: string
    result: string
    note: string | null
    struck: boolean
  }
  inspection_step: {
    city_id: number
    id: string
    inspection_id: string
    kind: string
    words: string
    by_person: string
    at: Time
  }
  campaign: {
    city_id: number
    id: string
    version: number
    state: string
    title: string
    aim: string
    items: string[]
    kind: string
    topic_id: string | null
    from_day: string
    until_day: string
    next_call_on: string | null
    targets: number
    by_person: string
    at: Time
    closed_at: Time | null
    outcome: string | null
    before_valid: number | null
    before_satisfied: number | null
    after_valid: number | null
    after_satisfied: number | null
  }
  campaign_call: {
    city_id: number
    campaign_id: string
    on_day: string
    targets: number
    resolved: number
    reported: number
    silent: string[]
  }
  campaign_step: {
    city_id: number
    id: string
    target_id: string
    kind: string
    words: string
    by_person: string | null
    at: Time
  }
  campaign_target: {
    city_id: number
    id: string
    version: number
    state: string
    campaign_id: string
    line: number
    label: string
    place: string | null
    unit_id: string
    amount: number | null
    case_id: string | null
    due_on: string
    said_at: Time | null
    resolved_on: string | null
  }
  reply_rest: {
    city_id: number
    reply_id: string
    case_id: string
    public_text: string
    masked_text: string
    on_time: boolean
    by_person: string
    at: Time
  }
  first_asked: {
    city_id: number
    case_id: string
    person_id: string
    explained: string
    handed_to: string
    by_person: string
    at: Time
  }
  further_step: {
    city_id: number
    id: string
    case_id: string
    step: string
    reason: string
    public_text: string | null
    result: string | null
    decided_by: string
    decided_at: Time
    concluded_by: string | null
    concluded_at: Time | null
  }
  reply_draft: {
    city_id: number
    id: string
    case_id: string
    round: number
    state: string
    outcome: string
    cause: string | null
    measure: string | null
    public_text: string
    internal_note: string | null
    contacted: boolean
    publish: boolean
    file_ids: string[]
    by_person: string
    submitted_at: Time
    remark: string | null
    way: ColumnType<string | null, string | null | undefined, string | null>
    despite: ColumnType<string | null, string | null | undefined, string | null>
    until: ColumnType<string | null, string | null | undefined, string | null>
    decided_by: string | null
    decided_at: Time | null
  }
  case_note: {
    city_id: number
    id: string
    case_id: string
    text: string
    mentions: string[]
    by_person: string
    at: Time
  }
  search_doc: { city_id: number; case_id: string; received_at: Time; doc: string; staff_doc: string | null }
  upload: {
    city_id: number
    id: string
    name: string
    bytes: number
    got: ColumnType<number, number | undefined, number>
    parts: Json<UploadPart[]>
    next_key: string | null
    file_id: string | null
    created_at: Time
  }
  message_choice: { city_id: number; phone_index: Buffer; essential_only: boolean; changed_at: Time }
  data_request: {
    city_id: number
    id: string
    version: number
    kind: string
    state: string
    appeal_ids: string[]
    proof: string
    words: Buffer | null
    asked_at: Time
    clock_id: string
    due_at: Time
    decided_at: Time | null
    decided_by: string | null
    ground: Buffer | null
  }
  file: {
    city_id: number
    id: string
    subject_kind: string | null
    subject_id: string | null
    name: string
    type: string
    bytes: number
    width: number | null
    height: number | null
    sha256: Buffer
    audience: string
    storage_key: string
    preview_key: string | null
    said: string | null
    created_by: string
    created_at: Time
  }
  draft: {
    city_id: number
    id: string
    kind: string
    subject_id: string | null
    title: Buffer
    body: Buffer
    person_id: string
    updated_at: Time
  }
  message: {
    city_id: number
    id: string
    appeal_id: string | null
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    tries: ColumnType<number, number | undefined, number>
    template: string
    way: string
    body: Buffer
    state: string
    send_after: Time
    sent_at: Time | null
    error: string | null
    ref: ColumnType<string | null, string | null | undefined, string | null>
    delivery: ColumnType<string | null, string | null | undefined, string | null>
    delivery_at: Time | null
    collapsed_in: ColumnType<string | null, string | null | undefined, string | null>
    created_at: Time
  }
  phone_code: {
    city_id: number
    id: string
    phone_index: Buffer
    code_index: Buffer
    tries: number
    expires_at: Time
    created_at: Time
  }
  callback: {
    city_id: number
    id: string
    version: number
    case_id: string
    appeal_id: string
    round: number
    unit_id: string
    state: string
    attempts: number
    next_at: Time
    claimed_by: string | null
    claimed_at: Time | null
    replied_at: Time
    done_at: Time | null
  }
  callback_attempt: {
    city_id: number
    id: string
    callback_id: string
    result: string
    note: string | null
    by_person: string
    at: Time
  }
  verdict: {
    city_id: number
    id: string
    case_id: string
    appeal_id: string
    round: number
    unit_id: string
    via: string
    result: string
    contacted: boolean | null
    solved: string | null
    satisfaction: number | null
    reasons: string[]
    text: string | null
    by_person: string | null
    at: Time
    final: boolean
    on_day: string | null
  }
  clue: {
    city_id: number
    id: string
    number: string
    version: number
    state: string
    list_code: string
    body: Buffer
    query_index: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
    about_units: ColumnType<string[], string[] | undefined, string[]>
    about_people: ColumnType<string[], string[] | undefined, string[]>
    barred: ColumnType<string[], string[] | undefined, string[]>
    origin: string
    from_case: ColumnType<string | null, string | null | undefined, string | null>
    inspector_id: ColumnType<string | null, string | null | undefined, string | null>
    result: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
    review_by: Time
    received_at: Time
    ended_at: Time | null
  }
  appraisal: {
    city_id: number
    id: string
    unit_id: string
    person_id: ColumnType<string | null, string | null | undefined, string | null>
    mark: number
    words: ColumnType<string | null, string | null | undefined, string | null>
    at: Time
    on_day: string
  }
  company: {
    city_id: number
    id: string
    version: number
    credit_code: string
    name: string
    by_person: string
    at: Time
  }
  company_person: {
    city_id: number
    id: string
    company_id: string
    contact: Buffer
    code_index: Buffer
    main: boolean
    by_person: string
    at: Time
    ended_at: Time | null
  }
  told_missing: {
    city_id: number
    id: string
    case_id: string
    n: number
    /** one a line */
    items: string
    on_the_spot: boolean
    reason: string | null
    unit_id: string
    by_person: string
    at: Time
    on_day: string
  }
  company_appeal: { city_id: number; appeal_id: string; company_id: string; at: Time }
  company_gram: { city_id: number; gram: string; company_id: string }
  permit: {
    city_id: number
    id: string
    number: string
    version: number
    state: string
    kind: string
    title: string
    words: string
    company_id: string
    face_unit: string
    by_person: string
    answer: ColumnType<string | null, string | null | undefined, string | null>
    passed: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
    received_at: Time
    due_at: Time
    ended_at: Time | null
  }
  permit_part: {
    city_id: number
    id: string
    version: number
    permit_id: string
    code: string
    unit_id: string
    state: string
    clock_id: string
    due_at: Time
    missing: ColumnType<string[], string[] | undefined, string[]>
    asked_at: Time | null
    decision: ColumnType<string | null, string | null | undefined, string | null>
    words: ColumnType<string | null, string | null | undefined, string | null>
    given_by: ColumnType<string | null, string | null | undefined, string | null>
    given_at: Time | null
    on_time: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
  }
  joint: {
    city_id: number
    id: string
    number: string
    version: number
    state: string
    kind: string
    title: string
    words: string
    place: ColumnType<string | null, string | null | undefined, string | null>
    meet_at: Time
    desk_id: ColumnType<string | null, string | null | undefined, string | null>
    by_unit: string
    by_person: string
    result: ColumnType<string | null, string | null | undefined, string | null>
    called_at: Time
    ended_at: Time | null
  }
  joint_part: {
    city_id: number
    id: string
    version: number
    joint_id: string
    unit_id: string
    state: string
    clock_id: string
    due_at: Time | null
    opinion: ColumnType<string | null, string | null | undefined, string | null>
    words: ColumnType<string | null, string | null | undefined, string | null>
    given_by: ColumnType<string | null, string | null | undefined, string | null>
    given_at: Time | null
  }
  exchange_receiver: {
    city_id: number
    code: string
    url: string
    secret: Buffer
    active: boolean
    by_person: string
    at: Time
  }
  exchange_change: {
    city_id: number
    id: string
    about_id: string
    code: string
    body: Buffer
    by_person: string
    at: Time
  }
  exchange_delivery: {
    city_id: number
    id: string
    change_id: string
    receiver: string
    about_id: string
    state: string
    tries: number
    next_at: Time
    status: ColumnType<number | null, number | null | undefined, number | null>
    error: ColumnType<string | null, string | null | undefined, string | null>
    sent_at: Time | null
    created_at: Time
  }
  duty_turn: {
    city_id: number
    unit_id: string
    day: string
    turn: string
    person_id: string
    phone: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
    by_person: string
    at: Time
  }
  desk_matter: {
    city_id: number
    id: string
    number: string
    version: number
    state: string
    title: string
    words: string
    cause: string
    unit_id: string
    desk_unit: string
    contact: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
    phone_index: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
    company_id: ColumnType<string | null, string | null | undefined, string | null>
    coordinator_id: ColumnType<string | null, string | null | undefined, string | null>
    clock_id: ColumnType<string | null, string | null | undefined, string | null>
    due_at: Time | null
    prolonged: ColumnType<boolean, boolean | undefined, boolean>
    told_at: Time | null
    outcome: ColumnType<string | null, string | null | undefined, string | null>
    answer: ColumnType<string | null, string | null | undefined, string | null>
    before_refusal: ColumnType<string | null, string | null | undefined, string | null>
    finding: ColumnType<string | null, string | null | undefined, string | null>
    finding_unit: ColumnType<string | null, string | null | undefined, string | null>
    satisfied: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
    late: ColumnType<boolean, boolean | undefined, boolean>
    registered_by: string
    registered_at: Time
    on_day: string
    done_at: Time | null
    done_day: ColumnType<string | null, string | null | undefined, string | null>
    pack_version: string
  }
  desk_step: {
    city_id: number
    id: string
    matter_id: string
    step: string
    words: ColumnType<string | null, string | null | undefined, string | null>
    units: ColumnType<string[], string[] | undefined, string[]>
    by_person: string
    at: Time
  }
  whistle: {
    city_id: number
    id: string
    number: string
    version: number
    state: string
    kind: string
    shared: ColumnType<string | null, string | null | undefined, string | null>
    case_id: ColumnType<string | null, string | null | undefined, string | null>
    place_unit: ColumnType<string | null, string | null | undefined, string | null>
    place_text: ColumnType<string | null, string | null | undefined, string | null>
    title: string
    words: string
    by_unit: string
    by_person: string
    result: ColumnType<string | null, string | null | undefined, string | null>
    blown_at: Time
    on_day: string
    ended_at: Time | null
    pack_version: string
  }
  whistle_call: {
    city_id: number
    id: string
    version: number
    whistle_id: string
    unit_id: string
    by_unit: string
    listed: boolean
    why: ColumnType<string | null, string | null | undefined, string | null>
    state: string
    clock_id: string
    due_at: Time | null
    called_at: Time
    on_day: string
    answered_at: Time | null
    answered_by: ColumnType<string | null, string | null | undefined, string | null>
    answer: ColumnType<string | null, string | null | undefined, string | null>
    in_time: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
    arrive_by: Time | null
    arrived_at: Time | null
    there_in_time: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
    contribution: ColumnType<string | null, string | null | undefined, string | null>
    contributed_at: Time | null
    speed: ColumnType<number | null, number | null | undefined, number | null>
    quality: ColumnType<number | null, number | null | undefined, number | null>
    remark: ColumnType<string | null, string | null | undefined, string | null>
    scored_at: Time | null
    retort: ColumnType<string | null, string | null | undefined, string | null>
    needed: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
    retorted_at: Time | null
  }
  secondee_opinion: {
    city_id: number
    id: string
    version: number
    state: string
    street: string
    unit_id: string
    person_id: string
    period: string
    mark: number
    words: string
    transfer: boolean
    by_person: string
    at: Time
    decision: ColumnType<string | null, string | null | undefined, string | null>
    decided_words: ColumnType<string | null, string | null | undefined, string | null>
    decided_by: ColumnType<string | null, string | null | undefined, string | null>
    decided_at: Time | null
  }
  ladder_step: LadderStepTable
  ladder_record: {
    city_id: number
    id: string
    step_id: string
    kind: string
    passed: boolean | null
    person_id: string | null
    on_day: string
    words: string
    by_person: string
    at: Time
  }
  objection: ObjectionTable
  fact_waiver: {
    city_id: number
    id: string
    unit_id: string
    case_id: string
    fact: string
    fact_id: string
    remedy: string
    ground: string
    on_day: string
    subject_kind: string
    subject_id: string
    by_person: string
    at: Time
    /** counts up for one fact: the greatest says whether it counts */
    seq: number
    person_by: Later<Date>
  }
  restoration: RestorationTable
  recount: {
    city_id: number
    id: string
    version: number
    state: string
    number: string
    jury_id: string
    unit_id: string | null
    seat_id: string | null
    about: string
    words: Buffer
    asked_by: string | null
    asked_at: Time
    checked: LaterJson<Record<string, unknown>>
    decision: Later<string>
    decided_by: Later<string>
    decided_at: Later<Date>
  }
  excuse: ExcuseTable
  excuse_hearing: {
    city_id: number
    id: string
    excuse_id: string
    case_id: string | null
    held_at: Time
    present: string
    words: string
    by_person: string
    at: Time
  }
  honour: HonourTable
  hand_over: {
    city_id: number
    id: string
    number: string
    office: string
    kind: string
    publication_id: string | null
    step_id: string | null
    paper: Json<Record<string, unknown>>
    by_person: string
    at: Time
    entry_id: string
  }
  ranking_publication: {
    city_id: number
    id: string
    number: string
    kind: string
    period: string
    version: number
    scheme_version: string
    digest: string
    body: Json<Record<string, unknown>>
    by_person: string | null
    published_at: Time
  }
  integrity_finding: {
    city_id: number
    id: string
    version: number
    kind: string
    unit_id: string
    on_day: string
    mark: string
    cases: number
    facts: Json<Record<string, unknown>>
    state: string
    found_at: Time
    decided_by: string | null
    decided_at: Time | null
    reason: string | null
  }
  rating_device: { city_id: number; verdict_id: string; device: string; at: Time }
  assessment_round: AssessmentRoundTable
  round_subject: {
    city_id: number
    round_id: string
    id: string
    seq: number
    name: Json<Bilingual> | null
    unit_id: string | null
    person_id: string | null
    kind: string | null
    group_id: string | null
    volume: string | null
    carried: boolean
  }
  round_source: {
    city_id: number
    round_id: string
    source: string
    version: number
    marks: Json<object[]>
    counts: Json<Record<string, Record<string, number>>>
    note: ColumnType<string, string | undefined, string>
    by_person: string | null
    at: Time
  }
  round_claim: {
    city_id: number
    id: string
    version: number
    round_id: string
    subject: string
    kind: string
    code: string
    indicator: string | null
    times: number
    facts: Json<Record<string, number>>
    evidence: string
    words: string
    state: string
    proposed_by: string
    proposed_unit: string | null
    proposed_at: Time
    decided_by: ColumnType<string | null, string | null | undefined, string | null>
    decided_unit: ColumnType<string | null, string | null | undefined, string | null>
    decided_at: Time | null
    reason: ColumnType<string | null, string | null | undefined, string | null>
    hearing: ColumnType<string | null, string | null | undefined, string | null>
    excused_by: ColumnType<string | null, string | null | undefined, string | null>
    excused_unit: ColumnType<string | null, string | null | undefined, string | null>
    breach_id: ColumnType<string | null, string | null | undefined, string | null>
    value: ColumnType<string | null, string | null | undefined, string | null>
    objection_id: ColumnType<string | null, string | null | undefined, string | null>
  }
  round_publication: {
    city_id: number
    id: string
    round_id: string
    number: string
    version: number
    digest: string
    publicity: string
    reason: string | null
    statement: Json<Record<string, unknown>>
    signature: Json<Record<string, unknown>>
    method: Json<Record<string, unknown>>
    inputs: Json<Record<string, unknown>>
    result: Json<Record<string, unknown>>
    by_person: string
    published_at: Time
  }
  scheme_draft: {
    city_id: number
    id: string
    version: number
    state: string
    scheme: string
    base: string
    body: string
    method: Json<Record<string, unknown>> | null
    effective_from: string | null
    digest: string | null
    trial: Json<Record<string, unknown>> | null
    words: ColumnType<string, string | undefined, string>
    by_person: string
    at: Time
    proposed_at: Time | null
    decided_by: ColumnType<string | null, string | null | undefined, string | null>
    decided_at: Time | null
    reason: ColumnType<string | null, string | null | undefined, string | null>
    withdraw_words: ColumnType<string | null, string | null | undefined, string | null>
    withdraw_by: ColumnType<string | null, string | null | undefined, string | null>
    withdraw_at: Later<Date>
    withdrawn_by: ColumnType<string | null, string | null | undefined, string | null>
    withdrawn_at: Later<Date>
  }
  scheme_version: {
    city_id: number
    draft_id: string
    scheme: string
    version: string
    base: string
    effective_from: string
    digest: string
    body: string
    proposed_by: string
    approved_by: string
    approved_at: Time
    withdrawn_at: Later<Date>
  }
  post_change: {
    city_id: number
    id: string
    at: Time
    person_id: string
    unit_id: string
    before: string[]
    after: string[]
    pack_version: string
  }
  publication_facts: { city_id: number; publication_id: string; seq: number; lines: number; body: Buffer }
}

export interface AssessmentRoundTable {
  city_id: number
  id: string
  version: number
  state: string
  scheme: string
  kind: string
  period: string
  from_day: string
  to_day: string
  note: ColumnType<string, string | undefined, string>
  method: Json<Record<string, unknown>>
  pack_version: string
  previous_id: string | null
  history: Json<object[]>
  opened_by: string
  opened_at: Time
  measured: Json<Record<string, unknown>> | null
  measured_at: Time | null
  measured_by: ColumnType<string | null, string | null | undefined, string | null>
  inputs: Json<Record<string, unknown>> | null
  result: Json<Record<string, unknown>> | null
  digest: ColumnType<string | null, string | null | undefined, string | null>
  words: ColumnType<string | null, string | null | undefined, string | null>
  proposed_by: ColumnType<string | null, string | null | undefined, string | null>
  proposed_at: Time | null
  decided_by: ColumnType<string | null, string | null | undefined, string | null>
  decided_at: Time | null
  decided_words: ColumnType<string | null, string | null | undefined, string | null>
  /** version of its newest publication; 0: not published */
  published: ColumnType<number, number | undefined, number>
  correcting: ColumnType<string | null, string | null | undefined, string | null>
  correcting_by: ColumnType<string | null, string | null | undefined, string | null>
  correcting_at: Time | null
}

export interface CaseFileTable {
  city_id: number
  id: string
  number: string
  version: number
  state: string
  title: string
  kind: string
  channel: string
  item: string | null
  grade: string | null
  place_text: string | null
  place_unit: string | null
  /** entry of the address list, area of the smallest kind, and position (WGS-84) of where the matter is */
  place_id: ColumnType<string | null, string | null | undefined, string | null>
  place_grid: ColumnType<string | null, string | null | undefined, string | null>
  lng: ColumnType<number | null, number | null | undefined, number | null>
  lat: ColumnType<number | null, number | null | undefined, number | null>
  /** metres by which the position may be off, 0: nobody knows how far; null: it is no reckoned one */
  place_about: ColumnType<number | null, number | null | undefined, number | null>
  unit_id: string | null
  points_to: ColumnType<string | null, string | null | undefined, string | null>
  promised_on: ColumnType<string | null, string | null | undefined, string | null>
  remind_on: ColumnType<string | null, string | null | undefined, string | null>
  co_units: ColumnType<string[], string[] | undefined, string[]>
  handler_id: string | null
  held_by: ColumnType<string | null, string | null | undefined, string | null>
  section_id: ColumnType<string | null, string | null | undefined, string | null>
  via: ColumnType<string[], string[] | undefined, string[]>
  step_id: ColumnType<string | null, string | null | undefined, string | null>
  step_due: Time | null
  open_co: ColumnType<number, number | undefined, number>
  sign_off: ColumnType<string | null, string | null | undefined, string | null>
  round: ColumnType<number, number | undefined, number>
  rehandled: ColumnType<number, number | undefined, number>
  appeal_count: ColumnType<number, number | undefined, number>
  limit_text: string | null
  clock_id: string | null
  due_at: Time | null
  received_at: Time
  dispatched_at: Time | null
  replied_at: Time | null
  closed_at: Time | null
  published_at: Time | null
  verdict: string | null
  merged_into: string | null
  pack_version: string
  /** how often a unit gave it back */
  returns: ColumnType<number, number | undefined, number>
  paused_at: Time | null
  extensions: ColumnType<number, number | undefined, number>
  /** the request for more time that waits */
  asked: ColumnType<string | null, string | null | undefined, string | null>
  paused_until: Time | null
  /** the link that the limit waits for */
  waiting: ColumnType<string | null, string | null | undefined, string | null>
  person_asked: ColumnType<number, number | undefined, number>
  open_tasks: ColumnType<number, number | undefined, number>
  urges: ColumnType<number, number | undefined, number>
  /** what appellants said after filing and nobody has answered */
  words_open: ColumnType<number, number | undefined, number>
  further: ColumnType<string | null, string | null | undefined, string | null>
  part_of: ColumnType<string | null, string | null | undefined, string | null>
  parts: ColumnType<number, number | undefined, number>
  open_parts: ColumnType<number, number | undefined, number>
  /** the kind of danger its words mean */
  danger: ColumnType<string | null, string | null | undefined, string | null>
  /** when the duty desk took note of it */
  danger_seen_at: Time | null
  /** sent by the program alone, and what the review of it found */
  at_once: ColumnType<string | null, string | null | undefined, string | null>
}

export interface AppealTable {
  city_id: number
  id: string
  number: string
  version: number
  case_id: string
  home_case_id: string
  channel: string
  kind: string | null
  text: string
  place_text: string | null
  place_unit: string | null
  place_id: ColumnType<string | null, string | null | undefined, string | null>
  lng: number | null
  lat: number | null
  place_about: ColumnType<number | null, number | null | undefined, number | null>
  contact: Buffer | null
  phone_index: Buffer | null
  name_index: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  query_index: Buffer
  anonymous: boolean
  reply_by: string
  consent_publish: boolean
  entered_by: string | null
  /** filed for somebody else: who they are to the filer, to whom the answer goes, and the other one, encrypted */
  relation: ColumnType<string | null, string | null | undefined, string | null>
  answer_to: ColumnType<string | null, string | null | undefined, string | null>
  behalf: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  answers: LaterJson<{ ask: string; value: string }[]>
  lang: ColumnType<string | null, string | null | undefined, string | null>
  external_ref: string | null
  entry_id: string
  received_at: Time
  merged_at: Time | null
  withdrawn_at: Time | null
}
