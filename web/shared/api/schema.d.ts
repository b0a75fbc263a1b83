/**
 * Written by tools/api-types/generate.ts from /api/openapi.json. Do not edit: change the declarations and write it anew.
 */

export interface paths {
    "/api/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结束代岗 End
         * @description By: operator, dispatcher, arbiter, handler, unit_head, coordinator, caller_back, supervisor, leader, assessor, monitor, discipline_inspector, system_admin, security_admin, audit_admin. Clause: K70. From: planned.
         */
        post: operations["absence.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 安排代岗 Plan a stand-in
         * @description By: operator, dispatcher, arbiter, handler, unit_head, coordinator, caller_back, supervisor, leader, assessor, monitor, discipline_inspector, system_admin, security_admin, audit_admin. Clause: K70.
         */
        post: operations["absence.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["alarm.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals/{id}/caller-mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: operator, dispatcher, caller_back. */
        get: operations["callerMark.ofAppeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看联系方式 Look at the contact
         * @description By: operator, dispatcher, caller_back, supervisor, handler, unit_head. Clause: DESIGN 7.
         */
        post: operations["appeal.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记来电 Register a call
         * @description By: operator, dispatcher. Clause: R1 F2 K34.
         */
        post: operations["appeal.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appraisals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: unit_head, supervisor, leader, discipline_inspector. */
        get: operations["appraisal.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["approval.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/arbitrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: arbiter, dispatcher, supervisor, leader. */
        get: operations["arbitration.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/arbitrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: arbiter, dispatcher, supervisor, leader. */
        get: operations["arbitration.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Changes the own password. */
        post: operations["auth.password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description From now on a code is asked for. */
        post: operations["auth.second-factor-confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Without second factor again. */
        post: operations["auth.second-factor-disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Begins; confirm with a first code. */
        post: operations["auth.second-factor-enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Own sessions. */
        get: operations["auth.sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ends one session, or all others. */
        post: operations["auth.sessions-end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Problems: bad_credentials, locked, second_factor_needed, second_factor_wrong. */
        post: operations["auth.sign-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ends this session. */
        post: operations["auth.sign-out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: discipline_inspector, leader. */
        get: operations["breach.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breaches/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 认定 Decide
         * @description By: discipline_inspector. Clause: N7. From: hearing.
         */
        post: operations["breach.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breaches/{id}/hear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 听取申辩 Hear
         * @description By: discipline_inspector. Clause: N7. From: reported, hearing. To: hearing.
         */
        post: operations["breach.hear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breaches/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 看反映人 See who reported
         * @description By: discipline_inspector. Clause: N7.
         */
        post: operations["breach.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: unit_head, leader. */
        get: operations["notice.brief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: caller_back, supervisor. */
        get: operations["callback.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callbacks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: caller_back, supervisor. */
        get: operations["callback.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callbacks/{id}/attempt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回访 Call back
         * @description By: caller_back. Clause: R9 K53. From: pending.
         */
        post: operations["callback.attempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callbacks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 我来打 I am calling
         * @description By: caller_back. Clause: K53. From: pending.
         */
        post: operations["callback.claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/caller-marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: operator, dispatcher, caller_back, supervisor. */
        get: operations["callerMark.list"];
        put?: never;
        /**
         * 申请标记来电 Ask to mark a caller
         * @description By: operator, caller_back, dispatcher. Clause: K52.
         */
        post: operations["callerMark.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/caller-marks/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 决定来电标记 Decide on a mark
         * @description By: dispatcher, supervisor. Clause: K52. From: asked.
         */
        post: operations["callerMark.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/caller-marks/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取消来电标记 Lift a mark
         * @description By: dispatcher, supervisor. Clause: K52. From: marked. To: lifted.
         */
        post: operations["callerMark.lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["case.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["case.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 受理 Accept
         * @description By: operator, dispatcher, system. Clause: F6 R3 R5. From: received, accepted. To: accepted.
         */
        post: operations["case.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/add-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 列办理清单 Checklist
         * @description By: handler, unit_head. Clause: K74. From: dispatched, signed, paused, on_ledger.
         */
        post: operations["case.addTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/answer-at-once": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 直接答复 Answer at once
         * @description By: operator, dispatcher. Clause: K39. From: received, accepted. To: replied.
         */
        post: operations["case.answerAtOnce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/arbitrate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 裁定 Rule
         * @description By: arbiter, leader. Clause: R11 K89. From: disputed. To: dispatched.
         */
        post: operations["case.arbitrate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/ask-outside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 请外部单位办 Ask a firm
         * @description By: handler, unit_head. Clause: K73. From: dispatched, signed, paused, on_ledger.
         */
        post: operations["case.askOutside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/ask-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 请本人补充 Ask the person
         * @description By: operator, dispatcher, handler, unit_head. Clause: K14. From: received, accepted, signed.
         */
        post: operations["case.askPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/beside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["case.beside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更正 Correct
         * @description By: operator, dispatcher, supervisor. Clause: K50. From: received, accepted, dispatched, signed, disputed, paused, on_ledger, replied, raised.
         */
        post: operations["case.correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: handler, unit_head. */
        get: operations["excuse.caseCosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/decide-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批复 Decide
         * @description By: unit_head, dispatcher, supervisor, leader. Clause: K67 DESIGN 4. From: signed.
         */
        post: operations["case.decideTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不予受理 Decline
         * @description By: dispatcher. Clause: DOMAIN 1.1 art. 11. From: received, accepted. To: declined.
         */
        post: operations["case.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 派单 Dispatch
         * @description By: dispatcher, operator, system. Clause: F6 R3 R5. From: accepted, raised. To: dispatched.
         */
        post: operations["case.dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请延期 Extend
         * @description By: handler, unit_head. Clause: K67 DESIGN 4. From: signed.
         */
        post: operations["case.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/first-asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 首问登记 First asked
         * @description By: operator, dispatcher, handler, unit_head. Clause: Q3. From: received, accepted, dispatched, signed, disputed.
         */
        post: operations["case.firstAsked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/further": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 追办 Go further
         * @description By: supervisor, leader. Clause: F10. From: raised, dispatched, signed, disputed, paused, on_ledger, replied.
         */
        post: operations["case.further"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/further-done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 追办结果 What came of it
         * @description By: supervisor, leader. Clause: F10.
         */
        post: operations["case.furtherDone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/hand-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 交办 Hand on
         * @description By: handler, unit_head. Clause: F1 R4 H2 K65. From: dispatched, signed.
         */
        post: operations["case.handOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/heed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 险情已知 Take note of the danger
         * @description By: operator, dispatcher. Clause: K12. From: received, accepted.
         */
        post: operations["case.heed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["case.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 邀协办 Invite
         * @description By: handler, unit_head, dispatcher. Clause: F6 K65. From: dispatched, signed.
         */
        post: operations["case.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/known": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["case.known"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 并件 Merge
         * @description By: operator, dispatcher, system. Clause: R2. From: received, accepted, dispatched. To: merged.
         */
        post: operations["case.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/near": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["case.near"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 内部记录 Note
         * @description By: operator, dispatcher, handler, unit_head, caller_back, supervisor, coordinator, leader, arbiter. Clause: K58.
         */
        post: operations["case.note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 拆分 Part
         * @description By: operator, dispatcher. Clause: K44. From: received, accepted.
         */
        post: operations["case.part"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/pass-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 转交别的机关 Pass on
         * @description By: operator, dispatcher. Clause: K51. From: received, accepted, raised. To: passed.
         */
        post: operations["case.passOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/passed-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 对方退回 Came back
         * @description By: operator, dispatcher, supervisor. Clause: K51. From: passed.
         */
        post: operations["case.passedBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请暂停 Pause
         * @description By: handler, unit_head. Clause: K67 DESIGN 4. From: signed.
         */
        post: operations["case.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/put-on-ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请挂账 Put on the ledger
         * @description By: handler, unit_head. Clause: DOMAIN 1.8. From: signed.
         */
        post: operations["case.putOnLedger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/regrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 改分级 Regrade
         * @description By: operator, dispatcher. Clause: K48 R5. From: accepted.
         */
        post: operations["case.regrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/relabel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 改标 Correct label
         * @description By: supervisor, dispatcher. Clause: K106.
         */
        post: operations["case.relabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新打开 Reopen
         * @description By: supervisor, leader. Clause: K92 F10. From: closed.
         */
        post: operations["case.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复 Reply
         * @description By: handler, unit_head. Clause: F6 F10 K68. From: signed.
         */
        post: operations["case.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/reroute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 改派 Send to the right unit
         * @description By: dispatcher. Clause: K50 R3. From: dispatched, signed. To: dispatched.
         */
        post: operations["case.reroute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/respond": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回应群众 Respond
         * @description By: operator, dispatcher, handler, unit_head. Clause: K10.
         */
        post: operations["case.respond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复 Resume
         * @description By: handler, unit_head, supervisor, system. Clause: K67 DESIGN 4. From: paused, on_ledger. To: signed.
         */
        post: operations["case.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回 Return
         * @description By: handler, unit_head. Clause: R11 K66. From: dispatched, signed.
         */
        post: operations["case.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回看 Review
         * @description By: handler, unit_head, supervisor. Clause: DOMAIN 1.8. From: on_ledger.
         */
        post: operations["case.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退改 Send back
         * @description By: unit_head. Clause: K65 K81. From: signed.
         */
        post: operations["case.sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/sent-right": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 派对 Right
         * @description By: dispatcher. Clause: R3 K34. From: dispatched, signed, disputed, paused, on_ledger, replied, raised.
         */
        post: operations["case.sentRight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/sent-wrong": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 派错 Wrong
         * @description By: dispatcher. Clause: R3 K34. From: dispatched, signed, disputed, paused, on_ledger, replied, raised.
         */
        post: operations["case.sentWrong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结案 Settle
         * @description By: supervisor, leader. Clause: F10. From: raised. To: closed.
         */
        post: operations["case.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签收 Sign for it
         * @description By: handler, unit_head. Clause: F6 R4. From: dispatched. To: signed.
         */
        post: operations["case.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签发 Sign off
         * @description By: unit_head. Clause: K65 K81 K83. From: signed.
         */
        post: operations["case.signOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/stays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 仍由原单位办 Stays where it is
         * @description By: dispatcher. Clause: K50. From: dispatched, signed, paused, on_ledger.
         */
        post: operations["case.stays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 送签 Submit
         * @description By: handler, unit_head. Clause: K65 K83. From: signed.
         */
        post: operations["case.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/task-done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 清单做完一项 A step is done
         * @description By: handler, unit_head. Clause: K74. From: dispatched, signed, paused, on_ledger.
         */
        post: operations["case.taskDone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/task-drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 清单去掉一项 A step was dropped
         * @description By: handler, unit_head. Clause: K74. From: dispatched, signed, paused, on_ledger.
         */
        post: operations["case.taskDrop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/tell-missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 一次告知 Tell what is missing
         * @description By: handler, unit_head. Clause: Q5. From: dispatched, signed.
         */
        post: operations["case.tellMissing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销并件 Undo merge
         * @description By: operator, dispatcher. Clause: R2. From: received, accepted, dispatched, signed, disputed.
         */
        post: operations["case.unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/withdraw-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 收回链接 Withdraw the link
         * @description By: operator, dispatcher, handler, unit_head. Clause: K14 K73.
         */
        post: operations["case.withdrawLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["case.count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Cities served here; anybody. */
        get: operations["city.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: discipline_inspector, leader. */
        get: operations["clue.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clues/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 了结 Close
         * @description By: discipline_inspector, leader. Clause: Q2. From: taken. To: closed.
         */
        post: operations["clue.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clues/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不予受理 Dismiss
         * @description By: discipline_inspector, leader. Clause: Q2. From: received, taken. To: dismissed.
         */
        post: operations["clue.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clues/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看举报 Read the report
         * @description By: discipline_inspector, leader. Clause: Q2 K93.
         */
        post: operations["clue.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clues/{id}/recuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回避 Step aside
         * @description By: discipline_inspector, leader. Clause: Q2 DESIGN 7. From: received, taken. To: received.
         */
        post: operations["clue.recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clues/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 受理线索 Take up
         * @description By: discipline_inspector, leader. Clause: Q2. From: received, taken. To: taken.
         */
        post: operations["clue.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/co-handlers/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回协办意见 Answer
         * @description By: handler, unit_head. Clause: F6 K65. From: asked.
         */
        post: operations["coHandler.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: operator, coordinator, handler, unit_head, dispatcher, supervisor, leader. */
        get: operations["company.find"];
        put?: never;
        /**
         * 登记企业 Register a company
         * @description By: operator, coordinator, handler, unit_head. Clause: H1 K27.
         */
        post: operations["company.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: operator, coordinator, handler, unit_head, supervisor, leader. */
        get: operations["company.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies/{id}/add-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 加企业人员 Add a person
         * @description By: operator, coordinator, handler, unit_head. Clause: K27.
         */
        post: operations["company.addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记变更 Register a change
         * @description By: handler, unit_head. Clause: H3.
         */
        post: operations["company.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies/{id}/end-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 人员离开 Person left
         * @description By: operator, coordinator, handler, unit_head. Clause: K27.
         */
        post: operations["company.endPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: security_admin, audit_admin. */
        get: operations["dataRequest.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: security_admin, audit_admin. */
        get: operations["dataRequest.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-requests/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同意 Grant
         * @description By: security_admin. Clause: PIPL 45 46 47 50 K28. From: open. To: granted.
         */
        post: operations["dataRequest.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-requests/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不同意 Refuse
         * @description By: security_admin. Clause: PIPL 50 K28. From: open. To: refused.
         */
        post: operations["dataRequest.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/day-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["dayReport.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: dispatcher, supervisor, monitor, discipline_inspector, audit_admin. */
        get: operations["decision.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["decision.course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Demo mode only. */
        get: operations["demo.accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["desk.board"];
        put?: never;
        /**
         * 登记 Register
         * @description By: operator, coordinator, handler, unit_head. Clause: F7 H4.
         */
        post: operations["desk.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["desk.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}/coordinate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 交协调 Coordinate
         * @description By: coordinator, handler, unit_head, operator. Clause: F7 F8. From: registered. To: coordinating.
         */
        post: operations["desk.coordinate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}/discuss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 一事一议 Discuss
         * @description By: coordinator, handler, unit_head. Clause: F7. From: coordinating. To: discussing.
         */
        post: operations["desk.discuss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The signed negative answer to print (PDF) or as Word. By: whoever may see the matter. */
        get: operations["desk.document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 认定 Find the reason
         * @description By: supervisor, leader. Clause: F9. From: coordinating, discussing, refusing, refused, done.
         */
        post: operations["desk.find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 办结 Finish
         * @description By: coordinator, handler, unit_head. Clause: F7. From: registered, coordinating, discussing.
         */
        post: operations["desk.finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}/prolong": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 延长 Prolong
         * @description By: unit_head, leader. Clause: F7 K67. From: discussing.
         */
        post: operations["desk.prolong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 记评价 Record rating
         * @description By: caller_back, operator. Clause: F7 R9. From: done, refused.
         */
        post: operations["desk.rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 拟否定 Draft a refusal
         * @description By: coordinator, handler, unit_head. Clause: F9 K83. From: registered, coordinating, discussing. To: refusing.
         */
        post: operations["desk.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反馈进展 Report back
         * @description By: coordinator, handler, unit_head. Clause: F7. From: coordinating, discussing.
         */
        post: operations["desk.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看联系方式 Show contact
         * @description By: coordinator, handler, unit_head, operator, caller_back, supervisor. Clause: DESIGN 7.
         */
        post: operations["desk.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回再办 Send back
         * @description By: unit_head. Clause: F9 K83. From: refusing.
         */
        post: operations["desk.sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签发否定 Sign the refusal
         * @description By: unit_head. Clause: F9 K83. From: refusing. To: refused.
         */
        post: operations["desk.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/{id}/solve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 当场办结 Settle now
         * @description By: coordinator, handler, unit_head, operator. Clause: F7. From: registered. To: done.
         */
        post: operations["desk.solve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["desk.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["draft.list"];
        put?: never;
        /**
         * 存草稿 Save draft
         * @description By: operator, dispatcher, handler, unit_head. Clause: K35.
         */
        post: operations["draft.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 丢弃草稿 Discard draft
         * @description By: operator, dispatcher, handler, unit_head. Clause: K35.
         */
        post: operations["draft.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 接手草稿 Take draft over
         * @description By: operator, dispatcher, handler, unit_head. Clause: K35.
         */
        post: operations["draft.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["duty.month"];
        put?: never;
        /**
         * 排班 Set turns of duty
         * @description By: handler, unit_head, coordinator. Clause: F8 H10 K86.
         */
        post: operations["duty.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duty/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["duty.today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: system_admin, supervisor, audit_admin. */
        get: operations["exchange.deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重发 Send again
         * @description By: system_admin, supervisor. Clause: H3 K136.
         */
        post: operations["exchange.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/receivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 设接收单位 Set a receiver
         * @description By: system_admin. Clause: H3 K136.
         */
        post: operations["exchange.setReceiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/excuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: handler, unit_head, arbiter, supervisor, leader, assessor, discipline_inspector, monitor, audit_admin. */
        get: operations["excuse.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/excuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: handler, unit_head, arbiter, supervisor, leader, assessor, discipline_inspector, monitor, audit_admin. */
        get: operations["excuse.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/excuses/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 作出认定 Decide
         * @description By: leader, supervisor, discipline_inspector. Clause: Q9 K90. From: heard.
         */
        post: operations["excuse.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/excuses/{id}/hear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记听证 Record the hearing
         * @description By: supervisor, arbiter, discipline_inspector. Clause: Q9. From: asked, heard. To: heard.
         */
        post: operations["excuse.hear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/excuses/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回申请 Withdraw
         * @description By: unit_head, handler. Clause: Q9. From: asked, heard. To: withdrawn.
         */
        post: operations["excuse.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/excuses/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请容错 Ask to be excused
         * @description By: unit_head, handler. Clause: Q9 K90.
         */
        post: operations["excuse.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["figure.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: staff. */
        post: operations["file.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff who may see what it hangs on; before that, who uploaded it. */
        get: operations["file.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: system_admin, supervisor. */
        get: operations["message.gateways"];
        put?: never;
        /**
         * 设置发信通道 Set up a gateway
         * @description By: system_admin. Clause: K61 K119.
         */
        post: operations["gateway.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: supervisor, leader, discipline_inspector, assessor, monitor. */
        get: operations["handOver.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A paper handed to another office. By: its readers. */
        get: operations["handOver.document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 报送结果 Send the results
         * @description By: supervisor, assessor. Clause: R14 F16.
         */
        post: operations["handOver.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/honours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: unit_head, supervisor, leader, discipline_inspector, assessor, monitor. */
        get: operations["honour.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/honours/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不采用 Decline
         * @description By: leader, supervisor, assessor. Clause: Q9. From: proposed. To: declined.
         */
        post: operations["honour.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/honours/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 公布 Publish
         * @description By: supervisor, assessor. Clause: Q9 F16. From: signed. To: published.
         */
        post: operations["honour.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/honours/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签发 Sign
         * @description By: leader, supervisor, assessor. Clause: Q9. From: proposed. To: signed.
         */
        post: operations["honour.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/honours/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销 Withdraw
         * @description By: leader, supervisor, assessor. Clause: Q9 N7. From: signed, published. To: withdrawn.
         */
        post: operations["honour.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/honours/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提名表彰 Propose an honour
         * @description By: supervisor, assessor, unit_head. Clause: Q9 F16.
         */
        post: operations["honour.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["inspection.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["inspection.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回复整改情况 Say what was mended
         * @description By: handler, unit_head. Clause: F12 K94. From: open. To: answered.
         */
        post: operations["inspection.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/contest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 有异议 Contest
         * @description By: unit_head. Clause: F12 N7. From: open. To: contested.
         */
        post: operations["inspection.contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 裁定异议 Rule on it
         * @description By: supervisor, discipline_inspector. Clause: F12 N7. From: contested.
         */
        post: operations["inspection.rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复查 Look again
         * @description By: monitor, supervisor, discipline_inspector. Clause: F12 N4 K94. From: answered.
         */
        post: operations["inspection.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/circular": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What inspections of some days found, by name, as a draft to print (PDF) or as Word. By: those who see all inspections. */
        get: operations["inspection.circular"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记检查 Record an inspection
         * @description By: monitor, supervisor, discipline_inspector. Clause: F12 N4 Q7 H6 K94.
         */
        post: operations["inspection.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: supervisor, assessor, discipline_inspector. */
        get: operations["integrity.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integrity/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 认定可疑评价 Judge a sign of made-up ratings
         * @description By: supervisor, assessor, discipline_inspector. Clause: K95. From: open, pursued.
         */
        post: operations["integrity.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/joint-parts/{id}/give": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 出意见 Give an opinion
         * @description By: handler, unit_head. Clause: N2. From: invited. To: given.
         */
        post: operations["part.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/joints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["joint.list"];
        put?: never;
        /**
         * 约联合 Call together
         * @description By: handler, unit_head. Clause: N2.
         */
        post: operations["joint.call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/joints/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 出结果 Give the result
         * @description By: handler, unit_head. Clause: N2. From: called. To: closed.
         */
        post: operations["joint.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor, leader, monitor, discipline_inspector. */
        get: operations["jury.list"];
        put?: never;
        /**
         * 设一个评议 Set up a jury
         * @description By: assessor, supervisor. Clause: N5 N6 F11 H7.
         */
        post: operations["jury.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor, leader, monitor, discipline_inspector. */
        get: operations["jury.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/ask-close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停止收票 Take no more ballots
         * @description By: assessor, supervisor. Clause: N5 N6. From: open. To: closing.
         */
        post: operations["jury.askClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 开票 Open the urn
         * @description By: assessor, supervisor. Clause: N5 N6. From: closing. To: closed.
         */
        post: operations["jury.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor, leader, monitor, discipline_inspector. */
        get: operations["jury.draw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/draw-sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 从办过事的人里抽样 Draw from people served
         * @description By: assessor, supervisor. Clause: F11 K107. From: draft.
         */
        post: operations["jury.drawSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/draw-seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 从库里抽 Draw by lot
         * @description By: assessor, supervisor. Clause: H6 F14. From: draft.
         */
        post: operations["jury.drawSeats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/give-seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 给席位 Give seats
         * @description By: assessor, supervisor. Clause: N5 N6 F14. From: draft.
         */
        post: operations["jury.giveSeats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/go-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 接着收票 Go on taking ballots
         * @description By: assessor, supervisor. Clause: N5 N6. From: closing. To: open.
         */
        post: operations["jury.goOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/hall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor, leader, monitor, discipline_inspector. */
        get: operations["jury.hall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/import-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入第三方结果 Import a third party's counts
         * @description By: assessor, supervisor. Clause: F11 N6 K107. From: open.
         */
        post: operations["jury.importCounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 开始 Begin
         * @description By: assessor, supervisor. Clause: N5 N6 F11 H7. From: draft. To: open.
         */
        post: operations["jury.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/replace-seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 补发席位 Replace a seat
         * @description By: assessor, supervisor. Clause: N5 N6. From: open.
         */
        post: operations["jury.replaceSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/seat-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 看席位链接 See the seats' links
         * @description By: assessor, supervisor. Clause: N5 N6. From: open.
         */
        post: operations["jury.seatLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/send-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发链接 Send links
         * @description By: assessor, supervisor. Clause: F11 K107. From: open.
         */
        post: operations["jury.sendLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/served": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor. */
        get: operations["jury.served"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/stand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 请上台 Call to the stand
         * @description By: assessor, supervisor. Clause: N5. From: open.
         */
        post: operations["jury.stand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor, leader, monitor, discipline_inspector, audit_admin. */
        get: operations["jury.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/juries/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 作废 Drop it
         * @description By: assessor, supervisor. Clause: N5 N6. From: draft, open, closing. To: void.
         */
        post: operations["jury.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jury-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor. */
        get: operations["jury.offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["knowledge.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge-errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反映有误 Tell that it is wrong
         * @description By: anyone, operator, dispatcher, arbiter, handler, unit_head, coordinator, caller_back, supervisor, leader, assessor, monitor, discipline_inspector, system_admin, security_admin, audit_admin. Clause: K40.
         */
        post: operations["knowledge.tellWrong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge-errors/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复有误反映 Answer a told error
         * @description By: handler, unit_head, coordinator, dispatcher, supervisor. Clause: K40. From: open.
         */
        post: operations["knowledge.answerError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge-uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 引用 Use
         * @description By: operator, dispatcher, handler, unit_head, caller_back, coordinator, supervisor. Clause: K40.
         */
        post: operations["knowledge.use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["knowledge.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审核通过 Approve
         * @description By: unit_head, supervisor. Clause: K40. From: proposed, valid, due, expired, wrong. To: valid.
         */
        post: operations["knowledge.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复核过，仍然有效 Reviewed, still right
         * @description By: unit_head, supervisor. Clause: K40. From: valid, due. To: valid.
         */
        post: operations["knowledge.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停用 Take out
         * @description By: unit_head, supervisor. Clause: K40. From: proposed, valid, due, expired, wrong. To: ended.
         */
        post: operations["knowledge.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 改写 Write anew
         * @description By: handler, unit_head, coordinator, dispatcher, supervisor. Clause: K40. From: proposed, valid, due, expired, wrong.
         */
        post: operations["knowledge.revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回修改 Send back
         * @description By: unit_head, supervisor. Clause: K40. From: proposed, valid, due, expired, wrong.
         */
        post: operations["knowledge.sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["knowledge.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 写一条 Write an entry
         * @description By: handler, unit_head, coordinator, dispatcher, supervisor. Clause: K40.
         */
        post: operations["knowledge.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/laboratory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor, leader, discipline_inspector. */
        get: operations["laboratory.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ladder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: handler, unit_head, supervisor, leader, discipline_inspector, assessor, monitor. */
        get: operations["ladder.board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ladder/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: handler, unit_head, supervisor, leader, discipline_inspector, assessor, monitor. */
        get: operations["ladder.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ladder/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签收 Acknowledge
         * @description By: unit_head, discipline_inspector. Clause: R13. From: served. To: acknowledged.
         */
        post: operations["ladder.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ladder/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 办结 Close
         * @description By: supervisor, leader, discipline_inspector, assessor. Clause: R13. From: acknowledged. To: closed.
         */
        post: operations["ladder.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ladder/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不采用 Decline
         * @description By: supervisor, leader, discipline_inspector, assessor. Clause: R13. From: recommended. To: declined.
         */
        post: operations["ladder.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ladder/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The paper of a signed step. By: whoever may read the step. */
        get: operations["ladder.document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ladder/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * ladder.open
         * @description By: unit_head, discipline_inspector. Clause: R13 K84. From: served.
         */
        post: operations["ladder.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ladder/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记 Record
         * @description By: supervisor, leader, discipline_inspector, assessor. Clause: R13 Q8. From: served, acknowledged.
         */
        post: operations["ladder.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ladder/{id}/serve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 送达 Serve
         * @description By: supervisor, leader, discipline_inspector, assessor. Clause: R13 R14. From: signed. To: served.
         */
        post: operations["ladder.serve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ladder/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签发 Sign
         * @description By: supervisor, leader, discipline_inspector, assessor. Clause: R13 F15 Q8. From: recommended. To: signed.
         */
        post: operations["ladder.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ladder/{id}/uphold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 维持 Let it stand
         * @description By: supervisor, leader, discipline_inspector, assessor. Clause: R13 D9. From: recommended, signed, served, acknowledged, closed.
         */
        post: operations["ladder.uphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ladder/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回 Withdraw
         * @description By: supervisor, leader, discipline_inspector, assessor. Clause: R13 D9. From: signed, served, acknowledged, closed. To: withdrawn.
         */
        post: operations["ladder.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ladder/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: supervisor, leader, discipline_inspector, assessor, monitor. */
        get: operations["ladder.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Size, signed head, newest entries. */
        get: operations["ledger.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Proof that an entry is in the ledger. */
        get: operations["ledger.receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Recomputes the whole ledger. */
        post: operations["ledger.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签收 Acknowledge
         * @description By: handler, unit_head, leader. Clause: F13 K84. From: served. To: acknowledged.
         */
        post: operations["letter.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复 Answer
         * @description By: unit_head, leader. Clause: F13. From: served, acknowledged. To: answered.
         */
        post: operations["letter.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * letter.open
         * @description By: handler, unit_head, leader. Clause: F13 K84. From: served.
         */
        post: operations["letter.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回再办 Send back
         * @description By: supervisor. Clause: F13. From: answered. To: acknowledged.
         */
        post: operations["letter.sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 认可 Settle
         * @description By: supervisor. Clause: F13. From: answered. To: settled.
         */
        post: operations["letter.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 催办 Urge
         * @description By: supervisor, leader. Clause: F13. From: served, acknowledged.
         */
        post: operations["letter.urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Server-sent events: case, callback, queue, ranking, presence. */
        get: operations["live.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who is signed in. */
        get: operations["me.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: system_admin, supervisor. */
        get: operations["message.log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * message.resend
         * @description By: system_admin, supervisor. Clause: K119. From: failed. To: waiting.
         */
        post: operations["message.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["model.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["model.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 弃用 Refuse
         * @description By: supervisor. Clause: K106. From: waiting. To: refused.
         */
        post: operations["model.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/{id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 启用 Put to use
         * @description By: supervisor. Clause: K106 K150. From: waiting, retired. To: in_use.
         */
        post: operations["model.use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/models/train": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重学 Learn anew
         * @description By: supervisor, dispatcher. Clause: K106.
         */
        post: operations["model.train"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: operator, dispatcher. */
        get: operations["intake.myDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["notice.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["notice.choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 存下 Keep
         * @description By: operator, dispatcher, arbiter, handler, unit_head, coordinator, caller_back, supervisor, leader, assessor, monitor, discipline_inspector, system_admin, security_admin, audit_admin. Clause: K61.
         */
        post: operations["notice.choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["notice.digest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 看过 Seen
         * @description By: operator, dispatcher, arbiter, handler, unit_head, coordinator, caller_back, supervisor, leader, assessor, monitor, discipline_inspector, system_admin, security_admin, audit_admin. Clause: K61.
         */
        post: operations["notice.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: handler, unit_head, arbiter, supervisor, leader, assessor, discipline_inspector, monitor, audit_admin. */
        get: operations["objection.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: handler, unit_head, arbiter, supervisor, leader, assessor, discipline_inspector, monitor, audit_admin. */
        get: operations["objection.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复核决定 Decide
         * @description By: arbiter, supervisor, leader. Clause: R12 K85 K90 K91. From: filed.
         */
        post: operations["objection.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/{id}/look-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回重看 Have it looked at again
         * @description By: supervisor, assessor. Clause: K91. From: upheld. To: filed.
         */
        post: operations["objection.lookAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/{id}/reapprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新审定并发布更正 Approve and publish the correction
         * @description By: supervisor, assessor. Clause: R12 K85. From: upheld. To: corrected.
         */
        post: operations["objection.reapprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回申诉 Withdraw
         * @description By: unit_head. Clause: K85. From: filed. To: withdrawn.
         */
        post: operations["objection.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提出申诉 Object
         * @description By: unit_head. Clause: R12 K85.
         */
        post: operations["objection.file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/file-round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提出申诉 Object
         * @description By: unit_head. Clause: R12 F16 F17 K85.
         */
        post: operations["objection.fileRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/round-window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: handler, unit_head, arbiter, supervisor, leader, assessor, discipline_inspector, monitor, audit_admin. */
        get: operations["objection.roundWindow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: handler, unit_head, arbiter, supervisor, leader, assessor, discipline_inspector, monitor, audit_admin. */
        get: operations["objection.window"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pack/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["pack.diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pack/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["pack.rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: operator, dispatcher. */
        get: operations["pair.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pairs/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 关联 Link
         * @description By: operator, dispatcher. Clause: R2 K43. From: open. To: linked.
         */
        post: operations["pair.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pairs/{id}/part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不是一件 Not the same
         * @description By: operator, dispatcher. Clause: R2 K43. From: open. To: different.
         */
        post: operations["pair.part"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pairs/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销 Undo
         * @description By: operator, dispatcher. Clause: R2 K43. From: linked, different. To: open.
         */
        post: operations["pair.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["person.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 离任交接 Hand over and leave
         * @description By: unit_head, system_admin. Clause: K71. From: here.
         */
        post: operations["person.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["people.away"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/permit-parts/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 要求补件 Ask for papers
         * @description By: handler, unit_head. Clause: N2 Q5. From: waiting. To: asked.
         */
        post: operations["approval.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/permit-parts/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 出审批结果 Decide
         * @description By: handler, unit_head. Clause: N2. From: waiting. To: given.
         */
        post: operations["approval.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/permits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["permit.list"];
        put?: never;
        /**
         * 受理并联审批 Take in parallel approval
         * @description By: handler, unit_head. Clause: N2 H1.
         */
        post: operations["permit.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/permits/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 统一答复 Answer the applicant
         * @description By: handler, unit_head. Clause: N2. From: open. To: answered.
         */
        post: operations["permit.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/permits/{id}/supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 交来补件 Papers handed in
         * @description By: handler, unit_head. Clause: N2. From: open.
         */
        post: operations["permit.supply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["phrase.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 修改套话 Change a canned text
         * @description By: operator, dispatcher, caller_back, handler, unit_head, supervisor. Clause: K37.
         */
        post: operations["phrase.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 删除套话 Remove a canned text
         * @description By: operator, dispatcher, caller_back, handler, unit_head, supervisor. Clause: K37.
         */
        post: operations["phrase.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 新增套话 New canned text
         * @description By: operator, dispatcher, caller_back, handler, unit_head, supervisor. Clause: K37.
         */
        post: operations["phrase.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/powers/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 收回 Revoke
         * @description By: operator, dispatcher, arbiter, handler, unit_head, coordinator, caller_back, supervisor, leader, assessor, monitor, discipline_inspector, system_admin, security_admin, audit_admin. Clause: K72. From: lent.
         */
        post: operations["power.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/powers/lend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 授权 Lend a power
         * @description By: operator, dispatcher, arbiter, handler, unit_head, coordinator, caller_back, supervisor, leader, assessor, monitor, discipline_inspector, system_admin, security_admin, audit_admin. Clause: K72.
         */
        post: operations["power.lend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Who else has a case open (CHECKLIST K49). */
        post: operations["presence.tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: supervisor, leader, assessor, monitor, coordinator, dispatcher, discipline_inspector. */
        get: operations["promise.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["answer.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/answers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["answer.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交诉求 Submit an appeal
         * @description By: anyone. Clause: R1 F4.
         */
        post: operations["public.appeal.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/appeals/{id}/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 补充 Add
         * @description By: owner. Clause: K10.
         */
        post: operations["public.appeal.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/appeals/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提问 Ask
         * @description By: owner. Clause: K10.
         */
        post: operations["public.appeal.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/appeals/{id}/ask-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请复制、更正或删除个人信息 Ask for copy, correction or deletion of personal data
         * @description By: owner. Clause: PIPL 45 46 47 K28.
         */
        post: operations["public.appeal.askData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/appeals/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * appeal.consent
         * @description By: owner. Clause: K28.
         */
        post: operations["public.appeal.consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/appeals/{id}/contest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不同意不计 Object to being left out
         * @description By: owner. Clause: K91.
         */
        post: operations["public.appeal.contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/appeals/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 选择收哪些短信 Choose messages
         * @description By: owner. Clause: K19.
         */
        post: operations["public.appeal.messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/appeals/{id}/not-solved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 没有解决 Not solved
         * @description By: owner. Clause: F10 K16.
         */
        post: operations["public.appeal.notSolved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/appeals/{id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 评价 Rate
         * @description By: owner. Clause: F10 K15.
         */
        post: operations["public.appeal.rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/appeals/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 催办 Urge
         * @description By: owner. Clause: K10.
         */
        post: operations["public.appeal.urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/appeals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回 Withdraw
         * @description By: owner. Clause: K10.
         */
        post: operations["public.appeal.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/appraisals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 评价 Appraise
         * @description By: anyone. Clause: Q1.
         */
        post: operations["public.appraisal.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反映违反评议纪律 Report a breach of the review's discipline
         * @description By: anyone. Clause: N7.
         */
        post: operations["public.breach.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/city": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.city"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/clues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 举报 Report
         * @description By: anyone. Clause: Q2 Q1 K93.
         */
        post: operations["public.clue.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/clues/stands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: anyone. */
        post: operations["clue.stands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: anyone. */
        post: operations["company.matters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/company/matter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: anyone. */
        post: operations["company.matter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/data-copies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: owner. */
        get: operations["follow.copy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: anyone. The id is known to the sender alone, and whoever knows it may attach the file. */
        post: operations["public.file.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: who has a signed address; anyone, if it is a public file of a published answer. */
        get: operations["public.file.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: owner. */
        get: operations["follow.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/follow/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: owner. */
        get: operations["follow.receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/gateways/{way}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Delivery receipts of a gateway, signed with its key (docs/operations/mail.md). Unknown references are counted as not taken. */
        post: operations["gateway.receipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/honours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.honours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/juries/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提问 Ask
         * @description By: anyone. Clause: N5. From: draft, open.
         */
        post: operations["public.jury.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/juries/{id}/cast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 投票 Cast a ballot
         * @description By: anyone. Clause: N3 N5 N6 F11.
         */
        post: operations["public.jury.cast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/juries/{id}/counted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["jury.counted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/jury": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: owner. */
        get: operations["jury.seat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: anyone. */
        post: operations["public.knowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/knowledge-errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 反映有误 Tell that it is wrong
         * @description By: anyone, operator, dispatcher, arbiter, handler, unit_head, coordinator, caller_back, supervisor, leader, assessor, monitor, discipline_inspector, system_admin, security_admin, audit_admin. Clause: K40.
         */
        post: operations["public.knowledge.tellWrong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/knowledge/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.knowledgeEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: owner. */
        get: operations["link.open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/links/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回复链接 Answer a link
         * @description By: owner. Clause: K14 K73. From: asked. To: answered.
         */
        post: operations["public.link.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/my-matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["follow.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/not-satisfied": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.notSatisfied"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/office": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.office"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/phone-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sends a one-time code to a telephone (CHECKLIST K9). demoCode only where no message leaves. */
        post: operations["public.phone-code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/phone-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Opens a session with the code: the token goes into the authorization header as Bearer. */
        post: operations["public.phone-session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/places/at": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: anyone. */
        post: operations["public.placeAt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/places/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: anyone. */
        post: operations["public.placeFind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/places/objects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: anyone. */
        post: operations["public.mapObjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/query/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: anyone. */
        post: operations["public.paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/questionnaires/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["jury.questionnaire"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/questionnaires/{id}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["jury.publicDraw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.rankingTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/ranking/course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.rankingCourse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/ranking/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The city's public key (PEM), with which publications and the ledger's heads are signed. By: anyone. */
        get: operations["public.rankingKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/ranking/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.rankingPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/ranking/publications/{number}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A publication with its open data, signed, where the city opens it. By: anyone. */
        get: operations["public.rankingFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/receipts/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: anyone. */
        post: operations["receipt.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.roundList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/rounds/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.round"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/rounds/publications/{number}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The signed file where the city opens it; `bihuan verify publication` reckons it again. By: anyone. */
        get: operations["public.roundFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.schemeList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/schemes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["public.schemeGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/seats/{id}/doubt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 对计票有疑问 Doubt the count
         * @description By: owner. Clause: N5 N6.
         */
        post: operations["public.seat.doubt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/seats/{id}/hand-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 交票 Hand in
         * @description By: owner. Clause: N5 N6.
         */
        post: operations["public.seat.handIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/seats/{id}/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 打开问卷 Open the questionnaire
         * @description By: owner. Clause: K107.
         */
        post: operations["public.seat.look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/seats/{id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 交票 Hand in
         * @description By: owner. Clause: N6 H7.
         */
        post: operations["public.seat.vote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: anyone. */
        get: operations["jury.session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: anyone. */
        post: operations["public.suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: anyone. Begins an upload that may come in parts (tus 1.0: creation, expiration, termination): Upload-Length and Upload-Metadata (filename) in the request, Location in the answer; then PATCH from Upload-Offset, HEAD asks for it. */
        post: operations["public.upload.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/{city}/uploads/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: who knows the id. Checks the whole by its content; asked again it answers the same file. */
        post: operations["public.upload.finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query/call-pop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: operator, dispatcher, caller_back, supervisor. */
        post: operations["intake.callPop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: staff. */
        post: operations["knowledge.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query/mask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: staff. */
        post: operations["case.mask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query/reply-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: handler, unit_head, supervisor, dispatcher, caller_back. */
        post: operations["case.replyCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query/round-marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: assessor, supervisor. */
        post: operations["round.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query/scheme-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: assessor, supervisor, leader, discipline_inspector. */
        post: operations["laboratory.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query/scheme-stability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: assessor, supervisor, leader, discipline_inspector. */
        post: operations["laboratory.stability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query/scheme-trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: assessor, supervisor, leader, discipline_inspector. */
        post: operations["laboratory.try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: staff. */
        post: operations["case.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: supervisor. */
        post: operations["slip.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/query/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By: staff. */
        post: operations["intake.suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 记下回答 Take down the answer
         * @description By: assessor, supervisor. Clause: N5. From: picked. To: answered.
         */
        post: operations["question.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 先不问 Leave
         * @description By: assessor, supervisor. Clause: N5. From: asked, picked. To: left.
         */
        post: operations["question.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/pick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 选这个问题 Take up
         * @description By: assessor, supervisor. Clause: N5. From: asked, left. To: picked.
         */
        post: operations["question.pick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["ranking.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ranking/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["ranking.cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ranking/course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["ranking.course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ranking/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["ranking.difference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ranking/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["ranking.explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ranking/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["ranking.own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ranking/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["ranking.publications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ranking/publications/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A publication with its open data, signed. By: staff. */
        get: operations["ranking.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ranking/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The ranking of a period as a sheet. By: staff. */
        get: operations["ranking.sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rankings/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发布排名 Publish the ranking
         * @description By: supervisor, assessor. Clause: R11 R13.
         */
        post: operations["ranking.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: leader, discipline_inspector, unit_head, monitor. */
        get: operations["recount.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recounts/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复核计票决定 Decide on the count
         * @description By: leader, discipline_inspector. Clause: N5 N6 K85. From: asked.
         */
        post: operations["recount.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recounts/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请复核计票 Have a count examined
         * @description By: unit_head. Clause: N5 N6 K85.
         */
        post: operations["recount.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["pack.reference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: supervisor, leader, coordinator, discipline_inspector, assessor. */
        get: operations["refusal.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/replies/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["reply.quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: handler, unit_head, arbiter, supervisor, leader, assessor, discipline_inspector, monitor, audit_admin. */
        get: operations["restoration.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/restorations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: handler, unit_head, arbiter, supervisor, leader, assessor, discipline_inspector, monitor, audit_admin. */
        get: operations["restoration.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/restorations/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提出本单位的意见 Give our unit's word
         * @description By: unit_head. Clause: K90 R12. From: asked.
         */
        post: operations["restoration.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/restorations/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 决定是否恢复计入 Decide whether it counts again
         * @description By: arbiter, supervisor, leader. Clause: K90 K91. From: asked.
         */
        post: operations["restoration.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/restorations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回 Withdraw
         * @description By: arbiter, supervisor, leader, assessor, discipline_inspector. Clause: K90. From: asked. To: withdrawn.
         */
        post: operations["restoration.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/restorations/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提请恢复计入 Ask to count it again
         * @description By: arbiter, supervisor, leader, assessor, discipline_inspector. Clause: K90 K91.
         */
        post: operations["restoration.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/round-claims/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同意 Approve
         * @description By: assessor, supervisor, leader, discipline_inspector. Clause: F17 N7 K90. From: proposed.
         */
        post: operations["claim.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/round-claims/{id}/excuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 容错认定 Excuse after a hearing
         * @description By: leader, discipline_inspector. Clause: Q9. From: approved.
         */
        post: operations["claim.excuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/round-claims/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不同意 Refuse
         * @description By: assessor, supervisor, leader, discipline_inspector. Clause: F17 N7 K90. From: proposed.
         */
        post: operations["claim.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/round-claims/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回申报 Withdraw
         * @description By: assessor, supervisor, leader, discipline_inspector, unit_head, handler. Clause: F17. From: proposed. To: withdrawn.
         */
        post: operations["claim.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/round-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor. */
        get: operations["round.form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor, leader, discipline_inspector, monitor, unit_head, handler. */
        get: operations["round.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor, leader, discipline_inspector, monitor, unit_head, handler. */
        get: operations["round.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 作废这一轮 Make the round void
         * @description By: assessor. Clause: R12. From: open. To: void.
         */
        post: operations["round.annul"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor, leader, discipline_inspector, monitor, unit_head, handler. */
        get: operations["round.cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/circular": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The circular to print, PDF or Word. By: staff. */
        get: operations["round.circular"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申报加减分、否决或剔除 Propose an item, a veto or an exclusion
         * @description By: assessor, supervisor, leader, discipline_inspector, unit_head, handler. Clause: F17 N7 K90. From: open.
         */
        post: operations["round.claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审定 Decide
         * @description By: assessor, supervisor, leader. Clause: R12 F16 F17 N6. From: proposed. To: closed.
         */
        post: operations["round.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更正 Correct
         * @description By: assessor, supervisor. Clause: R12 D9 N6. From: closed. To: open.
         */
        post: operations["round.correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 引用其他考评的结果 Take results of another assessment
         * @description By: assessor. Clause: F16 H6. From: open.
         */
        post: operations["round.feed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入评分 Import marks
         * @description By: assessor, supervisor. Clause: H7 N6 F16. From: open.
         */
        post: operations["round.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 记评分 Enter marks
         * @description By: assessor, supervisor, monitor. Clause: F17 H6. From: open.
         */
        post: operations["round.mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/measure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取数 Take the figures
         * @description By: assessor. Clause: R11 R12 H5. From: open.
         */
        post: operations["round.measure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提请审定 Propose the result
         * @description By: assessor. Clause: R12 F16 F17 N6. From: open. To: proposed.
         */
        post: operations["round.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/publications/{publication}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The signed file; `bihuan verify publication` reckons it again. By: staff. */
        get: operations["round.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发布结果 Publish
         * @description By: supervisor, assessor. Clause: F15 F16 R14 N6 D9. From: closed.
         */
        post: operations["round.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回重核 Send back
         * @description By: assessor, supervisor, leader. Clause: R12 F16 F17 N6. From: proposed. To: open.
         */
        post: operations["round.sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor, monitor. */
        get: operations["round.sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/sheet.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The board as a sheet. By: staff. */
        get: operations["round.workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/subjects/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor, leader, discipline_inspector, monitor, unit_head, handler. */
        get: operations["round.subject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 开启考评 Open a round
         * @description By: assessor. Clause: R12 F16 F17 N6 H6.
         */
        post: operations["round.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["savedView.list"];
        put?: never;
        /**
         * 保存视图 Save a view
         * @description By: operator, dispatcher, arbiter, handler, unit_head, coordinator, caller_back, supervisor, leader, assessor, monitor, discipline_inspector, system_admin, security_admin, audit_admin. Clause: K47.
         */
        post: operations["savedView.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 删除视图 Remove a view
         * @description By: operator, dispatcher, arbiter, handler, unit_head, coordinator, caller_back, supervisor, leader, assessor, monitor, discipline_inspector, system_admin, security_admin, audit_admin. Clause: K47.
         */
        post: operations["savedView.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheme-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 起草办法 Draft a scheme
         * @description By: assessor, supervisor. Clause: K145.
         */
        post: operations["schemeDraft.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheme-drafts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批准 Approve
         * @description By: leader, supervisor, assessor. Clause: K145. From: proposed. To: approved.
         */
        post: operations["schemeDraft.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheme-drafts/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 修改草案 Change the draft
         * @description By: assessor, supervisor. Clause: K145. From: draft, refused. To: draft.
         */
        post: operations["schemeDraft.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheme-drafts/{id}/confirm-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同意撤回 Agree to the withdrawal
         * @description By: leader, supervisor, assessor. Clause: K145. From: withdrawing. To: withdrawn.
         */
        post: operations["schemeDraft.confirmWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheme-drafts/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不撤回，照常施行 Keep it: it comes into force
         * @description By: leader, supervisor, assessor. Clause: K145. From: withdrawing. To: approved.
         */
        post: operations["schemeDraft.keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheme-drafts/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提请审定草案 Propose the draft
         * @description By: assessor, supervisor. Clause: K145. From: draft. To: proposed.
         */
        post: operations["schemeDraft.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheme-drafts/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不批准 Refuse
         * @description By: leader, supervisor, assessor. Clause: K145. From: proposed. To: refused.
         */
        post: operations["schemeDraft.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheme-drafts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请撤回 Ask to withdraw
         * @description By: assessor, supervisor, leader. Clause: K145. From: approved. To: withdrawing.
         */
        post: operations["schemeDraft.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["scheme.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["scheme.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/secondee-opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["secondee.list"];
        put?: never;
        /**
         * 评派驻人员 Assess seconded staff
         * @description By: unit_head. Clause: R8.
         */
        post: operations["secondee.assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/secondee-opinions/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复调整建议 Decide on the transfer
         * @description By: unit_head. Clause: R8. From: proposed. To: decided.
         */
        post: operations["secondee.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: assessor, supervisor, leader, discipline_inspector, system_admin, security_admin, audit_admin. */
        get: operations["settings.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: handler, unit_head, supervisor, leader, discipline_inspector, monitor, assessor. */
        get: operations["slip.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slips/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: handler, unit_head, supervisor, leader, discipline_inspector, monitor, assessor. */
        get: operations["slip.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slips/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签收 Acknowledge
         * @description By: handler, unit_head. Clause: R10 K84. From: served. To: acknowledged.
         */
        post: operations["slip.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slips/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回复 Answer
         * @description By: unit_head. Clause: R10 K84. From: acknowledged. To: answered.
         */
        post: operations["slip.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slips/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The paper to print (PDF) or to work on (Word). By: whoever may read the slip. */
        get: operations["slip.document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slips/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 打开 Open
         * @description By: handler, unit_head. Clause: R10 K84. From: served.
         */
        post: operations["slip.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slips/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回 Withdraw
         * @description By: supervisor. Clause: R10. From: served, acknowledged. To: withdrawn.
         */
        post: operations["slip.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/slips/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发单 Serve slips
         * @description By: supervisor. Clause: R10 K88.
         */
        post: operations["slip.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/special-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: supervisor, leader, handler, unit_head. */
        get: operations["report.board"];
        put?: never;
        /**
         * 写专报 Write a report
         * @description By: supervisor. Clause: F13.
         */
        post: operations["report.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/special-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: supervisor, leader, handler, unit_head. */
        get: operations["report.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/special-reports/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 改专报 Change the report
         * @description By: supervisor. Clause: F13. From: draft.
         */
        post: operations["report.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/special-reports/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The special report or its supervision letter to print (PDF) or to work on (Word). By: whoever may read it; an addressee the letter alone. */
        get: operations["report.document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/special-reports/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 办结销号 End
         * @description By: supervisor, leader. Clause: F13. From: ordered. To: ended.
         */
        post: operations["report.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/special-reports/{id}/instruct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签批 Instruct
         * @description By: leader. Clause: F13 K81. From: submitted, instructed.
         */
        post: operations["report.instruct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/special-reports/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发督办函 Send the letter
         * @description By: supervisor. Clause: F13. From: instructed. To: ordered.
         */
        post: operations["report.order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/special-reports/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回修改 Send back to be rewritten
         * @description By: leader. Clause: F13. From: submitted. To: draft.
         */
        post: operations["report.sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/special-reports/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 报送领导 Lay before leaders
         * @description By: supervisor. Clause: F13. From: draft. To: submitted.
         */
        post: operations["report.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/special-reports/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: supervisor. */
        get: operations["report.sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["standing.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: supervisor, leader, monitor, discipline_inspector, assessor. */
        get: operations["supervision.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: supervisor, leader, monitor, discipline_inspector. */
        get: operations["supervision.watch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: unit_head. */
        get: operations["team.board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: dispatcher, arbiter, coordinator, unit_head, supervisor, leader, assessor, monitor, discipline_inspector. */
        get: operations["topic.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: dispatcher, arbiter, coordinator, unit_head, supervisor, leader, assessor, monitor, discipline_inspector. */
        get: operations["topic.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: dispatcher, arbiter, coordinator, unit_head, supervisor, leader, assessor, monitor, discipline_inspector. */
        get: operations["topic.cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["unit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["unit.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["unit.clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/watchwords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: dispatcher, supervisor, leader, monitor, discipline_inspector. */
        get: operations["watchword.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/watchwords/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取消关注 Stop watching
         * @description By: dispatcher, supervisor, leader, monitor, discipline_inspector. Clause: K96. From: on. To: ended.
         */
        post: operations["watchword.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/watchwords/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 关注 Watch
         * @description By: dispatcher, supervisor, leader, monitor, discipline_inspector. Clause: K96.
         */
        post: operations["watchword.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whistle-calls/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 应哨 Answer
         * @description By: handler, unit_head. Clause: R6. From: called. To: answered.
         */
        post: operations["call.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whistle-calls/{id}/arrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 到场 Arrived
         * @description By: handler, unit_head. Clause: R6. From: answered. To: arrived.
         */
        post: operations["call.arrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whistle-calls/{id}/contribute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 报办理 Report what was done
         * @description By: handler, unit_head. Clause: R6. From: answered, arrived. To: contributed.
         */
        post: operations["call.contribute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whistle-calls/{id}/retort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回应打分 Answer the score
         * @description By: handler, unit_head. Clause: R6. From: scored.
         */
        post: operations["call.retort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whistle-calls/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 打分 Score
         * @description By: handler, unit_head. Clause: R6. From: called, answered, arrived, contributed. To: scored.
         */
        post: operations["call.score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whistles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["whistle.board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whistles/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 收哨 Close
         * @description By: handler, unit_head. Clause: R6. From: blown. To: closed.
         */
        post: operations["whistle.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whistles/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤哨 Withdraw
         * @description By: handler, unit_head. Clause: R6. From: blown. To: withdrawn.
         */
        post: operations["whistle.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whistles/blow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 吹哨 Blow the whistle
         * @description By: handler, unit_head. Clause: R6 R7.
         */
        post: operations["whistle.blow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whistles/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["whistle.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whistles/shared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["whistle.shared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["work.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workbench": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By: staff. */
        get: operations["work.bench"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbsenceView: {
            from: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            mayEnd: boolean;
            now: boolean;
            person: {
                id: components["schemas"]["Id"];
                name: string;
            };
            reason: components["schemas"]["Text"];
            standIn: {
                id: components["schemas"]["Id"];
                name: string;
            };
            to: components["schemas"]["Day"];
            version: number;
        };
        ActAnswer: {
            entryId: string;
            id: string;
            version: number;
        } & {
            [key: string]: unknown;
        };
        Alarms: {
            rows: {
                id: components["schemas"]["Id"];
                number: string;
                receivedAt: components["schemas"]["Instant"];
                title: string;
            }[];
        };
        /** @enum {string} */
        AppealKind: "inquiry" | "help" | "complaint" | "report" | "suggestion" | "praise";
        AppellantView: {
            /** @description asked by the kind of matter (K13) */
            answers: {
                ask: string;
                value: string;
            }[];
            appealId: components["schemas"]["Id"];
            /** @description filed for somebody else (CHECKLIST K26): the one of the two that the answer does not go to */
            behalf: {
                /** @enum {string} */
                answerTo: "filer" | "them";
                other: components["schemas"]["Text"];
                phone: string | null;
                relation: components["schemas"]["Text"];
            } | null;
            channel: components["schemas"]["Text"];
            consentPublish: boolean;
            files: components["schemas"]["FileView"][];
            /** @description true if it joined this case by merging and can be taken out again */
            merged: boolean;
            /** @description as the person chose to be called, or that they did not */
            name: components["schemas"]["Text"];
            number: string;
            /** @description masked; appeal.reveal shows it and records the look */
            phone: string | null;
            placeText: string | null;
            receivedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            replyBy: "sms" | "phone" | "none";
            /** @description what they said after filing (CHECKLIST K10) */
            said: {
                at: components["schemas"]["Instant"];
                by: string | null;
                id: components["schemas"]["Id"];
                name: components["schemas"]["Text"];
                reply: string | null;
                text: string;
            }[];
            text: string;
            verdict: {
                final: string | null;
                first: string | null;
                words: components["schemas"]["Text"];
            } | null;
            withdrawnAt: components["schemas"]["Instant"] | null;
        };
        Appraisals: {
            count: number;
            marks: {
                count: number;
                mark: number;
                name: components["schemas"]["Text"];
            }[];
            mean: number | null;
            people: {
                count: number;
                id: components["schemas"]["Id"];
                mean: number;
                name: string;
            }[];
            rows: {
                at: components["schemas"]["Instant"];
                id: components["schemas"]["Id"];
                mark: components["schemas"]["Text"];
                person: string | null;
                words: string | null;
            }[];
        };
        Approvals: {
            rows: {
                /** @description the words of everybody who asked */
                asked: string[];
                by: string | null;
                contacted: boolean;
                draft: components["schemas"]["Id"];
                /** @description end of the part of the limit that is for signing */
                due: components["schemas"]["Instant"] | null;
                files: components["schemas"]["FileView"][];
                internalNote: string | null;
                kase: components["schemas"]["CaseRow"];
                outcome: components["schemas"]["Outcome"];
                outcomeName: components["schemas"]["Text"];
                publicText: string;
                publish: boolean;
                /** @description a no: it leaves under the head’s name and is reported */
                refusal: boolean;
                submittedAt: components["schemas"]["Instant"];
                /** @description until when the rest is done */
                until: string | null;
            }[];
        };
        ArbitrationDetail: {
            alike: {
                at: components["schemas"]["Instant"];
                byRule: boolean;
                caseId: components["schemas"]["Id"];
                ground: components["schemas"]["Text"];
                id: components["schemas"]["Id"];
                number: string;
                reason: string | null;
                refused: components["schemas"]["UnitRef"];
                /** @enum {string} */
                result: "upheld" | "rejected";
                right: components["schemas"]["UnitRef"] | null;
                title: string;
            }[];
            dispute: components["schemas"]["OpenDispute"];
            /** @description the list of duties of the street that has it lacks the matter */
            foreignToStreet: boolean;
            /** @description the unit that the event list names for item and place */
            listed: components["schemas"]["UnitRef"] | null;
        };
        ArbitrationRow: {
            caseId: components["schemas"]["Id"];
            clock: components["schemas"]["ClockView"];
            grade: components["schemas"]["Grade"] | null;
            ground: components["schemas"]["Text"];
            number: string;
            proposed: components["schemas"]["UnitRef"] | null;
            returnedAt: components["schemas"]["Instant"];
            title: string;
            unit: components["schemas"]["UnitRef"];
        };
        BallotPaper: {
            id: components["schemas"]["Id"];
            indicators: components["schemas"]["JuryIndicator"][];
            /** @enum {string} */
            kind: "panel" | "session" | "survey";
            modulus: string | null;
            name: string;
            /** @description drawn from people served: only whoever served this person is judged */
            sampled: boolean;
            /** @description null: an open questionnaire */
            seat: {
                holder: string | null;
                id: components["schemas"]["Id"];
                lost: boolean;
                number: number;
                whoName: components["schemas"]["Text"];
            } | null;
            secret: boolean;
            slots: {
                exponent: number;
                handedIn: boolean;
                id: string;
                subjects: string[];
            }[];
            stand: string | null;
            /** @enum {string} */
            state: "draft" | "open" | "closing" | "closed" | "void";
            stood: string[];
            subjects: {
                figures: {
                    name: string;
                    value: string;
                }[];
                id: string;
                name: string;
                recused: boolean;
                report: string | null;
                unit: string | null;
                unitName: components["schemas"]["Text"] | null;
            }[];
            until: components["schemas"]["Instant"] | null;
            version: number;
        };
        BreachList: {
            next: string | null;
            rows: {
                acts: components["schemas"]["OpenAct"][];
                at: components["schemas"]["Instant"];
                decidedBy: string | null;
                decision: string | null;
                files: components["schemas"]["FileView"][];
                heard: string | null;
                id: components["schemas"]["Id"];
                jury: {
                    id: components["schemas"]["Id"];
                    name: string;
                } | null;
                /** @enum {string} */
                kind: "canvassing" | "forged" | "retaliation" | "gain";
                kindName: components["schemas"]["Text"];
                /** @description whoever reported left a name or number */
                named: boolean;
                number: string;
                seat: number | null;
                shut: components["schemas"]["ShutAct"][];
                /** @enum {string} */
                state: "reported" | "hearing" | "upheld" | "dismissed";
                unit: components["schemas"]["Text"] | null;
                version: number;
                words: string;
            }[];
        };
        CallbackDetail: {
            /** @description the public answer */
            answer: string;
            appealId: components["schemas"]["Id"];
            attempts: number;
            caseId: components["schemas"]["Id"];
            claimedBy: string | null;
            consequence: {
                dissatisfied: components["schemas"]["Text"];
                satisfied: components["schemas"]["Text"];
                unreachable: components["schemas"]["Text"];
            };
            firstVerdict: {
                satisfaction: number | null;
                solved: string | null;
            } | null;
            grade: string;
            history: {
                at: components["schemas"]["Instant"];
                by: string;
                note: string | null;
                /** @enum {string} */
                result: "reached" | "no_answer" | "busy" | "power_off" | "wrong_number" | "call_later";
                resultName: components["schemas"]["Text"];
            }[];
            id: components["schemas"]["Id"];
            maxAttempts: number;
            name: components["schemas"]["Text"];
            nextAt: components["schemas"]["Instant"] | null;
            number: string;
            /** @description masked */
            phone: string | null;
            /** @description what the person asked */
            question: string;
            repliedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            replyBy: "sms" | "phone" | "none";
            round: number;
            /** @description to be read aloud */
            script: {
                id: string;
                text: components["schemas"]["Text"];
            }[];
            /** @enum {string} */
            state: "pending" | "done" | "unreachable" | "declined" | "superseded";
            title: string;
            unit: components["schemas"]["Text"];
            version: number;
        };
        CallbackPage: {
            next: string | null;
            rows: components["schemas"]["CallbackRow"][];
        };
        CallbackRow: {
            appealId: components["schemas"]["Id"];
            attempts: number;
            caseId: components["schemas"]["Id"];
            claimedBy: string | null;
            grade: string;
            id: components["schemas"]["Id"];
            maxAttempts: number;
            name: components["schemas"]["Text"];
            nextAt: components["schemas"]["Instant"] | null;
            number: string;
            /** @description masked */
            phone: string | null;
            repliedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            replyBy: "sms" | "phone" | "none";
            round: number;
            /** @enum {string} */
            state: "pending" | "done" | "unreachable" | "declined" | "superseded";
            title: string;
            unit: components["schemas"]["Text"];
            version: number;
        };
        CallerMarks: {
            rows: {
                at: components["schemas"]["Instant"];
                by: string | null;
                id: components["schemas"]["Id"];
                mayDecide: boolean;
                phone: string;
                reason: string;
                rule: components["schemas"]["Text"];
                /** @enum {string} */
                state: "asked" | "marked";
                until: components["schemas"]["Instant"] | null;
                version: number;
            }[];
            rules: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
        };
        CallerOf: {
            /** @description this number calls abusively or without end (CHECKLIST K52); danger is taken as ever */
            mark: {
                id: components["schemas"]["Id"];
                measure: components["schemas"]["Text"];
                name: components["schemas"]["Text"];
                /** @enum {string} */
                state: "asked" | "marked";
                until: components["schemas"]["Instant"] | null;
            } | null;
            /** @description a count of the pack is reached and nobody has asked yet; a person asks, a second one decides */
            proposedMark: {
                days: number;
                filed: number;
                name: components["schemas"]["Text"];
                rule: components["schemas"]["Code"];
                urged: number;
            } | null;
        };
        CallPop: {
            known: boolean;
            /** @description this number calls abusively or without end (CHECKLIST K52); danger is taken as ever */
            mark: {
                id: components["schemas"]["Id"];
                measure: components["schemas"]["Text"];
                name: components["schemas"]["Text"];
                /** @enum {string} */
                state: "asked" | "marked";
                until: components["schemas"]["Instant"] | null;
            } | null;
            matters: {
                appealId: components["schemas"]["Id"];
                caseId: components["schemas"]["Id"];
                dueAt: components["schemas"]["Instant"] | null;
                number: string;
                open: boolean;
                receivedAt: components["schemas"]["Instant"];
                state: components["schemas"]["Text"];
                title: string;
                unit: components["schemas"]["Text"] | null;
                verdict: components["schemas"]["Text"] | null;
            }[];
            name: string | null;
            openCount: number;
            /** @description masked */
            phone: string;
            /** @description a count of the pack is reached and nobody has asked yet; a person asks, a second one decides */
            proposedMark: {
                days: number;
                filed: number;
                name: components["schemas"]["Text"];
                rule: components["schemas"]["Code"];
                urged: number;
            } | null;
        };
        CaseBeside: {
            bodies: {
                code: string;
                name: components["schemas"]["Text"];
                /** @enum {string} */
                proof: "number" | "file" | "either";
                told: components["schemas"]["Text"];
            }[];
            checklists: {
                code: string;
                name: components["schemas"]["Text"];
                steps: components["schemas"]["Text"][];
            }[];
            /** @description last day that may be named */
            latest: {
                outside: string | null;
                person: string | null;
            };
            links: {
                /** @description to hand over to an outsider */
                address: string | null;
                answer: string | null;
                answeredAt: components["schemas"]["Instant"] | null;
                askedAt: components["schemas"]["Instant"];
                by: string | null;
                done: boolean | null;
                files: components["schemas"]["FileView"][];
                id: components["schemas"]["Id"];
                /** @enum {string} */
                kind: "person" | "outsider";
                mine: boolean;
                phone: string | null;
                /** @enum {string} */
                state: "asked" | "answered" | "silent" | "withdrawn";
                until: components["schemas"]["Instant"];
                waits: boolean;
                /** @description an outsider */
                whom: string | null;
                words: string;
            }[];
            passes: {
                at: components["schemas"]["Instant"];
                body: components["schemas"]["Text"];
                by: string | null;
                files: components["schemas"]["FileView"][];
                id: components["schemas"]["Id"];
                phone: string | null;
                receipt: string | null;
                returnedAt: components["schemas"]["Instant"] | null;
                returnedWhy: string | null;
                told: string;
            }[];
            tasks: {
                dueDay: string | null;
                endedAt: components["schemas"]["Instant"] | null;
                endedBy: string | null;
                id: components["schemas"]["Id"];
                late: boolean;
                mine: boolean;
                person: string | null;
                result: string | null;
                /** @enum {string} */
                state: "open" | "done" | "dropped";
                text: string;
            }[];
        };
        CaseCosts: {
            grounds: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
            rows: {
                day: components["schemas"]["Day"];
                excuse: {
                    id: components["schemas"]["Id"];
                    number: string;
                    stateName: components["schemas"]["Text"];
                } | null;
                fact: components["schemas"]["FactKind"];
                factId: components["schemas"]["Id"];
                objection: {
                    id: components["schemas"]["Id"];
                    number: string;
                    stateName: components["schemas"]["Text"];
                } | null;
                unit: components["schemas"]["UnitRef"];
                waived: boolean;
                what: components["schemas"]["Text"];
            }[];
        };
        CaseCount: {
            /** @description at most 10000 */
            count: number;
            /** @description there are more than that */
            more: boolean;
        };
        CaseDetail: {
            acts: components["schemas"]["OpenAct"][];
            appealCount: number;
            appellants: components["schemas"]["AppellantView"][];
            /** @description unit or section below the leading one that has it */
            at: components["schemas"]["UnitRef"] | null;
            /** @description sent by the program alone, and whether a person looked at that since */
            atOnce: components["schemas"]["Text"] | null;
            channel: components["schemas"]["Text"];
            clock: components["schemas"]["ClockView"] | null;
            clocks: {
                calendarVersion: string;
                dueAt: components["schemas"]["Instant"];
                kind: string;
                /** @enum {string} */
                level: "ok" | "near" | "late" | "paused" | "met" | "missed";
                /** @description 24h, 3wd or 5d */
                limit: string;
                name: components["schemas"]["Text"];
                provisional: boolean;
                round: number;
                /** @description share of the limit used, 0 and up */
                share: number;
                startedAt: components["schemas"]["Instant"];
                stoppedAt: components["schemas"]["Instant"] | null;
                words: components["schemas"]["Text"];
            }[];
            coHandlers: {
                answeredAt: components["schemas"]["Instant"] | null;
                by: string | null;
                dueAt: components["schemas"]["Instant"];
                id: components["schemas"]["Id"];
                late: boolean;
                /** @description this reader answers for the unit */
                mine: boolean;
                opinion: string | null;
                /** @enum {string} */
                state: "asked" | "answered" | "released";
                unit: components["schemas"]["UnitRef"];
                version: number;
                words: string | null;
            }[];
            coUnits: components["schemas"]["UnitRef"][];
            dispute: components["schemas"]["OpenDispute"] | null;
            /** @description other cases of the same submission (CHECKLIST K44) */
            family: {
                id: components["schemas"]["Id"];
                /** @description the person’s appeal stays with it */
                main: boolean;
                number: string;
                stateName: components["schemas"]["Text"];
                title: string;
                unit: components["schemas"]["UnitRef"] | null;
            }[];
            /** @description first-asked responsibility (SPEC Q3) */
            firstAsked: {
                at: components["schemas"]["Instant"];
                explained: string;
                handedTo: components["schemas"]["PersonRef"] | null;
                person: components["schemas"]["PersonRef"] | null;
            } | null;
            /** @description what was decided beyond handling again (SPEC F10) */
            further: {
                at: components["schemas"]["Instant"];
                by: string | null;
                concludedAt: components["schemas"]["Instant"] | null;
                id: components["schemas"]["Id"];
                name: components["schemas"]["Text"];
                publicText: string | null;
                reason: string;
                result: string | null;
            }[];
            grade: components["schemas"]["Grade"] | null;
            /** @description name of the grid it lies in */
            grid: string | null;
            handler: components["schemas"]["PersonRef"] | null;
            id: components["schemas"]["Id"];
            item: {
                basis: components["schemas"]["Text"];
                /** @enum {string} */
                basisKind: "statutory" | "agreed" | "assigned";
                code: components["schemas"]["Code"];
                domain: components["schemas"]["Text"];
                name: components["schemas"]["Text"];
            } | null;
            kind: components["schemas"]["AppealKind"];
            loop: components["schemas"]["LoopView"];
            moreTime: components["schemas"]["TimeRequest"][];
            number: string;
            packVersion: string;
            place: components["schemas"]["UnitRef"] | null;
            /** @description entry of the address list */
            placeId: string | null;
            placeText: string | null;
            /** @description WGS-84 */
            point: {
                lat: number;
                lng: number;
            } | null;
            /** @description the point is reckoned: metres by which it may be off, 0: nobody knows how far */
            pointAbout: number | null;
            /** @description whose it is by the corrected place or item, if another unit has it (CHECKLIST K50) */
            pointsTo: components["schemas"]["UnitRef"] | null;
            /** @description day that its answer names for the rest (K75) */
            promisedOn: string | null;
            receivedAt: components["schemas"]["Instant"];
            replies: components["schemas"]["ReplyView"][];
            responsible: {
                first: components["schemas"]["PersonRef"] | null;
                handler: components["schemas"]["PersonRef"] | null;
                leader: components["schemas"]["PersonRef"] | null;
            };
            reviews: {
                at: components["schemas"]["Instant"];
                by: string | null;
                text: string;
            }[];
            round: number;
            shut: components["schemas"]["ShutAct"][];
            /** @description draft, review and signature before an answer leaves (CHECKLIST K65) */
            signOff: {
                draft: {
                    by: string | null;
                    cause: string | null;
                    contacted: boolean;
                    files: components["schemas"]["FileView"][];
                    id: components["schemas"]["Id"];
                    internalNote: string | null;
                    measure: string | null;
                    outcome: components["schemas"]["Outcome"];
                    publicText: string;
                    publish: boolean;
                    remark: string | null;
                    /** @enum {string} */
                    state: "waiting" | "returned";
                    submittedAt: components["schemas"]["Instant"];
                    until: string | null;
                    way: string | null;
                } | null;
                /** @description this reader’s own name may stand under the answer */
                mine: boolean;
                /** @description whatever the outcome, the head signs */
                needed: boolean;
                /** @description outcomes that the head signs */
                outcomes: string[];
            };
            state: components["schemas"]["CaseState"];
            stateName: components["schemas"]["Text"];
            /** @description whoever has it now has used up their part of the limit */
            stepLate: boolean;
            steps: components["schemas"]["StepView"][];
            timeline: components["schemas"]["TimelineEntry"][];
            title: string;
            /** @description what was told as missing (SPEC Q5) */
            told: {
                at: components["schemas"]["Instant"];
                by: string | null;
                items: string[];
                n: number;
                onTheSpot: boolean;
                /** @description why again */
                reason: string | null;
                unit: components["schemas"]["UnitRef"] | null;
            }[];
            unit: components["schemas"]["UnitRef"] | null;
            version: number;
        };
        CasePage: {
            next: string | null;
            rows: components["schemas"]["CaseRow"][];
        };
        CaseRow: {
            appealCount: number;
            /** @description unit or section below the leading one that has it */
            at: components["schemas"]["UnitRef"] | null;
            /** @description sent by the program alone, and whether a person looked at that since */
            atOnce: components["schemas"]["Text"] | null;
            channel: components["schemas"]["Text"];
            clock: components["schemas"]["ClockView"] | null;
            grade: components["schemas"]["Grade"] | null;
            handler: components["schemas"]["PersonRef"] | null;
            id: components["schemas"]["Id"];
            kind: components["schemas"]["AppealKind"];
            loop: components["schemas"]["LoopView"];
            number: string;
            place: components["schemas"]["UnitRef"] | null;
            /** @description day that its answer names for the rest (K75) */
            promisedOn: string | null;
            receivedAt: components["schemas"]["Instant"];
            round: number;
            state: components["schemas"]["CaseState"];
            stateName: components["schemas"]["Text"];
            /** @description whoever has it now has used up their part of the limit */
            stepLate: boolean;
            title: string;
            unit: components["schemas"]["UnitRef"] | null;
            version: number;
        };
        /** @enum {string} */
        CaseState: "received" | "accepted" | "declined" | "passed" | "dispatched" | "signed" | "disputed" | "replied" | "closed" | "merged" | "paused" | "raised" | "withdrawn" | "on_ledger";
        ClockView: {
            calendarVersion: string;
            dueAt: components["schemas"]["Instant"];
            /** @enum {string} */
            level: "ok" | "near" | "late" | "paused" | "met" | "missed";
            /** @description 24h, 3wd or 5d */
            limit: string;
            provisional: boolean;
            /** @description share of the limit used, 0 and up */
            share: number;
            startedAt: components["schemas"]["Instant"];
            stoppedAt: components["schemas"]["Instant"] | null;
            words: components["schemas"]["Text"];
        };
        Clues: {
            rows: {
                acts: {
                    form: unknown;
                    key: string | null;
                    name: string;
                    path: string;
                    primary: boolean;
                    title: components["schemas"]["Text"];
                }[];
                id: components["schemas"]["Id"];
                inspector: string | null;
                late: boolean;
                list: components["schemas"]["Text"];
                number: string;
                /** @description parted from an appeal that was both complaint and report */
                parted: boolean;
                receivedAt: components["schemas"]["Instant"];
                reviewBy: components["schemas"]["Instant"];
                shut: {
                    name: string;
                    title: components["schemas"]["Text"];
                    why: components["schemas"]["Text"];
                }[];
                state: string;
                stateName: components["schemas"]["Text"];
                version: number;
            }[];
        };
        ClueStands: {
            number: string;
            result: string | null;
            state: components["schemas"]["Text"];
        };
        /** @description Short code from the policy pack */
        Code: string;
        CompaniesFound: {
            rows: {
                at: components["schemas"]["Instant"];
                creditCode: string;
                id: components["schemas"]["Id"];
                name: string;
            }[];
        };
        Company: {
            /** @description changes that are shared */
            changes: {
                code: string;
                name: components["schemas"]["Text"];
            }[];
            creditCode: string;
            id: components["schemas"]["Id"];
            matters: {
                ended: boolean;
                id: components["schemas"]["Id"];
                /** @enum {string} */
                kind: "case" | "desk" | "permit";
                /** @description whether this person may see it in full */
                mayOpen: boolean;
                number: string;
                registeredAt: components["schemas"]["Instant"];
                state: components["schemas"]["Text"];
                title: string;
            }[];
            name: string;
            people: {
                id: components["schemas"]["Id"];
                main: boolean;
                name: string;
                phone: string | null;
            }[];
            version: number;
        };
        CompanyMatter: {
            answers: {
                at: components["schemas"]["Instant"];
                files: {
                    id: components["schemas"]["Id"];
                    name: string;
                    previewUrl: string | null;
                    url: string;
                }[];
                outcome: string;
                outcomeName: components["schemas"]["Text"];
                text: string;
                unit: components["schemas"]["Text"];
                /** @description until when the rest is done */
                until: string | null;
                /** @description that day has passed */
                untilOver: boolean;
            }[];
            dueAt: components["schemas"]["Instant"] | null;
            headline: components["schemas"]["Text"];
            late: boolean;
            number: string;
            receivedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            state: "received" | "declined" | "under_way" | "answered" | "again" | "closed";
            steps: components["schemas"]["FollowStep"][];
            text: string;
            timeLeft: components["schemas"]["Text"] | null;
            title: string;
            /** @description which unit has it */
            who: components["schemas"]["Text"] | null;
        };
        CompanyMatters: {
            /** @description the one contact */
            contact: string | null;
            matters: {
                answer: string | null;
                ended: boolean;
                id: components["schemas"]["Id"];
                /** @enum {string} */
                kind: "case" | "desk" | "permit";
                number: string;
                parts: {
                    decision: components["schemas"]["Text"] | null;
                    name: components["schemas"]["Text"];
                    /** @enum {string} */
                    state: "waiting" | "asked" | "given";
                    unit: components["schemas"]["Text"];
                }[];
                registeredAt: components["schemas"]["Instant"];
                state: components["schemas"]["Text"];
                title: string;
                words: string | null;
            }[];
            name: string;
            /** @description who of the company has a code */
            people: number;
        };
        CountedBallots: {
            commitment: string | null;
            digests: string[];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "panel" | "session" | "survey";
            name: string;
            secret: boolean;
            /** @enum {string} */
            state: "draft" | "open" | "closing" | "closed" | "void";
            until: components["schemas"]["Instant"] | null;
            version: number;
        };
        DataRequestRow: {
            /** @description matters it speaks of */
            appeals: number;
            askedAt: components["schemas"]["Instant"];
            clock: components["schemas"]["ClockView"];
            decidedAt: components["schemas"]["Instant"] | null;
            dueAt: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "copy" | "correction" | "deletion";
            kindName: components["schemas"]["Text"];
            /** @enum {string} */
            proof: "code" | "phone";
            /** @enum {string} */
            state: "open" | "granted" | "refused";
            stateName: components["schemas"]["Text"];
            version: number;
        };
        /**
         * Format: date
         * @description Civil date in the city's zone, YYYY-MM-DD
         */
        Day: string;
        DayReport: {
            /** @description of the day before */
            before: {
                /** @description cases sent to the unit */
                dispatched: number;
                dissatisfied: number;
                /** @description limits that ended */
                ended: number;
                /** @description of them answered in time */
                inTime: number;
                /** @description final verdicts */
                satisfied: number;
            };
            day: components["schemas"]["Day"];
            from: components["schemas"]["Instant"];
            over: boolean;
            /** @description cases of the whole city; null for a unit */
            received: number | null;
            receivedBefore: number | null;
            report: string;
            reports: {
                code: string;
                endsAt: string;
                name: components["schemas"]["Text"];
            }[];
            to: components["schemas"]["Instant"];
            total: {
                /** @description cases sent to the unit */
                dispatched: number;
                dissatisfied: number;
                /** @description limits that ended */
                ended: number;
                /** @description of them answered in time */
                inTime: number;
                /** @description final verdicts */
                satisfied: number;
            };
            units: {
                /** @description cases sent to the unit */
                dispatched: number;
                dissatisfied: number;
                /** @description limits that ended */
                ended: number;
                /** @description of them answered in time */
                inTime: number;
                /** @description final verdicts */
                satisfied: number;
                unit: components["schemas"]["UnitRef"];
            }[];
        };
        DecisionPage: {
            next: string | null;
            rows: {
                at: components["schemas"]["Instant"];
                by: string | null;
                caseId: components["schemas"]["Id"];
                decided: {
                    code: components["schemas"]["Code"];
                    name: components["schemas"]["Text"];
                };
                id: components["schemas"]["Id"];
                model: number | null;
                number: string;
                overruled: boolean;
                probability: number | null;
                proposed: {
                    code: components["schemas"]["Code"];
                    name: components["schemas"]["Text"];
                } | null;
                /**
                 * @description item of the event list, or unit that leads
                 * @enum {string}
                 */
                scheme: "item" | "unit";
                source: string;
                sourceName: components["schemas"]["Text"];
                title: string;
            }[];
        };
        DeskBoard: {
            causes: {
                code: string;
                name: components["schemas"]["Text"];
            }[];
            day: components["schemas"]["Day"];
            figures: components["schemas"]["DeskFigures"];
            findings: {
                code: string;
                name: components["schemas"]["Text"];
            }[];
            mayRegister: boolean;
            name: components["schemas"]["Text"];
            onDuty: {
                name: string;
                phone: string | null;
                title: components["schemas"]["Text"];
                turn: components["schemas"]["Text"];
            }[];
            open: components["schemas"]["DeskRow"][];
            recent: components["schemas"]["DeskRow"][];
            unit: components["schemas"]["UnitRef"];
        };
        DeskFigures: {
            accepted: number;
            coordinated: number;
            discussed: number;
            done: number;
            doneRate: number | null;
            findings: {
                code: string;
                count: number;
                name: components["schemas"]["Text"];
            }[];
            from: components["schemas"]["Day"];
            late: number;
            onTheSpot: number;
            rated: number;
            refused: number;
            satisfied: number;
            satisfiedRate: number | null;
            to: components["schemas"]["Day"];
        };
        DeskMatter: {
            about: components["schemas"]["UnitRef"];
            acts: components["schemas"]["OpenAct"][];
            answer: string | null;
            cause: components["schemas"]["Text"];
            clock: components["schemas"]["ClockView"] | null;
            company: {
                creditCode: string;
                id: components["schemas"]["Id"];
                name: string;
            } | null;
            coordinator: components["schemas"]["PersonRef"] | null;
            doneAt: components["schemas"]["Instant"] | null;
            finding: components["schemas"]["Text"] | null;
            id: components["schemas"]["Id"];
            late: boolean;
            measure: ("none" | "supervision" | "accountability") | null;
            name: string | null;
            number: string;
            /** @description masked; desk.reveal shows it and records the look */
            phone: string | null;
            prolonged: boolean;
            registeredAt: components["schemas"]["Instant"];
            satisfied: boolean | null;
            shut: components["schemas"]["ShutAct"][];
            /** @enum {string} */
            state: "registered" | "coordinating" | "discussing" | "refusing" | "refused" | "done" | "withdrawn";
            stateName: components["schemas"]["Text"];
            steps: {
                at: components["schemas"]["Instant"];
                by: string | null;
                id: components["schemas"]["Id"];
                name: components["schemas"]["Text"];
                step: string;
                units: components["schemas"]["UnitRef"][];
                words: string | null;
            }[];
            title: string;
            version: number;
            words: string;
        };
        DeskRow: {
            about: components["schemas"]["UnitRef"];
            cause: components["schemas"]["Text"];
            clock: components["schemas"]["ClockView"] | null;
            coordinator: components["schemas"]["PersonRef"] | null;
            doneAt: components["schemas"]["Instant"] | null;
            finding: components["schemas"]["Text"] | null;
            id: components["schemas"]["Id"];
            late: boolean;
            measure: ("none" | "supervision" | "accountability") | null;
            number: string;
            prolonged: boolean;
            registeredAt: components["schemas"]["Instant"];
            satisfied: boolean | null;
            /** @enum {string} */
            state: "registered" | "coordinating" | "discussing" | "refusing" | "refused" | "done" | "withdrawn";
            stateName: components["schemas"]["Text"];
            title: string;
            version: number;
        };
        Digest: {
            groups: {
                cases: {
                    dueAt: components["schemas"]["Instant"] | null;
                    id: components["schemas"]["Id"];
                    number: string;
                    title: string;
                }[];
                count: number;
                /** @enum {string} */
                id: "overdue" | "due" | "returned" | "dissatisfied" | "mentioned";
                name: components["schemas"]["Text"];
            }[];
        };
        DueColumn: {
            cases: {
                dueAt: components["schemas"]["Instant"];
                grade: components["schemas"]["Grade"];
                id: components["schemas"]["Id"];
            }[];
            count: number;
            /** @description late, a date YYYY-MM-DD, or later */
            id: string;
            name: components["schemas"]["Text"];
            today: boolean;
        };
        DutyMonth: {
            days: {
                day: components["schemas"]["Day"];
                turns: {
                    person: components["schemas"]["Id"];
                    phone: string | null;
                    turn: string;
                }[];
                working: boolean;
            }[];
            mayChange: boolean;
            month: string;
            today: components["schemas"]["Day"];
            turns: {
                code: string;
                name: components["schemas"]["Text"];
                people: {
                    id: components["schemas"]["Id"];
                    name: string;
                    title: components["schemas"]["Text"];
                }[];
            }[];
            unit: {
                id: string;
                name: components["schemas"]["Text"];
            };
        };
        DutyToday: {
            day: components["schemas"]["Day"];
            rows: {
                /** @description of the unit, where nobody is on duty */
                liaison: string | null;
                people: {
                    id: components["schemas"]["Id"];
                    name: string;
                    phone: string | null;
                    turn: components["schemas"]["Text"];
                }[];
                unit: {
                    id: string;
                    name: components["schemas"]["Text"];
                };
            }[];
        };
        ExchangeDeliveries: {
            receivers: {
                active: boolean;
                code: string;
                name: components["schemas"]["Text"];
                /** @description null: the pack names it, and nobody has said where it is reached */
                url: string | null;
            }[];
            rows: {
                change: components["schemas"]["Text"];
                company: string;
                createdAt: components["schemas"]["Instant"];
                error: string | null;
                id: components["schemas"]["Id"];
                nextAt: components["schemas"]["Instant"] | null;
                receiver: components["schemas"]["Text"];
                sentAt: components["schemas"]["Instant"] | null;
                /** @enum {string} */
                state: "waiting" | "sent" | "given_up";
                status: number | null;
                tries: number;
            }[];
        };
        ExcuseDetail: {
            about: components["schemas"]["Text"];
            acts: components["schemas"]["OpenAct"][];
            askedAt: components["schemas"]["Instant"];
            askedBy: string | null;
            case: components["schemas"]["Id"] | null;
            clock: components["schemas"]["ClockView"] | null;
            decision: {
                at: components["schemas"]["Instant"];
                by: string | null;
                upheld: boolean;
                words: string;
            } | null;
            files: components["schemas"]["FileView"][];
            groundName: components["schemas"]["Text"];
            hearings: {
                at: components["schemas"]["Instant"];
                by: string | null;
                files: components["schemas"]["FileView"][];
                heldAt: components["schemas"]["Instant"];
                present: string;
                words: string;
            }[];
            id: components["schemas"]["Id"];
            number: string;
            person: string | null;
            shut: components["schemas"]["ShutAct"][];
            /** @enum {string} */
            state: "asked" | "heard" | "upheld" | "refused" | "withdrawn";
            stateName: components["schemas"]["Text"];
            step: components["schemas"]["Id"] | null;
            unit: components["schemas"]["UnitRef"];
            version: number;
            /** @description what became of the fact: left out, put back */
            waiver: components["schemas"]["WaiverHistory"] | null;
            words: string;
        };
        ExcusePage: {
            grounds: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
            next: string | null;
            rows: components["schemas"]["ExcuseRow"][];
        };
        ExcuseRow: {
            about: components["schemas"]["Text"];
            askedAt: components["schemas"]["Instant"];
            case: components["schemas"]["Id"] | null;
            clock: components["schemas"]["ClockView"] | null;
            groundName: components["schemas"]["Text"];
            id: components["schemas"]["Id"];
            number: string;
            person: string | null;
            /** @enum {string} */
            state: "asked" | "heard" | "upheld" | "refused" | "withdrawn";
            stateName: components["schemas"]["Text"];
            step: components["schemas"]["Id"] | null;
            unit: components["schemas"]["UnitRef"];
            version: number;
        };
        /** @enum {string} */
        FactKind: "verdict" | "limit" | "return";
        FigureCatalogue: {
            rows: {
                assumed: string | null;
                denominator: components["schemas"]["Text"] | null;
                exclusions: components["schemas"]["Text"][];
                formula: components["schemas"]["Text"];
                id: string;
                name: components["schemas"]["Text"];
                numerator: components["schemas"]["Text"];
                /** @description null: as the page says */
                period: components["schemas"]["Text"] | null;
                scheme: string | null;
                shownOn: components["schemas"]["Text"];
                /** @description null: since the program is in use */
                since: components["schemas"]["Day"] | null;
                source: string | null;
            }[];
        };
        FileView: {
            /** @enum {string} */
            audience: "internal" | "citizen" | "public";
            bytes: number;
            height: number | null;
            id: components["schemas"]["Id"];
            name: string;
            previewUrl: string | null;
            type: string;
            url: string;
            width: number | null;
        };
        Follow: {
            answers: {
                at: components["schemas"]["Instant"];
                files: {
                    id: components["schemas"]["Id"];
                    name: string;
                    previewUrl: string | null;
                    url: string;
                }[];
                outcome: string;
                outcomeName: components["schemas"]["Text"];
                text: string;
                unit: components["schemas"]["Text"];
                /** @description until when the rest is done */
                until: string | null;
                /** @description that day has passed */
                untilOver: boolean;
            }[];
            appealId: components["schemas"]["Id"];
            /** @description what the unit still asks this person (CHECKLIST K14); the token opens the page of the link */
            asked: {
                token: string;
                until: components["schemas"]["Instant"];
                waits: boolean;
                words: string;
            }[];
            canRate: boolean;
            canSay: boolean;
            canSayNotSolved: boolean;
            canWithdraw: boolean;
            /** @description whether the public may read the matter and its answer */
            consentPublish: boolean;
            /** @description asked for by this person over their own data */
            dataRequests: components["schemas"]["OwnDataRequest"][];
            dueAt: components["schemas"]["Instant"] | null;
            entryId: components["schemas"]["Id"];
            files: {
                id: components["schemas"]["Id"];
                name: string;
                previewUrl: string | null;
                url: string;
            }[];
            headline: components["schemas"]["Text"];
            late: boolean;
            /** @description words of this person that are not to count when a unit is assessed (CHECKLIST K91) */
            leftOut: {
                /** @description looked at once more, after it was approved: what came of it */
                again: {
                    reason: string | null;
                    /** @enum {string} */
                    state: "asked" | "restored" | "kept";
                } | null;
                final: boolean;
                reason: string;
                said: string | null;
                unit: components["schemas"]["Text"];
                /** @description the person may object before this */
                until: components["schemas"]["Instant"] | null;
            }[];
            /** @description which messages come; null: none can, there is no number */
            messageChoice: ("all" | "essential") | null;
            /** @description what was sent to this person */
            messages: {
                at: components["schemas"]["Instant"];
                text: string;
            }[];
            notSolvedUntil: components["schemas"]["Instant"] | null;
            number: string;
            /** @description further matters of the same submission, each handled by its own unit (CHECKLIST K44) */
            parts: {
                answered: boolean;
                title: string;
                unit: components["schemas"]["Text"] | null;
            }[];
            rated: {
                at: components["schemas"]["Instant"];
                satisfaction: number | null;
                solved: string | null;
                words: components["schemas"]["Text"];
            } | null;
            receivedAt: components["schemas"]["Instant"];
            /** @description what this person said after filing (CHECKLIST K10) */
            said: {
                at: components["schemas"]["Instant"];
                id: components["schemas"]["Id"];
                /** @enum {string} */
                kind: "add" | "urge" | "ask" | "withdraw";
                name: components["schemas"]["Text"];
                /** @description what was done with it at once */
                reaction: components["schemas"]["Text"];
                repliedAt: components["schemas"]["Instant"] | null;
                reply: string | null;
                text: string;
            }[];
            sealed: boolean;
            /** @enum {string} */
            state: "received" | "declined" | "under_way" | "answered" | "again" | "closed";
            steps: components["schemas"]["FollowStep"][];
            text: string;
            timeLeft: components["schemas"]["Text"] | null;
            title: string;
            /** @description not before this; null: now */
            urgeAgainAt: components["schemas"]["Instant"] | null;
            /** @description which unit has it */
            who: components["schemas"]["Text"] | null;
        };
        FollowStep: {
            at: components["schemas"]["Instant"] | null;
            detail: components["schemas"]["Text"] | null;
            id: string;
            name: components["schemas"]["Text"];
            /** @enum {string} */
            state: "done" | "now" | "next";
        };
        FoundPlace: {
            /** @description the list has no position of its own: the point is reckoned */
            about: {
                /** @description grid or community in which it lies for sure */
                area: string | null;
                /** @description so far off at most; 0: not known how far */
                metres: number;
            } | null;
            /** @description entry of the address list; null: a town or street as a whole */
            id: string | null;
            kind: string;
            kindName: components["schemas"]["Text"];
            /** @description as it is written down: a road with the house number that was typed */
            name: string;
            /** @description WGS-84 */
            point: {
                lat: number;
                lng: number;
            } | null;
            unit: string;
            unitName: components["schemas"]["Text"];
        };
        /** @enum {string} */
        Grade: "red" | "orange" | "yellow" | "blue" | "green";
        Hall: {
            agenda: {
                id: string;
                name: string;
                /** @description seats that handed in */
                scored: number;
                /** @description seats that judge it */
                seats: number;
                stood: boolean;
                unitName: components["schemas"]["Text"] | null;
            }[];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "panel" | "session" | "survey";
            name: string;
            questions: {
                answer: string | null;
                answeredBy: string | null;
                asker: string;
                at: components["schemas"]["Instant"];
                id: components["schemas"]["Id"];
                /** @enum {string} */
                state: "asked" | "picked" | "answered" | "left";
                subject: string;
                version: number;
                words: string;
            }[];
            secret: boolean;
            stand: string | null;
            /** @enum {string} */
            state: "draft" | "open" | "closing" | "closed" | "void";
            until: components["schemas"]["Instant"] | null;
            version: number;
        };
        HandOverPage: {
            next: string | null;
            rows: components["schemas"]["HandOverRow"][];
        };
        HandOverRow: {
            at: components["schemas"]["Instant"];
            by: string | null;
            documents: {
                docx: string;
                pdf: string;
            };
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "results" | "ladder";
            number: string;
            office: components["schemas"]["Code"];
            officeName: components["schemas"]["Text"];
            title: string;
            /** @description the signed call */
            told: ("waiting" | "sent" | "given_up") | null;
        };
        HonourPage: {
            kinds: {
                id: components["schemas"]["Code"];
                name: components["schemas"]["Text"];
            }[];
            next: string | null;
            rows: components["schemas"]["HonourRow"][];
        };
        HonourRow: {
            acts: components["schemas"]["OpenAct"][];
            endedWhy: string | null;
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Code"];
            kindName: components["schemas"]["Text"];
            /** @description the month, or the period of a round */
            month: string;
            person: string | null;
            proposedAt: components["schemas"]["Instant"];
            /** @description null: by the ranks */
            proposedBy: string | null;
            publishedAt: components["schemas"]["Instant"] | null;
            /** @description the places it is proposed for; of one by hand what was written */
            reason: components["schemas"]["Text"];
            /** @description what took its ground away */
            shaken: components["schemas"]["Text"] | null;
            signedBy: string | null;
            /** @enum {string} */
            state: "proposed" | "declined" | "signed" | "published" | "withdrawn";
            stateName: components["schemas"]["Text"];
            /** @description who of the unit took part in a round */
            subject: components["schemas"]["Text"] | null;
            unit: components["schemas"]["UnitRef"];
            version: number;
        };
        /** Format: uuid */
        Id: string;
        IndicatorView: {
            denominator: number;
            excluded: {
                count: number;
                ground: string;
                name: components["schemas"]["Text"];
            }[];
            formula: components["schemas"]["Text"];
            /** @enum {string} */
            id: "satisfaction" | "closure" | "return";
            lost: number;
            name: components["schemas"]["Text"];
            numerator: number;
            points: number;
            /** @description 0 to 1; null if the denominator is 0 */
            rate: number | null;
            weight: number;
        };
        Inspection: {
            acts: components["schemas"]["OpenAct"][];
            /** @description when it was seen */
            at: components["schemas"]["Instant"];
            /** @description null: not for the unit to know */
            by: string | null;
            /** @description until when the unit answers */
            clock: components["schemas"]["ClockView"] | null;
            covert: boolean;
            files: components["schemas"]["FileView"][];
            id: components["schemas"]["Id"];
            listName: components["schemas"]["Text"];
            /** @description points in order */
            passed: number;
            /** @description points looked at */
            points: number;
            position: {
                lat: number;
                lng: number;
            } | null;
            posts: {
                expected: number;
                present: number;
            } | null;
            seen: {
                code: string;
                name: components["schemas"]["Text"];
                note: string | null;
                /** @enum {string} */
                result: "good" | "fault" | "skipped";
                struck: boolean;
            }[];
            shut: components["schemas"]["ShutAct"][];
            spot: string | null;
            /** @enum {string} */
            state: "clean" | "open" | "answered" | "contested" | "mended";
            stateName: components["schemas"]["Text"];
            steps: {
                at: components["schemas"]["Instant"];
                by: string | null;
                files: components["schemas"]["FileView"][];
                id: components["schemas"]["Id"];
                kindName: components["schemas"]["Text"];
                words: string;
            }[];
            /** @description when it reached the program */
            takenAt: components["schemas"]["Instant"];
            unit: components["schemas"]["UnitRef"];
            version: number;
            words: string;
        };
        InspectionFigures: {
            inspections: number;
            /** @description not answered in time */
            late: number;
            /** @description found and not yet mended */
            open: number;
            /** @description points in order */
            passed: number;
            /** @description points looked at */
            points: number;
        };
        InspectionList: {
            figures: components["schemas"]["InspectionFigures"];
            from: components["schemas"]["Day"];
            lists: {
                code: string;
                /** @description the unit is not told who came */
                covert: boolean;
                name: components["schemas"]["Text"];
                points: {
                    code: string;
                    name: components["schemas"]["Text"];
                }[];
                /** @description people who ought to be there are counted */
                posts: boolean;
            }[];
            mayRecord: boolean;
            more: boolean;
            rows: components["schemas"]["InspectionRow"][];
            to: components["schemas"]["Day"];
            /** @description those that were inspected */
            units: {
                inspections: number;
                /** @description not answered in time */
                late: number;
                /** @description found and not yet mended */
                open: number;
                /** @description points in order */
                passed: number;
                /** @description points looked at */
                points: number;
                unit: components["schemas"]["UnitRef"];
            }[];
        };
        InspectionRow: {
            /** @description when it was seen */
            at: components["schemas"]["Instant"];
            /** @description until when the unit answers */
            clock: components["schemas"]["ClockView"] | null;
            id: components["schemas"]["Id"];
            listName: components["schemas"]["Text"];
            /** @description points in order */
            passed: number;
            /** @description points looked at */
            points: number;
            spot: string | null;
            /** @enum {string} */
            state: "clean" | "open" | "answered" | "contested" | "mended";
            stateName: components["schemas"]["Text"];
            unit: components["schemas"]["UnitRef"];
            version: number;
        };
        /**
         * Format: date-time
         * @description UTC instant, ISO 8601
         */
        Instant: string;
        IntegrityList: {
            next: string | null;
            rows: {
                cases: {
                    caseId: components["schemas"]["Id"];
                    number: string;
                    title: string;
                }[];
                day: components["schemas"]["Day"];
                decidedAt: components["schemas"]["Instant"] | null;
                decidedBy: string | null;
                /** @description why it may be nothing */
                doubt: components["schemas"]["Text"];
                foundAt: components["schemas"]["Instant"];
                id: components["schemas"]["Id"];
                /** @enum {string} */
                kind: "one_device" | "unread" | "no_work" | "no_contact";
                name: components["schemas"]["Text"];
                reason: string | null;
                /** @description what was found, in numbers */
                say: components["schemas"]["Text"];
                /** @enum {string} */
                state: "open" | "explained" | "pursued";
                unit: components["schemas"]["Code"];
                unitName: components["schemas"]["Text"];
                version: number;
            }[];
            /** @description findings of the last 90 days by unit */
            units: {
                explained: number;
                name: components["schemas"]["Text"];
                open: number;
                pursued: number;
                unit: components["schemas"]["Code"];
            }[];
        };
        Joints: {
            kinds: {
                code: string;
                name: components["schemas"]["Text"];
            }[];
            /** @description units for which this person may call */
            mine: components["schemas"]["UnitRef"][];
            rows: {
                acts: components["schemas"]["OpenAct"][];
                by: components["schemas"]["UnitRef"];
                id: components["schemas"]["Id"];
                kind: components["schemas"]["Text"];
                meetAt: components["schemas"]["Instant"];
                number: string;
                parts: {
                    acts: components["schemas"]["OpenAct"][];
                    by: string | null;
                    clock: components["schemas"]["ClockView"];
                    id: components["schemas"]["Id"];
                    opinion: components["schemas"]["Text"] | null;
                    unit: components["schemas"]["UnitRef"];
                    version: number;
                    words: string | null;
                }[];
                place: string | null;
                result: string | null;
                stateName: components["schemas"]["Text"];
                title: string;
                version: number;
                words: string;
            }[];
        };
        JuryIndicator: {
            ask: {
                answers: {
                    id: string;
                    name: components["schemas"]["Text"];
                    worth: number | null;
                }[];
                /** @constant */
                kind: "answers";
            } | {
                decimals: number;
                /** @constant */
                kind: "points";
                most: number;
            } | {
                /** @constant */
                kind: "choose";
                number: number;
            };
            id: string;
            name: components["schemas"]["Text"];
        };
        JuryList: {
            /** @description false: the city has no rules for it, so none can be made */
            inPack: boolean;
            next: string | null;
            rows: {
                id: components["schemas"]["Id"];
                /** @enum {string} */
                kind: "panel" | "session" | "survey";
                madeAt: components["schemas"]["Instant"];
                name: string;
                scheme: string | null;
                secret: boolean;
                /** @enum {string} */
                state: "draft" | "open" | "closing" | "closed" | "void";
                subjects: number;
                until: components["schemas"]["Instant"] | null;
                version: number;
            }[];
        };
        JuryOffers: {
            rounds: {
                id: components["schemas"]["Id"];
                period: string;
                scheme: string;
                subjects: {
                    id: string;
                    name: string;
                    unit: string | null;
                }[];
            }[];
            schemes: {
                indicators: {
                    ask: {
                        answers: {
                            id: string;
                            name: components["schemas"]["Text"];
                            worth: number | null;
                        }[];
                        /** @constant */
                        kind: "answers";
                    } | {
                        decimals: number;
                        /** @constant */
                        kind: "points";
                        most: number;
                    } | {
                        /** @constant */
                        kind: "choose";
                        number: number;
                    };
                    id: string;
                    name: components["schemas"]["Text"];
                    origin: string;
                    who: {
                        name: components["schemas"]["Text"];
                        who: string;
                    }[];
                }[];
                name: components["schemas"]["Text"];
                scheme: string;
            }[];
            secretFor: string[];
            who: {
                name: components["schemas"]["Text"];
                who: string;
            }[];
        };
        JuryPage: {
            acts: components["schemas"]["OpenAct"][];
            askedBy: string | null;
            askedByMe: boolean;
            /** @description upheld: the title is lost */
            breaches: {
                kind: components["schemas"]["Text"];
                number: string;
                subject: string;
            }[];
            closedAt: components["schemas"]["Instant"] | null;
            closedBy: string | null;
            commitment: string | null;
            id: components["schemas"]["Id"];
            imports: {
                at: components["schemas"]["Instant"];
                by: string | null;
                digest: string;
                fileName: string;
                id: components["schemas"]["Id"];
                rows: number;
                source: string;
            }[];
            indicators: components["schemas"]["JuryIndicator"][];
            inUrn: number;
            /** @enum {string} */
            kind: "panel" | "session" | "survey";
            least: number;
            name: string;
            openTo: string | null;
            quorum: number;
            result: components["schemas"]["JuryResult"] | null;
            roundId: components["schemas"]["Id"] | null;
            sample: components["schemas"]["SurveySample"] | null;
            scheme: string | null;
            /** @description without those of the sample */
            seats: {
                /** @description parts of the ballot handed in */
                handedIn: number;
                holder: string | null;
                id: components["schemas"]["Id"];
                lostWhy: string | null;
                number: number;
                parts: number;
                recused: string[];
                /** @enum {string} */
                state: "given" | "lost";
                unit: components["schemas"]["Text"] | null;
                who: string;
                whoName: components["schemas"]["Text"];
            }[];
            secret: boolean;
            shut: components["schemas"]["ShutAct"][];
            slots: components["schemas"]["JurySlot"][];
            stand: string | null;
            /** @enum {string} */
            state: "draft" | "open" | "closing" | "closed" | "void";
            stood: string[];
            subjects: components["schemas"]["JurySubject"][];
            until: components["schemas"]["Instant"] | null;
            version: number;
            who: {
                name: components["schemas"]["Text"];
                seats: number;
                voted: number;
                who: string;
            }[];
        };
        JuryResult: {
            ballots: number;
            /** @description votes that a third party counted */
            imported: number;
            seats: number;
            spoiled: number;
            /** @description ballots that gave all subjects the same: a note, nothing follows */
            straight: number;
            struck: number;
            subjects: {
                indicators: {
                    abstained: number;
                    groups: {
                        name: components["schemas"]["Text"];
                        votes: number;
                        who: string;
                    }[];
                    indicator: string;
                    mean: string | null;
                    name: components["schemas"]["Text"];
                    noVote: number;
                    struck: number;
                    votes: number;
                }[];
                name: string;
                /** @description a questionnaire with too few answers about it */
                small: boolean;
                subject: string;
            }[];
            voted: number;
        };
        JurySlot: {
            exponent: number;
            id: string;
            subjects: string[];
        };
        JurySubject: {
            figures: {
                name: string;
                value: string;
            }[];
            id: string;
            name: string;
            report: string | null;
            unit: string | null;
            unitName: components["schemas"]["Text"] | null;
        };
        JuryVerification: {
            ballots: number;
            changed: string[];
            commitment: {
                kept: string | null;
                ledger: string | null;
                now: string;
                ok: boolean;
            };
            ok: boolean;
            tallyOk: boolean;
        };
        KnowledgeEntry: {
            acts: components["schemas"]["OpenAct"][];
            changedAt: components["schemas"]["Instant"];
            current: number | null;
            errors: {
                answer: string | null;
                answeredBy: string | null;
                at: components["schemas"]["Instant"];
                /** @description null: a citizen */
                by: string | null;
                dueAt: components["schemas"]["Instant"];
                id: components["schemas"]["Id"];
                mayAnswer: boolean;
                n: number;
                /** @enum {string} */
                state: "open" | "right" | "wrong";
                version: number;
                words: string;
            }[];
            expiresOn: components["schemas"]["Day"] | null;
            id: components["schemas"]["Id"];
            mine: boolean;
            offered: boolean;
            reviewOn: components["schemas"]["Day"] | null;
            shut: components["schemas"]["ShutAct"][];
            state: string;
            stateName: components["schemas"]["Text"];
            unit: components["schemas"]["UnitRef"];
            used: number;
            version: number;
            /** @description the newest first */
            wordings: {
                answer: string;
                applies: string | null;
                at: components["schemas"]["Instant"];
                basis: string;
                by: string | null;
                decidedAt: components["schemas"]["Instant"] | null;
                decidedBy: string | null;
                keywords: string[];
                n: number;
                public: boolean;
                question: string;
                remark: string | null;
                /** @enum {string} */
                state: "waiting" | "approved" | "returned";
                stateName: components["schemas"]["Text"];
                until: components["schemas"]["Day"] | null;
            }[];
        };
        KnowledgeList: {
            /** @description of the unit that was asked for, or of all */
            counts: components["schemas"]["KnowledgeUpkeep"] | null;
            more: boolean;
            rows: {
                /** @description open tellings of errors */
                errors: number;
                expiresOn: components["schemas"]["Day"] | null;
                id: components["schemas"]["Id"];
                mine: boolean;
                public: boolean;
                question: string;
                reviewOn: components["schemas"]["Day"] | null;
                state: string;
                stateName: components["schemas"]["Text"];
                unit: components["schemas"]["UnitRef"];
                /** @description a wording waits for approval */
                waits: boolean;
            }[];
            /** @description those that have entries */
            units: components["schemas"]["UnitRef"][];
            /** @description those that I write for */
            writes: components["schemas"]["UnitRef"][];
        };
        KnowledgeOffer: {
            answer: string;
            applies: string | null;
            basis: string;
            /** @description its review day has passed and nobody has looked at it again */
            due: boolean;
            expiresOn: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            public: boolean;
            question: string;
            reviewOn: components["schemas"]["Day"];
            unit: components["schemas"]["UnitRef"];
        };
        KnowledgeUpkeep: {
            /** @description of them valid today and not past their review */
            current: number;
            /** @description past their review and not looked at */
            due: number;
            /** @description that hold or held and were not ended */
            entries: number;
            /** @description tellings of errors open beyond their limit */
            errorsLate: number;
            /** @description expired or found wrong, not offered */
            expired: number;
            /** @description times used in the last thirty days */
            used: number;
            /** @description wordings that wait for approval */
            waiting: number;
        };
        KnownBeside: {
            appealCount: number;
            caseId: components["schemas"]["Id"];
            /** @description open: a new appeal may join it */
            joinable: boolean;
            /** @description 0 to 1 */
            likeness: number;
            /** @description metres between both, in tens, where it is close by */
            metres: number | null;
            number: string;
            /** @description where the program proposed both as one matter: what people decided, and what is open to you */
            pair: {
                acts: components["schemas"]["OpenAct"][];
                id: components["schemas"]["Id"];
                /** @enum {string} */
                state: "open" | "linked" | "different";
                stateName: components["schemas"]["Text"];
                version: number;
            } | null;
            place: string | null;
            receivedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            relation: "again" | "same_matter" | "same_person";
            samePlace: boolean;
            state: components["schemas"]["Text"];
            /** @description alike enough to be proposed as one matter */
            sure: boolean;
            title: string;
            why: components["schemas"]["Text"];
        };
        KnownCase: {
            appealCount: number;
            caseId: components["schemas"]["Id"];
            /** @description open: a new appeal may join it */
            joinable: boolean;
            /** @description 0 to 1 */
            likeness: number;
            /** @description metres between both, in tens, where it is close by */
            metres: number | null;
            number: string;
            place: string | null;
            receivedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            relation: "again" | "same_matter" | "same_person";
            samePlace: boolean;
            state: components["schemas"]["Text"];
            /** @description alike enough to be proposed as one matter */
            sure: boolean;
            title: string;
            why: components["schemas"]["Text"];
        };
        Laboratory: {
            drafts: components["schemas"]["SchemeDraft"][];
            mayWrite: boolean;
            scheme: {
                body: string;
                code: components["schemas"]["Code"];
                /** @description its first day, where it is still to come */
                from: components["schemas"]["Day"] | null;
                full: number;
                leaves: {
                    id: components["schemas"]["Code"];
                    name: components["schemas"]["Text"];
                    weight: number;
                }[];
                name: components["schemas"]["Text"];
                /** @description periods that a draft can be tried on */
                past: string[];
                version: string;
            };
            schemes: {
                code: components["schemas"]["Code"];
                name: components["schemas"]["Text"];
                version: string;
            }[];
        };
        LadderFigures: {
            /** @description facts left out or put right on an approved ground */
            aside: {
                count: number;
                ground: components["schemas"]["Code"];
                name: components["schemas"]["Text"];
            }[];
            /** @description satisfaction of the units that were named, all of them together, before and after */
            effect: {
                after: number;
                before: number;
                of: number;
                points: number;
            } | null;
            objections: {
                filed: number;
                refused: number;
                upheld: number;
            };
            steps: {
                closed: number;
                name: components["schemas"]["Text"];
                recommended: number;
                signed: number;
                step: components["schemas"]["Code"];
                units: number;
                withdrawn: number;
            }[];
            year: number;
        };
        LentPowerView: {
            from: {
                id: components["schemas"]["Id"];
                name: string;
            };
            fromDay: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            kinds: components["schemas"]["Text"][];
            mayRevoke: boolean;
            now: boolean;
            powers: components["schemas"]["Text"][];
            to: {
                id: components["schemas"]["Id"];
                name: string;
            };
            toDay: components["schemas"]["Day"];
            version: number;
        };
        LetterPartRow: {
            /** @description the limit to answer while it runs */
            clock: components["schemas"]["ClockView"] | null;
            dueAt: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            mine: boolean;
            onTime: boolean | null;
            openedAt: components["schemas"]["Instant"] | null;
            openedBy: string | null;
            /** @description the leader in charge it is to; null: the unit */
            person: components["schemas"]["PersonRef"] | null;
            round: number;
            /** @enum {string} */
            state: "served" | "acknowledged" | "answered" | "settled";
            stateName: components["schemas"]["Text"];
            unit: components["schemas"]["UnitRef"];
            urged: number;
        };
        LoopView: {
            name: components["schemas"]["Text"];
            step: number;
            under: number;
        };
        ModelDetail: {
            confusions: {
                guess: {
                    code: components["schemas"]["Code"];
                    name: components["schemas"]["Text"];
                };
                n: number;
                truth: {
                    code: components["schemas"]["Code"];
                    name: components["schemas"]["Text"];
                };
            }[];
            /** @description how the matters of late differ from those it learned */
            drift: {
                days: number;
                /** @description 0: as when it was trained, 1: nothing in common */
                distance: number;
                moved: {
                    before: number;
                    label: {
                        code: components["schemas"]["Code"];
                        name: components["schemas"]["Text"];
                    };
                    late: number;
                }[];
                n: number;
            };
            errors: {
                caseId: components["schemas"]["Id"];
                fixed: {
                    code: components["schemas"]["Code"];
                    name: components["schemas"]["Text"];
                } | null;
                guess: {
                    code: components["schemas"]["Code"];
                    name: components["schemas"]["Text"];
                };
                number: string;
                probability: number;
                title: string;
                truth: {
                    code: components["schemas"]["Code"];
                    name: components["schemas"]["Text"];
                };
            }[];
            mayFix: boolean;
        };
        ModelList: {
            /** @description confirmed matters there are, counted up to the number needed */
            confirmed: number;
            /** @description confirmed matters from which on a model is trained */
            enough: number;
            mayTrain: boolean;
            rows: components["schemas"]["ModelRow"][];
            unsureBelow: number;
        };
        ModelRow: {
            accuracy: number;
            acts: {
                name: string;
                path: string;
                primary: boolean;
                title: components["schemas"]["Text"];
            }[];
            calibrationError: number;
            /** @description share of texts that reach it */
            coverage: number;
            decidedAt: components["schemas"]["Instant"] | null;
            decidedBy: string | null;
            digest: string;
            id: components["schemas"]["Id"];
            labels: number;
            macroF1: number;
            /** @description texts kept back to measure */
            n: number;
            newestAt: components["schemas"]["Instant"] | null;
            /** @description for the acts */
            revision: number;
            rows: number;
            /**
             * @description item of the event list, or unit that leads
             * @enum {string}
             */
            scheme: "item" | "unit";
            seconds: number;
            state: string;
            stateName: components["schemas"]["Text"];
            /** @description certainty from which on 95 of 100 were right */
            threshold: number | null;
            top3: number;
            trainedAt: components["schemas"]["Instant"];
            version: number;
        };
        MorningBrief: {
            /** @description yesterday */
            day: components["schemas"]["Day"];
            /** @description for a leader: units that lost most places */
            fallen: {
                /** @description the place of the month before */
                before: number | null;
                of: number;
                period: string;
                place: number | null;
                score: number;
                unit: components["schemas"]["UnitRef"];
            }[];
            sentence: components["schemas"]["Text"];
            standing: {
                /** @description the place of the month before */
                before: number | null;
                of: number;
                period: string;
                place: number | null;
                score: number;
            } | null;
            today: {
                cases: {
                    dueAt: components["schemas"]["Instant"] | null;
                    grade: string;
                    id: components["schemas"]["Id"];
                    late: boolean;
                    number: string;
                    title: string;
                    unit: components["schemas"]["Text"] | null;
                }[];
                due: number;
                overdue: number;
                red: number;
            };
            /** @description null: the whole city */
            unit: components["schemas"]["UnitRef"] | null;
            /** @description against the month before */
            why: {
                lines: {
                    cases: {
                        change: number;
                        id: components["schemas"]["Id"];
                        number: string;
                        title: string;
                        why: components["schemas"]["Text"];
                    }[];
                    change: number;
                    name: components["schemas"]["Text"];
                }[];
                sentence: components["schemas"]["Text"];
            } | null;
            yesterday: {
                dispatched: number;
                /** @description limits that ended */
                ended: number;
                inTime: number;
                rated: number;
                returned: number;
                satisfied: number;
            };
        } | null;
        MyDay: {
            /** @description of these, answered at once (CHECKLIST K39) */
            atOnce: number;
            /** @description taken down by me today */
            registered: number;
            /** @description the last 30, newest first */
            rows: {
                at: components["schemas"]["Instant"];
                atOnce: boolean;
                caseId: components["schemas"]["Id"];
                /** @description the state by its code */
                code: components["schemas"]["Code"];
                number: string;
                state: components["schemas"]["Text"];
                title: string;
            }[];
        };
        MyMatter: {
            appealId: components["schemas"]["Id"];
            headline: components["schemas"]["Text"];
            number: string;
            receivedAt: components["schemas"]["Instant"];
            state: string;
            title: string;
        };
        NotSatisfiedPage: {
            next: string | null;
            rows: components["schemas"]["NotSatisfiedRow"][];
        };
        NotSatisfiedRow: {
            at: components["schemas"]["Instant"];
            concludedAt: components["schemas"]["Instant"] | null;
            id: components["schemas"]["Id"];
            result: string | null;
            step: components["schemas"]["Text"];
            text: string;
            title: string;
            unit: components["schemas"]["Text"] | null;
        };
        /** @enum {string} */
        ObjectionAbout: "verdict" | "limit" | "return" | "counts" | "marks" | "claim";
        ObjectionDetail: {
            acts: components["schemas"]["OpenAct"][];
            /** @description why it is decided anew */
            again: string | null;
            approveBy: components["schemas"]["Instant"] | null;
            approved: {
                at: components["schemas"]["Instant"];
                by: string | null;
                publications: string[];
            } | null;
            /** @description null: it is about a round */
            case: {
                id: components["schemas"]["Id"];
                number: string;
                title: string;
            } | null;
            clock: components["schemas"]["ClockView"] | null;
            decideBy: components["schemas"]["Instant"];
            decision: {
                at: components["schemas"]["Instant"];
                by: string | null;
                remedy: ("exclude" | "correct" | "strike") | null;
                upheld: boolean;
                words: string;
            } | null;
            /** @description what upholding it changes: as it would be now, as decided, as published */
            effects: {
                figures: {
                    /** @enum {string} */
                    kind: "day" | "week" | "fortnight" | "month" | "quarter" | "year" | "once";
                    number: string;
                    others: number;
                    period: string;
                    place: {
                        after: number | null;
                        before: number | null;
                    };
                    score: {
                        after: number;
                        before: number;
                    };
                    version: number;
                }[];
                ladder: {
                    after: components["schemas"]["Text"] | null;
                    before: components["schemas"]["Text"] | null;
                    month: string;
                    unit: components["schemas"]["UnitRef"];
                }[];
            } | null;
            fact: components["schemas"]["ObjectionAbout"];
            factDay: components["schemas"]["Day"] | null;
            factName: components["schemas"]["Text"];
            filedAt: components["schemas"]["Instant"];
            filedBy: string | null;
            files: components["schemas"]["FileView"][];
            groundName: components["schemas"]["Text"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "day" | "week" | "fortnight" | "month" | "quarter" | "year" | "once";
            number: string;
            objectBy: components["schemas"]["Instant"];
            period: string;
            /** @description what the person was told whose word is not to count, and what they say to it */
            person: {
                at: components["schemas"]["Instant"] | null;
                told: string;
                words: string | null;
            } | null;
            publication: string;
            /** @description what of its result is objected to, and what it should be */
            round: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Text"];
                subject: string;
                subjectName: components["schemas"]["Text"];
                what: components["schemas"]["Text"];
            } | null;
            shut: components["schemas"]["ShutAct"][];
            state: components["schemas"]["ObjectionState"];
            stateName: components["schemas"]["Text"];
            /** @description the fact still counts against the unit as the books stand now */
            stillLost: boolean;
            unit: components["schemas"]["UnitRef"];
            version: number;
            /** @description what became of the fact: left out, put back */
            waiver: components["schemas"]["WaiverHistory"] | null;
            words: string;
        };
        ObjectionPage: {
            counts: {
                [key: string]: number;
            };
            next: string | null;
            rows: components["schemas"]["ObjectionRow"][];
        };
        ObjectionRow: {
            /** @description null: it is about a round */
            case: {
                id: components["schemas"]["Id"];
                number: string;
                title: string;
            } | null;
            clock: components["schemas"]["ClockView"] | null;
            fact: components["schemas"]["ObjectionAbout"];
            factName: components["schemas"]["Text"];
            filedAt: components["schemas"]["Instant"];
            groundName: components["schemas"]["Text"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "day" | "week" | "fortnight" | "month" | "quarter" | "year" | "once";
            number: string;
            period: string;
            publication: string;
            /** @description what of its result is objected to, and what it should be */
            round: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["Text"];
                subject: string;
                subjectName: components["schemas"]["Text"];
                what: components["schemas"]["Text"];
            } | null;
            state: components["schemas"]["ObjectionState"];
            stateName: components["schemas"]["Text"];
            unit: components["schemas"]["UnitRef"];
            version: number;
        };
        /** @enum {string} */
        ObjectionState: "filed" | "refused" | "upheld" | "corrected" | "withdrawn";
        ObjectionWindow: {
            filed: {
                factId: components["schemas"]["Id"];
                id: components["schemas"]["Id"];
                number: string;
                stateName: components["schemas"]["Text"];
            }[];
            grounds: {
                id: components["schemas"]["Code"];
                name: components["schemas"]["Text"];
            }[];
            /** @description this person may object for this unit */
            mayFile: boolean;
            open: boolean;
            publication: string | null;
            until: components["schemas"]["Instant"] | null;
            /** @description how long it is open, or why it is not */
            why: components["schemas"]["Text"];
        };
        OpenAct: {
            /** @description JSON Schema of the input */
            form: unknown;
            /** @description shortcut letter */
            key: string | null;
            name: string;
            /** @description POST here */
            path: string;
            primary: boolean;
            title: components["schemas"]["Text"];
        };
        OpenDispute: {
            /** @description the limit of the arbiters */
            clock: components["schemas"]["ClockView"] | null;
            deciders: {
                people: components["schemas"]["PersonRef"][];
                unit: components["schemas"]["UnitRef"];
            };
            files: components["schemas"]["FileView"][];
            ground: components["schemas"]["Text"];
            proposed: components["schemas"]["UnitRef"] | null;
            /** @description who there was told of it (SPEC Q3) */
            proposedPerson: string | null;
            reason: string;
            returnedAt: components["schemas"]["Instant"];
            sender: string | null;
            /** @description what the dispatcher wrote for the unit */
            senderNote: string | null;
            sentAt: components["schemas"]["Instant"];
            unit: components["schemas"]["UnitRef"];
        };
        OpenLink: {
            /** @description what happens if nobody answers in time */
            afterwards: components["schemas"]["Text"] | null;
            answer: string | null;
            answeredAt: components["schemas"]["Instant"] | null;
            files: {
                /** Format: uuid */
                id: string;
                name: string;
                previewUrl: string | null;
                type: string;
                url: string;
            }[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "person" | "outsider";
            number: string;
            place: string | null;
            /** @enum {string} */
            state: "asked" | "answered" | "silent" | "withdrawn" | "over";
            unit: components["schemas"]["Text"];
            until: components["schemas"]["Instant"];
            /** @description the limit of handling stands still until the answer */
            waits: boolean;
            words: string;
        };
        /** @enum {string} */
        Outcome: "solved" | "partly" | "explained" | "not_possible";
        OverruleCourse: {
            labels: {
                label: {
                    code: components["schemas"]["Code"];
                    name: components["schemas"]["Text"];
                };
                overruled: number;
                proposed: number;
            }[];
            /** @description how many people decided */
            people: number;
            weeks: {
                decided: number;
                from: components["schemas"]["Day"];
                overruled: number;
                proposed: number;
            }[];
        };
        OwnDataRequest: {
            askedAt: components["schemas"]["Instant"];
            decidedAt: components["schemas"]["Instant"] | null;
            dueAt: components["schemas"]["Instant"];
            ground: string | null;
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "copy" | "correction" | "deletion";
            /** @enum {string} */
            state: "open" | "granted" | "refused";
        };
        PackDiff: {
            rows: {
                /** @description null: this version does not have it */
                after: {
                    assumed: string | null;
                    source: string | null;
                    value: components["schemas"]["Text"];
                } | null;
                /** @description null: this version does not have it */
                before: {
                    assumed: string | null;
                    source: string | null;
                    value: components["schemas"]["Text"];
                } | null;
                id: string;
                section: components["schemas"]["Text"];
                what: components["schemas"]["Text"];
            }[];
        };
        PackRules: {
            city: components["schemas"]["Text"];
            counts: {
                items: number;
                people: number;
                places: number;
                units: number;
            };
            effectiveFrom: components["schemas"]["Day"];
            sections: {
                id: string;
                lines: {
                    /** @description why this value was taken */
                    assumed: string | null;
                    id: string;
                    /** @description row of SPEC; null where it is assumed */
                    source: string | null;
                    value: components["schemas"]["Text"];
                    what: components["schemas"]["Text"];
                }[];
                name: components["schemas"]["Text"];
            }[];
            version: string;
            versions: components["schemas"]["PackVersion"][];
        };
        PackVersion: {
            change: components["schemas"]["Text"];
            effectiveFrom: components["schemas"]["Day"];
            /** @enum {string} */
            stand: "former" | "inForce" | "later";
            version: string;
        };
        PeopleAway: {
            /** @description whose account has ended */
            left: components["schemas"]["Id"][];
            rows: {
                person: components["schemas"]["Id"];
                standIn: components["schemas"]["Id"];
                until: components["schemas"]["Day"];
            }[];
        };
        PeopleServed: {
            cells: {
                name: string;
                of: string | null;
                ofName: components["schemas"]["Text"] | null;
                people: number;
                subject: string;
            }[];
            /** @description a quota below it would give answers a name */
            least: number;
            people: number;
            /** @description left out: they want only essential messages */
            switchedOff: number;
        };
        Permits: {
            kinds: {
                code: string;
                name: components["schemas"]["Text"];
                parts: {
                    limit: string;
                    name: components["schemas"]["Text"];
                    unit: components["schemas"]["UnitRef"];
                }[];
            }[];
            /** @description units that this person may take one in for */
            mine: components["schemas"]["UnitRef"][];
            rows: {
                acts: components["schemas"]["OpenAct"][];
                answer: string | null;
                company: string;
                creditCode: string;
                dueAt: components["schemas"]["Instant"];
                face: components["schemas"]["UnitRef"];
                given: number;
                id: components["schemas"]["Id"];
                kind: components["schemas"]["Text"];
                number: string;
                parts: {
                    acts: components["schemas"]["OpenAct"][];
                    by: string | null;
                    clock: components["schemas"]["ClockView"];
                    decision: components["schemas"]["Text"] | null;
                    id: components["schemas"]["Id"];
                    missing: string | null;
                    name: components["schemas"]["Text"];
                    /** @enum {string} */
                    state: "waiting" | "asked" | "given";
                    unit: components["schemas"]["UnitRef"];
                    version: number;
                    words: string | null;
                }[];
                receivedAt: components["schemas"]["Instant"];
                stateName: components["schemas"]["Text"];
                title: string;
                version: number;
                words: string;
            }[];
        };
        PersonRef: {
            id: components["schemas"]["Id"];
            name: string;
        };
        Phrases: {
            rows: {
                filled: string;
                id: components["schemas"]["Id"];
                kind: string | null;
                /** @description whether I keep it */
                mine: boolean;
                /** @enum {string} */
                step: "reply" | "respond" | "note" | "decline" | "ask" | "order" | "callback";
                text: string;
                title: string;
                unit: {
                    id: string;
                    name: components["schemas"]["Text"];
                } | null;
                version: number;
            }[];
            /** @description whose texts I keep */
            units: {
                id: string | null;
                name: components["schemas"]["Text"] | null;
            }[];
            variables: string[];
        };
        Place: {
            /** @description entry of the address list (CHECKLIST K42) */
            id?: string | null;
            /** @default null */
            lat: number | null;
            /** @default null */
            lng: number | null;
            /**
             * @description address in words
             * @default null
             */
            text: string | null;
            /**
             * @description town or street of the unit tree
             * @default null
             */
            unit: components["schemas"]["Code"] | null;
        };
        /** @description RFC 9457 problem details, in both languages */
        Problem: {
            code: string;
            /** @description what it looks like now, when somebody else was first */
            current?: unknown;
            detail: components["schemas"]["Text"];
            fields?: {
                code: string;
                message: components["schemas"]["Text"];
                path: string;
            }[];
            /** @description what to do next */
            next: components["schemas"]["Text"];
            status: number;
            title: components["schemas"]["Text"];
            type: string;
            /** @description figures of the text, e.g. until when */
            vars?: {
                [key: string]: unknown;
            };
        };
        PromiseFigures: {
            firstAsked: {
                /** @description not answered yet: whoever was asked first is still responsible */
                open: number;
                recorded: number;
                rows: {
                    at: components["schemas"]["Instant"];
                    caseId: components["schemas"]["Id"];
                    handedTo: string | null;
                    number: string;
                    person: string | null;
                    stillOpen: boolean;
                    title: string;
                }[];
            };
            times: {
                code: string;
                limit: string;
                /** @description null: nothing in the program shows it */
                measured: {
                    done: number;
                    inTime: number;
                    /** @description minutes, the middle one */
                    middle: number | null;
                } | null;
                post: components["schemas"]["Text"];
                step: components["schemas"]["Text"];
            }[];
            told: {
                /** @description further times, each with its reason */
                again: number;
                cases: number;
                rows: {
                    at: components["schemas"]["Instant"];
                    by: string | null;
                    caseId: components["schemas"]["Id"];
                    n: number;
                    number: string;
                    reason: string | null;
                    title: string;
                    unit: components["schemas"]["UnitRef"];
                }[];
                units: {
                    again: number;
                    cases: number;
                    unit: components["schemas"]["UnitRef"];
                }[];
            };
            ways: {
                answers: number;
                belongs: components["schemas"]["Text"];
                code: string;
                name: components["schemas"]["Text"];
            }[];
            wayUnits: {
                answers: number;
                byWay: {
                    answers: number;
                    code: string;
                }[];
                unit: components["schemas"]["UnitRef"];
            }[];
        };
        PublicAnswer: {
            /** @description masked */
            answer: string;
            answeredAt: components["schemas"]["Instant"];
            domain: components["schemas"]["Text"];
            /** @description photos that the unit released for everybody (CHECKLIST K20) */
            files: {
                id: components["schemas"]["Id"];
                name: string;
                previewUrl: string | null;
                url: string;
            }[];
            id: components["schemas"]["Id"];
            /** @description the answer in one line */
            line: string;
            /** @description masked */
            question: string;
            title: string;
            unit: components["schemas"]["Text"];
            /** @description time used, in words */
            used: components["schemas"]["Text"];
            /** @enum {string} */
            verdict: "solved" | "not_satisfied" | "none";
            verdictWords: components["schemas"]["Text"];
            /** @description how the unit acted (SPEC N1) */
            way: components["schemas"]["Text"] | null;
        };
        PublicAnswerPage: {
            next: string | null;
            rows: components["schemas"]["PublicAnswer"][];
        };
        PublicCity: {
            anonymousConsequence: components["schemas"]["Text"];
            code: components["schemas"]["Code"];
            demo: boolean;
            files: {
                bytes: number;
                count: number;
                types: string[];
            };
            hotline: string;
            how: {
                text: components["schemas"]["Text"];
                title: components["schemas"]["Text"];
            }[];
            kinds: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
            limits: {
                grade: string;
                limit: components["schemas"]["Text"];
                name: components["schemas"]["Text"];
            }[];
            /** @description the city has a map of its own to pick a place on (CHECKLIST K5) */
            map: boolean;
            name: components["schemas"]["Text"];
            /** @description what is kept, why, how long, who sees it (PIPL 17) */
            notice: components["schemas"]["Text"];
            /** @description what was done after “not satisfied” has a public page */
            notSatisfiedShown: boolean;
            notSolvedDays: number;
            portalName: components["schemas"]["Text"];
            ratingReasons: {
                good: boolean;
                id: string;
                name: components["schemas"]["Text"];
            }[];
            /** @description for whom one may file (CHECKLIST K26) */
            relations: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
            /** @description the city has reviews whose discipline people may report a breach of (SPEC N7) */
            reviews: boolean;
            towns: {
                id: components["schemas"]["Code"];
                name: components["schemas"]["Text"];
            }[];
        };
        PublicDesk: {
            day: components["schemas"]["Day"];
            hours: {
                from: string;
                to: string;
            }[];
            name: components["schemas"]["Text"];
            onDuty: {
                name: string;
                title: components["schemas"]["Text"];
                turn: components["schemas"]["Text"];
            }[];
            openToday: boolean;
            phone: string;
            place: components["schemas"]["Text"];
            steps: {
                coordinate: components["schemas"]["Text"];
                discuss: components["schemas"]["Text"];
                prolong: components["schemas"]["Text"];
            };
            weekends: boolean;
        };
        PublicHonours: {
            rows: {
                at: components["schemas"]["Instant"];
                kindName: components["schemas"]["Text"];
                month: string;
                person: string | null;
                subject: components["schemas"]["Text"] | null;
                unit: components["schemas"]["UnitRef"];
            }[];
        };
        PublicKnowledge: {
            answer: string;
            applies: string | null;
            basis: string;
            /** @description when it was approved or last confirmed */
            checkedOn: components["schemas"]["Day"];
            expiresOn: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            question: string;
            unit: components["schemas"]["Text"];
        };
        PublicOffice: {
            inspectors: components["schemas"]["Text"] | null;
            levels: {
                code: number;
                name: components["schemas"]["Text"];
            }[];
            list: {
                code: string;
                name: components["schemas"]["Text"];
            }[];
            person: {
                id: string;
                name: string;
                title: components["schemas"]["Text"];
            } | null;
            unit: {
                id: string;
                name: components["schemas"]["Text"];
            } | null;
        };
        PublicPaper: {
            /** @description null: no document has this number with this code */
            found: {
                day: components["schemas"]["Day"];
                /** @description SHA-256 of what the document says; its first 16 digits stand at the foot */
                digest: string;
                issuer: string;
                name: string;
                number: string;
                /** @enum {string} */
                state: "valid" | "withdrawn";
                stateName: components["schemas"]["Text"];
            } | null;
        };
        PublicRound: {
            at: components["schemas"]["Instant"];
            from: components["schemas"]["Day"];
            full: number;
            groups: {
                bands: {
                    code: components["schemas"]["Code"];
                    from: number;
                    name: components["schemas"]["Text"];
                    units: {
                        name: components["schemas"]["Text"];
                        unit: components["schemas"]["Code"];
                    }[];
                }[];
                id: components["schemas"]["Code"] | null;
                name: components["schemas"]["Text"] | null;
                /** @description by name; empty where the pack tells bands alone */
                rows: {
                    name: components["schemas"]["Text"];
                    place: number | null;
                    score: string;
                    subject: string;
                    tied: boolean;
                    unit: components["schemas"]["Text"] | null;
                    unranked: components["schemas"]["Text"] | null;
                }[];
            }[];
            kind: components["schemas"]["Code"];
            method: components["schemas"]["SchemePage"];
            name: components["schemas"]["Text"];
            number: string;
            period: string;
            /** @enum {string} */
            publicity: "internal" | "banded" | "byName";
            subjectKind: components["schemas"]["Text"];
            subjects: number;
            to: components["schemas"]["Day"];
            /** @description above 1: corrected */
            version: number;
            /** @description all publications of the round, newest first */
            versions: components["schemas"]["RankingVersion"][];
        };
        PublicRoundList: {
            next: string | null;
            rows: components["schemas"]["PublicRoundRow"][];
        };
        PublicRoundRow: {
            at: components["schemas"]["Instant"];
            kind: components["schemas"]["Code"];
            name: components["schemas"]["Text"];
            number: string;
            period: string;
            subjectKind: components["schemas"]["Text"];
            subjects: number;
            /** @description above 1: corrected */
            version: number;
        };
        PublicRules: {
            effectiveFrom: string;
            sections: {
                id: string;
                lines: {
                    value: components["schemas"]["Text"];
                    what: components["schemas"]["Text"];
                }[];
                name: components["schemas"]["Text"];
            }[];
            version: string;
        };
        PublicSession: {
            id: components["schemas"]["Id"];
            name: string;
            open: boolean;
            questions: {
                answer: string | null;
                answeredBy: string | null;
                asker: string;
                subject: string;
                words: string;
            }[];
            subjects: {
                id: string;
                name: string;
            }[];
        };
        RankingCasePage: {
            next: string | null;
            rows: components["schemas"]["RankingCaseRow"][];
        };
        RankingCaseRow: {
            caseId: components["schemas"]["Id"];
            counted: boolean;
            /** @description what cost points here, if it did */
            fact: {
                id: components["schemas"]["Id"];
                kind: components["schemas"]["FactKind"];
            } | null;
            grade: string;
            number: string;
            on: components["schemas"]["Day"];
            title: string;
            why: components["schemas"]["Text"];
        };
        RankingChange: {
            counts: {
                count: components["schemas"]["Text"];
                is: number;
                was: number;
            }[];
            name: components["schemas"]["Text"];
            place: {
                is: number | null;
                was: number | null;
            } | null;
            score: {
                is: number;
                was: number;
            } | null;
            unit: components["schemas"]["Code"];
        };
        RankingCourse: {
            months: string[];
            series: {
                name: components["schemas"]["Text"];
                scores: (number | null)[];
                unit: components["schemas"]["Code"];
            }[];
        };
        RankingDifference: {
            after: {
                of: number | null;
                /** @description YYYY-MM-DD or YYYY-MM */
                period: string;
                place: number | null;
                published: boolean;
                score: number;
            };
            before: {
                of: number | null;
                /** @description YYYY-MM-DD or YYYY-MM */
                period: string;
                place: number | null;
                published: boolean;
                score: number;
            };
            /** @description the changes of the lines sum to it, to the hundredth */
            change: number;
            lines: {
                cases: {
                    caseId: components["schemas"]["Id"];
                    change: number;
                    number: string;
                    title: string;
                    why: components["schemas"]["Text"];
                }[];
                change: number;
                id: string;
                name: components["schemas"]["Text"];
                ofLost: number;
                ofWeight: number;
                /** @description what cases that are not listed brought together */
                unlisted: number;
            }[];
            name: components["schemas"]["Text"];
            newlyAhead: {
                because: components["schemas"]["Text"];
                name: components["schemas"]["Text"];
                scoreChange: number | null;
                unit: components["schemas"]["Code"];
            }[];
            noLongerAhead: {
                because: components["schemas"]["Text"];
                name: components["schemas"]["Text"];
                scoreChange: number | null;
                unit: components["schemas"]["Code"];
            }[];
            place: {
                /** @description above 0: places lost */
                change: number;
                /** @description by what others did */
                others: number;
                /** @description by its own score */
                own: number;
            } | null;
            sentence: components["schemas"]["Text"];
            unit: components["schemas"]["Code"];
        };
        RankingExplain: {
            /** @description the cases that cost points, most recent first, at most 20 */
            cases: components["schemas"]["RankingCaseRow"][];
            excluded: {
                count: number;
                ground: string;
                name: components["schemas"]["Text"];
            }[];
            indicators: components["schemas"]["IndicatorView"][];
            ladder: {
                months: string[];
                name: components["schemas"]["Text"];
                reason: components["schemas"]["Text"];
                step: string;
            } | null;
            more: number;
            name: components["schemas"]["Text"];
            of: number;
            /** @description YYYY-MM-DD or YYYY-MM */
            period: string;
            place: number | null;
            score: number;
            sentence: components["schemas"]["Text"];
            unit: components["schemas"]["Code"];
        };
        RankingOwn: {
            indicators: components["schemas"]["IndicatorView"][];
            lists: {
                /** @enum {string} */
                id: "limits" | "callbacks" | "returns";
                more: boolean;
                name: components["schemas"]["Text"];
                points: number;
                rows: {
                    at: components["schemas"]["Instant"];
                    caseId: components["schemas"]["Id"];
                    late: boolean;
                    number: string;
                    title: string;
                }[];
                say: components["schemas"]["Text"];
            }[];
            /** @description facts of the month that cost points */
            lost: number;
            name: components["schemas"]["Text"];
            of: number;
            /** @description YYYY-MM-DD or YYYY-MM */
            period: string;
            place: number | null;
            score: number;
            sentence: components["schemas"]["Text"];
            unit: components["schemas"]["Code"];
        };
        RankingPeriods: {
            days: string[];
            months: string[];
            /** @enum {string} */
            publicity: "internal" | "banded" | "byName";
        };
        RankingPublicationPage: {
            next: string | null;
            rows: components["schemas"]["RankingPublicationRow"][];
        };
        RankingPublicationRow: {
            at: components["schemas"]["Instant"];
            by: string | null;
            digest: string;
            file: string | null;
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "day" | "month";
            number: string;
            /** @description YYYY-MM-DD or YYYY-MM */
            period: string;
            reason: string | null;
            /** @description above 1: a correction beside the earlier ones */
            version: number;
        };
        RankingRow: {
            indicators: components["schemas"]["IndicatorView"][];
            ladder: {
                months: string[];
                name: components["schemas"]["Text"];
                reason: components["schemas"]["Text"];
                step: string;
            } | null;
            name: components["schemas"]["Text"];
            /** @description null: too few cases to be ranked */
            place: number | null;
            previousPlace: number | null;
            previousScore: number | null;
            score: number;
            small: boolean;
            /** @description the step of the ladder the unit stands on now, for those who handle it */
            standing: {
                id: components["schemas"]["Id"];
                month: string;
                name: components["schemas"]["Text"];
                since: components["schemas"]["Instant"];
                state: components["schemas"]["Text"];
            } | null;
            unit: components["schemas"]["Code"];
            /** @description its few ratings are told to nobody */
            withheld: boolean;
        };
        RankingTable: {
            /** @description instead of rows, where only bands are public; units in the order of the pack */
            bands: {
                code: components["schemas"]["Code"];
                from: number;
                name: components["schemas"]["Text"];
                units: {
                    name: components["schemas"]["Text"];
                    unit: components["schemas"]["Code"];
                }[];
            }[] | null;
            computedAt: components["schemas"]["Instant"];
            /** @description first and last day, by the cut of the pack (CHECKLIST K100) */
            covers: {
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
            };
            group: components["schemas"]["Code"];
            groups: {
                id: components["schemas"]["Code"];
                name: components["schemas"]["Text"];
                units: number;
            }[];
            /** @enum {string} */
            kind: "day" | "month";
            /** @description it is published, and this person may publish a correction beside it */
            mayCorrect: boolean;
            /** @description ranking.publish is open to this person for this period */
            mayPublish: boolean;
            /** @description YYYY-MM-DD or YYYY-MM */
            period: string;
            /**
             * @description how open the period is, or would be if it were published now
             * @enum {string}
             */
            publicity: "internal" | "banded" | "byName";
            /** @description null: provisional, computed now */
            published: {
                at: components["schemas"]["Instant"];
                by: string | null;
                digest: string;
                id: components["schemas"]["Id"];
                number: string;
                version: number;
            } | null;
            rows: components["schemas"]["RankingRow"][];
            scheme: {
                code: components["schemas"]["Code"];
                minimum: number;
                /** @description what there must be so many of, to be ranked */
                minimumOf: components["schemas"]["Text"];
                name: components["schemas"]["Text"];
                version: string;
                weights: {
                    [key: string]: number;
                };
            };
            /** @description all publications of the period, newest first */
            versions: components["schemas"]["RankingVersion"][];
        };
        RankingVersion: {
            at: components["schemas"]["Instant"];
            changes: components["schemas"]["RankingChange"][];
            digest: string;
            /** @description where its data are to be had; null: not for whoever asks */
            file: string | null;
            id: components["schemas"]["Id"];
            number: string;
            /** @description why it corrects the one before */
            reason: string | null;
            /** @description digest of the signed statement; null: made before publications were signed */
            signed: string | null;
            /** @description above 1: a correction of the one before */
            version: number;
        };
        RatingInput: {
            /** @default null */
            contacted: boolean | null;
            /**
             * @description does not want to rate
             * @default false
             */
            declined: boolean;
            /** @default [] */
            reasons: components["schemas"]["Code"][];
            /** @description null only together with declined */
            satisfaction: (5 | 4 | 3 | 2 | 1) | null;
            solved: ("yes" | "partly" | "no") | null;
            /** @default  */
            text: string;
        };
        RecountList: {
            may: {
                jury: components["schemas"]["Id"];
                name: string;
                unit: components["schemas"]["UnitRef"];
                until: components["schemas"]["Instant"];
            }[];
            rows: components["schemas"]["RecountRow"][];
        };
        RecountRow: {
            /** @enum {string} */
            about: "count" | "handling";
            aboutName: components["schemas"]["Text"];
            acts: components["schemas"]["OpenAct"][];
            askedAt: components["schemas"]["Instant"];
            /** @description fingerprints that do not fit, whether the set is that of the ledger, whether the count follows */
            checked: {
                ballots: number;
                changed: number;
                set: boolean;
                tally: boolean;
            } | null;
            decision: {
                at: components["schemas"]["Instant"];
                by: string | null;
                words: string;
            } | null;
            id: components["schemas"]["Id"];
            jury: {
                id: components["schemas"]["Id"];
                name: string;
                secret: boolean;
            };
            number: string;
            shut: components["schemas"]["ShutAct"][];
            /** @enum {string} */
            state: "asked" | "confirmed" | "recounted" | "set_aside";
            stateName: components["schemas"]["Text"];
            /** @description null: a seat doubts it */
            unit: components["schemas"]["UnitRef"] | null;
            version: number;
            words: string;
        };
        RefusedAnswer: {
            at: components["schemas"]["Instant"];
            caseId: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            number: string;
            outcome: components["schemas"]["Text"];
            publicText: string;
            signedBy: string | null;
            title: string;
            unit: components["schemas"]["UnitRef"] | null;
            /** @description until when it will be done all the same */
            until: string | null;
        };
        RefusedAnswers: {
            next: string | null;
            rows: components["schemas"]["RefusedAnswer"][];
        };
        ReplyView: {
            at: components["schemas"]["Instant"];
            by: string | null;
            files: components["schemas"]["FileView"][];
            id: components["schemas"]["Id"];
            internalNote: string | null;
            maskedText: string;
            outcome: components["schemas"]["Outcome"];
            publicText: string;
            published: boolean;
            round: number;
            /** @description under whose name it left, if the head signed it */
            signedBy: string | null;
            unit: components["schemas"]["UnitRef"];
            /** @description until when the rest is done (K75) */
            until: string | null;
            /** @description how it was acted on (SPEC N1) */
            way: components["schemas"]["Text"] | null;
        };
        ReportBoard: {
            lists: {
                count: number;
                /** @enum {string} */
                id: "waiting" | "mine" | "todo" | "work" | "sent" | "open" | "ended";
                name: components["schemas"]["Text"];
            }[];
            rows: components["schemas"]["ReportRow"][];
        };
        ReportDetail: {
            acts: components["schemas"]["OpenAct"][];
            /** @description since when it is in this state */
            at: components["schemas"]["Instant"];
            cases: {
                id: components["schemas"]["Id"];
                number: string;
                title: string;
            }[];
            documents: {
                letter: string | null;
                report: string | null;
            };
            end: {
                at: components["schemas"]["Instant"];
                by: string | null;
                words: string;
            } | null;
            facts: {
                label: string;
                lines: string[];
            }[];
            figures: string[];
            id: components["schemas"]["Id"];
            /** @description the last order; null while there is none */
            instruction: string | null;
            instructions: {
                at: components["schemas"]["Instant"];
                id: components["schemas"]["Id"];
                /** @enum {string} */
                kind: "order" | "read" | "back";
                person: string;
                words: string;
            }[];
            /** @description addressees past their limit */
            late: number;
            letter: {
                at: components["schemas"]["Instant"];
                by: string | null;
                copies: string | null;
                paragraphs: string[];
            } | null;
            letterNumber: string | null;
            lists: ("waiting" | "mine" | "todo" | "work" | "sent" | "open" | "ended")[];
            number: string | null;
            paragraphs: string[];
            parts: {
                acts: components["schemas"]["OpenAct"][];
                answer: string | null;
                answeredAt: components["schemas"]["Instant"] | null;
                answeredBy: string | null;
                backWords: string | null;
                /** @description the limit to answer while it runs */
                clock: components["schemas"]["ClockView"] | null;
                dueAt: components["schemas"]["Instant"];
                id: components["schemas"]["Id"];
                mine: boolean;
                onTime: boolean | null;
                openedAt: components["schemas"]["Instant"] | null;
                openedBy: string | null;
                /** @description the leader in charge it is to; null: the unit */
                person: components["schemas"]["PersonRef"] | null;
                round: number;
                shut: components["schemas"]["ShutAct"][];
                /** @enum {string} */
                state: "served" | "acknowledged" | "answered" | "settled";
                stateName: components["schemas"]["Text"];
                task: string;
                unit: components["schemas"]["UnitRef"];
                urged: number;
                version: number;
            }[];
            readers: components["schemas"]["PersonRef"][];
            shut: components["schemas"]["ShutAct"][];
            signer: components["schemas"]["Text"];
            slips: {
                id: components["schemas"]["Id"];
                number: string;
            }[];
            /** @enum {string} */
            state: "draft" | "submitted" | "read" | "instructed" | "ordered" | "ended";
            stateName: components["schemas"]["Text"];
            submittedAt: components["schemas"]["Instant"] | null;
            title: string;
            version: number;
            /** @description false: an addressee, who reads the letter and their own task */
            whole: boolean;
            writtenBy: string | null;
        };
        ReportRow: {
            /** @description since when it is in this state */
            at: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            /** @description the last order; null while there is none */
            instruction: string | null;
            /** @description addressees past their limit */
            late: number;
            letterNumber: string | null;
            lists: ("waiting" | "mine" | "todo" | "work" | "sent" | "open" | "ended")[];
            number: string | null;
            parts: components["schemas"]["LetterPartRow"][];
            readers: components["schemas"]["PersonRef"][];
            /** @enum {string} */
            state: "draft" | "submitted" | "read" | "instructed" | "ordered" | "ended";
            stateName: components["schemas"]["Text"];
            title: string;
            version: number;
        };
        ReportSources: {
            figures: {
                /** @enum {string} */
                id: "slips" | "on_time" | "overdue" | "silent" | "reworked" | "desk";
                line: string;
                name: components["schemas"]["Text"];
            }[];
            leaders: {
                id: components["schemas"]["Id"];
                name: string;
                title: components["schemas"]["Text"];
            }[];
            slips: {
                id: components["schemas"]["Id"];
                number: string;
                title: string;
                unit: string;
            }[];
            within: string;
        };
        RestorationDetail: {
            acts: components["schemas"]["OpenAct"][];
            askedAt: components["schemas"]["Instant"];
            /** @description null: the person whose word it is */
            askedBy: string | null;
            case: {
                id: components["schemas"]["Id"];
                number: string;
                title: string;
            };
            clock: components["schemas"]["ClockView"] | null;
            decideBy: components["schemas"]["Instant"];
            decision: {
                at: components["schemas"]["Instant"];
                by: string | null;
                restored: boolean;
                /** @description what the person was told */
                told: string | null;
                words: string;
            } | null;
            fact: components["schemas"]["FactKind"];
            factDay: components["schemas"]["Day"];
            factName: components["schemas"]["Text"];
            files: components["schemas"]["FileView"][];
            ground: components["schemas"]["RestorationGround"];
            groundName: components["schemas"]["Text"];
            history: components["schemas"]["WaiverHistory"] | null;
            id: components["schemas"]["Id"];
            number: string;
            origin: {
                id: components["schemas"]["Id"];
                /** @enum {string} */
                kind: "objection" | "excuse";
                number: string;
                words: string;
            };
            shut: components["schemas"]["ShutAct"][];
            state: components["schemas"]["RestorationState"];
            stateName: components["schemas"]["Text"];
            unit: components["schemas"]["UnitRef"];
            unitSays: {
                at: components["schemas"]["Instant"];
                by: string | null;
                words: string;
            } | null;
            version: number;
            /** @description what was published without it, and would be published again with a reason */
            without: {
                /** @enum {string} */
                kind: "day" | "month";
                number: string;
                period: string;
            }[];
            words: string;
        };
        /** @enum {string} */
        RestorationGround: "person" | "evidence" | "mistake";
        RestorationPage: {
            counts: {
                [key: string]: number;
            };
            next: string | null;
            rows: components["schemas"]["RestorationRow"][];
        };
        RestorationRow: {
            askedAt: components["schemas"]["Instant"];
            case: {
                id: components["schemas"]["Id"];
                number: string;
                title: string;
            };
            clock: components["schemas"]["ClockView"] | null;
            fact: components["schemas"]["FactKind"];
            factName: components["schemas"]["Text"];
            ground: components["schemas"]["RestorationGround"];
            groundName: components["schemas"]["Text"];
            id: components["schemas"]["Id"];
            number: string;
            state: components["schemas"]["RestorationState"];
            stateName: components["schemas"]["Text"];
            unit: components["schemas"]["UnitRef"];
            version: number;
        };
        /** @enum {string} */
        RestorationState: "asked" | "restored" | "kept" | "withdrawn";
        RoundChange: {
            /** @description consequences that name it since */
            gained: components["schemas"]["Text"][];
            /** @description what made the change of the score */
            lines: {
                change: string;
                name: components["schemas"]["Text"];
            }[];
            lost: components["schemas"]["Text"][];
            name: components["schemas"]["Text"];
            place: {
                is: number | null;
                was: number | null;
            } | null;
            score: {
                is: string;
                was: string;
            } | null;
            subject: string;
        };
        RoundClaim: {
            acts: {
                form: unknown;
                key: string | null;
                name: string;
                path: string;
                primary: boolean;
                title: components["schemas"]["Text"];
            }[];
            at: components["schemas"]["Instant"];
            /** @description the upheld breach of the review that it follows from */
            breach: components["schemas"]["Id"] | null;
            by: string | null;
            byUnit: components["schemas"]["Text"] | null;
            code: components["schemas"]["Code"];
            decidedAt: components["schemas"]["Instant"] | null;
            decidedBy: string | null;
            decidedUnit: components["schemas"]["Text"] | null;
            evidence: string;
            facts: {
                fact: string;
                name: components["schemas"]["Text"];
                number: number;
            }[];
            files: components["schemas"]["FileView"][];
            hearing: string | null;
            id: components["schemas"]["Id"];
            indicator: components["schemas"]["Code"] | null;
            indicatorName: components["schemas"]["Text"] | null;
            /**
             * @description correction: put right after an objection
             * @enum {string}
             */
            kind: "item" | "veto" | "exclusion" | "correction";
            /** @description approved since the result was reckoned: it counts once the round is corrected */
            late: boolean;
            name: components["schemas"]["Text"];
            /** @description each time; null for what is no item */
            points: string | null;
            reason: string | null;
            shut: {
                name: string;
                title: components["schemas"]["Text"];
                why: components["schemas"]["Text"];
            }[];
            /** @enum {string} */
            state: "proposed" | "approved" | "refused" | "withdrawn" | "struck";
            stateName: components["schemas"]["Text"];
            subject: string;
            subjectName: components["schemas"]["Text"];
            times: number;
            version: number;
            words: string;
        };
        RoundForm: {
            schemes: {
                code: components["schemas"]["Code"];
                expected: number | null;
                groups: {
                    id: components["schemas"]["Code"];
                    name: components["schemas"]["Text"];
                }[];
                known: {
                    id: components["schemas"]["Code"];
                    name: components["schemas"]["Text"];
                    parent: components["schemas"]["Text"] | null;
                }[];
                name: components["schemas"]["Text"];
                periods: {
                    /** @enum {string} */
                    kind: "day" | "week" | "fortnight" | "month" | "quarter" | "year" | "once";
                    last: string;
                    name: components["schemas"]["Text"];
                }[];
                subjectName: components["schemas"]["Text"];
                /** @enum {string} */
                subjects: "unit" | "section" | "window" | "person" | "station" | "counter" | "story";
                version: string;
            }[];
        };
        RoundList: {
            next: string | null;
            rows: components["schemas"]["RoundRow"][];
        };
        RoundObjectionWindow: {
            filed: {
                id: components["schemas"]["Id"];
                number: string;
                /** @enum {string} */
                of: "counts" | "marks" | "claim";
                stateName: components["schemas"]["Text"];
                target: string;
            }[];
            grounds: {
                id: components["schemas"]["Code"];
                name: components["schemas"]["Text"];
            }[];
            may: ({
                facts: {
                    fact: string;
                    name: components["schemas"]["Text"];
                    number: number;
                }[];
                id: string;
                name: components["schemas"]["Text"];
                /** @constant */
                of: "counts";
            } | {
                id: string;
                name: components["schemas"]["Text"];
                /** @constant */
                of: "marks";
                value: string;
            } | {
                id: string;
                name: components["schemas"]["Text"];
                /** @constant */
                of: "claim";
                points: string | null;
            })[];
            mayFile: boolean;
            open: boolean;
            publication: string | null;
            until: components["schemas"]["Instant"] | null;
            why: components["schemas"]["Text"];
        };
        RoundPage: {
            acts: {
                form: unknown;
                key: string | null;
                name: string;
                path: string;
                primary: boolean;
                title: components["schemas"]["Text"];
            }[];
            branches: {
                capMinus: number | null;
                capPlus: number | null;
                code: components["schemas"]["Code"];
                name: components["schemas"]["Text"];
            }[];
            claims: components["schemas"]["RoundClaim"][];
            /** @description offices that the pack reports to (SPEC R14) */
            copies: components["schemas"]["Text"][];
            /** @description a correction of what is published is under way */
            correcting: {
                at: components["schemas"]["Instant"];
                by: string | null;
                reason: string;
            } | null;
            decided: {
                at: components["schemas"]["Instant"] | null;
                by: string | null;
                words: string;
            } | null;
            decidedAt: components["schemas"]["Instant"] | null;
            digest: string | null;
            /** @description other assessments whose results can be taken */
            feeds: {
                code: components["schemas"]["Code"];
                name: components["schemas"]["Text"];
            }[];
            /** @description false: reckoned just now from what is there */
            final: boolean;
            from: components["schemas"]["Day"];
            full: number;
            groups: {
                id: components["schemas"]["Code"];
                lines: {
                    baseline: number;
                    bonus: number;
                    on: components["schemas"]["Text"];
                } | null;
                name: components["schemas"]["Text"];
                subjects: number;
            }[];
            id: components["schemas"]["Id"];
            indicators: {
                /** @description an inspector enters it */
                bySheet: boolean;
                facts: {
                    fact: string;
                    name: components["schemas"]["Text"];
                }[];
                grounds: {
                    code: components["schemas"]["Code"];
                    name: components["schemas"]["Text"];
                }[];
                id: components["schemas"]["Code"];
                /** @description measured from the books */
                inBooks: boolean;
                name: components["schemas"]["Text"];
                origin: string;
                originName: components["schemas"]["Text"];
                /** @enum {string} */
                takes: "marks" | "counts";
                weight: number;
            }[];
            items: {
                branch: components["schemas"]["Text"];
                cap: number | null;
                code: components["schemas"]["Code"];
                excusable: boolean;
                name: components["schemas"]["Text"];
                points: number;
            }[];
            /** @enum {string} */
            kind: "day" | "week" | "fortnight" | "month" | "quarter" | "year" | "once";
            /** @description facts left out by ground */
            leftOut: {
                name: components["schemas"]["Text"];
                number: number;
            }[];
            /** @description when the figures of the books were frozen */
            measured: {
                at: components["schemas"]["Instant"];
                by: string | null;
                digest: string;
                upTo: components["schemas"]["Day"];
            } | null;
            name: components["schemas"]["Text"];
            note: string;
            openedAt: components["schemas"]["Instant"];
            openedBy: string | null;
            participants: {
                carried: boolean;
                group: components["schemas"]["Code"] | null;
                id: string;
                name: components["schemas"]["Text"];
                unit: components["schemas"]["Text"] | null;
            }[];
            period: string;
            problems: components["schemas"]["RoundProblem"][];
            proposed: {
                at: components["schemas"]["Instant"];
                by: string | null;
                words: string;
            } | null;
            publications: {
                at: components["schemas"]["Instant"];
                by: string | null;
                /** @description against the one before */
                changes: components["schemas"]["RoundChange"][];
                digest: string;
                file: string;
                id: components["schemas"]["Id"];
                number: string;
                /** @description why it corrects the one before */
                reason: string | null;
            }[];
            /** @description number of the publication */
            published: string | null;
            recommended: {
                /** @enum {string} */
                bears: "honour" | "burden" | "note";
                by: string | null;
                name: components["schemas"]["Text"];
                rule: components["schemas"]["Code"];
                subjects: {
                    id: string;
                    name: components["schemas"]["Text"];
                }[];
            }[];
            rows: components["schemas"]["RoundResultRow"][];
            scheme: components["schemas"]["Code"];
            schemeVersion: string;
            shut: {
                name: string;
                title: components["schemas"]["Text"];
                why: components["schemas"]["Text"];
            }[];
            sources: {
                at: components["schemas"]["Instant"];
                by: string | null;
                marks: number;
                name: components["schemas"]["Text"];
                source: string;
            }[];
            stages: {
                kept: number;
                name: components["schemas"]["Text"];
                stage: components["schemas"]["Code"];
            }[];
            /** @description indicators whose marks are not what the assessment they were taken from says by now */
            stale: {
                indicator: string;
                n: number;
                name: components["schemas"]["Text"];
                scheme: components["schemas"]["Text"];
                subjects: {
                    id: string;
                    name: components["schemas"]["Text"];
                }[];
            }[];
            /** @enum {string} */
            state: "open" | "proposed" | "closed" | "void";
            stateName: components["schemas"]["Text"];
            subjectKind: components["schemas"]["Text"];
            subjects: number;
            to: components["schemas"]["Day"];
            version: number;
            vetoes: {
                code: components["schemas"]["Code"];
                effect: components["schemas"]["Text"];
                name: components["schemas"]["Text"];
            }[];
        };
        RoundProblem: {
            code: string;
            indicator: components["schemas"]["Code"] | null;
            /** @enum {string} */
            level: "stop" | "note";
            say: components["schemas"]["Text"];
            subjects: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
        };
        RoundRead: {
            refused: {
                line: number;
                why: components["schemas"]["Text"];
            }[];
            rows: {
                answer?: string;
                indicator: string;
                subject: string;
                value?: string;
                votes: number;
                /** @enum {string} */
                who: "citizen" | "enterprise" | "client" | "media" | "delegate" | "supervisor" | "inspector" | "assessor" | "leader" | "peer" | "expert" | "unit" | "third_party" | "scheme";
            }[];
        };
        RoundResultRow: {
            carried: boolean;
            consequences: {
                /** @enum {string} */
                bears: "honour" | "burden" | "note";
                /** @description role that signs */
                by: string | null;
                carries: boolean;
                name: components["schemas"]["Text"];
                periods: string[];
                rule: components["schemas"]["Code"];
            }[];
            group: components["schemas"]["Code"] | null;
            leaves: {
                empty: boolean;
                id: components["schemas"]["Code"];
                lost: string;
                name: components["schemas"]["Text"];
                points: string;
                weight: string;
            }[];
            name: components["schemas"]["Text"];
            of: number | null;
            /** @description what the lines of the group compare, 0 to 100 */
            on: string | null;
            parts: {
                correction: string;
                indicators: string;
                lines: string;
                plusMinus: string;
            };
            /** @description within the group; null: not ranked */
            place: number | null;
            previousPlace: number | null;
            score: string;
            standing: ("below" | "between" | "above") | null;
            subject: string;
            tied: boolean;
            unit: components["schemas"]["Text"] | null;
            unranked: components["schemas"]["Text"] | null;
            vetoes: components["schemas"]["Text"][];
        };
        RoundRow: {
            decidedAt: components["schemas"]["Instant"] | null;
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "day" | "week" | "fortnight" | "month" | "quarter" | "year" | "once";
            name: components["schemas"]["Text"];
            openedAt: components["schemas"]["Instant"];
            period: string;
            /** @description number of the publication */
            published: string | null;
            scheme: components["schemas"]["Code"];
            /** @enum {string} */
            state: "open" | "proposed" | "closed" | "void";
            stateName: components["schemas"]["Text"];
            subjectKind: components["schemas"]["Text"];
            subjects: number;
            version: number;
        };
        RoundSheet: {
            columns: {
                group: components["schemas"]["Text"];
                key: string;
                name: components["schemas"]["Text"];
                /** @enum {string} */
                of: "mark" | "count";
                weight: number;
            }[];
            filled: number;
            id: components["schemas"]["Id"];
            name: components["schemas"]["Text"];
            note: string;
            open: boolean;
            others: {
                at: components["schemas"]["Instant"];
                by: string | null;
                cells: number;
            }[];
            period: string;
            rows: {
                cells: {
                    [key: string]: string;
                };
                name: components["schemas"]["Text"];
                subject: string;
                unit: components["schemas"]["Text"] | null;
            }[];
            version: number;
        };
        RoundSubjectPage: {
            before: {
                id: components["schemas"]["Id"];
                lines: {
                    change: string;
                    name: components["schemas"]["Text"];
                }[];
                period: string;
                score: {
                    after: string;
                    before: string;
                    change: string;
                };
            } | null;
            claims: components["schemas"]["RoundClaim"][];
            course: {
                id: components["schemas"]["Id"];
                period: string;
                place: number | null;
                score: string;
            }[];
            final: boolean;
            id: components["schemas"]["Id"];
            leaves: {
                branch: components["schemas"]["Text"] | null;
                /** @description the cases behind it can be listed */
                cases: boolean;
                denominator: string;
                empty: components["schemas"]["Text"] | null;
                excluded: {
                    by: components["schemas"]["Text"];
                    name: components["schemas"]["Text"];
                    number: number;
                }[];
                facts: {
                    fact: string;
                    name: components["schemas"]["Text"];
                    number: number;
                }[];
                formula: components["schemas"]["Text"];
                id: components["schemas"]["Code"];
                lost: string;
                marks: {
                    struck: string | null;
                    votes: number;
                    what: components["schemas"]["Text"];
                    who: components["schemas"]["Text"];
                }[];
                name: components["schemas"]["Text"];
                noVote: number;
                numerator: string;
                origin: components["schemas"]["Text"];
                panels: {
                    mean: string | null;
                    votes: number;
                    weight: number;
                    who: components["schemas"]["Text"];
                }[];
                points: string;
                struck: number;
                value: string | null;
                votes: number;
                weight: string;
            }[];
            period: string;
            round: components["schemas"]["Text"];
            row: components["schemas"]["RoundResultRow"];
            sentence: components["schemas"]["Text"];
        };
        RunningClock: {
            calendarVersion: string;
            dueAt: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            kase: {
                id: components["schemas"]["Id"];
                number: string;
                title: string;
            } | null;
            /** @enum {string} */
            level: "ok" | "near" | "late" | "paused" | "met" | "missed";
            /** @description 24h, 3wd or 5d */
            limit: string;
            /** @description what the limit is for */
            name: components["schemas"]["Text"];
            person: components["schemas"]["PersonRef"] | null;
            provisional: boolean;
            /** @description share of the limit used, 0 and up */
            share: number;
            startedAt: components["schemas"]["Instant"];
            stoppedAt: components["schemas"]["Instant"] | null;
            unit: components["schemas"]["UnitRef"] | null;
            words: components["schemas"]["Text"];
        };
        RunningClocks: {
            next: string | null;
            rows: components["schemas"]["RunningClock"][];
        };
        SavedViews: {
            rows: {
                /** @description who shared it */
                by: string | null;
                columns: ("step" | "left" | "unit" | "handler" | "place" | "received")[];
                count: number;
                filter: {
                    [key: string]: string;
                };
                id: components["schemas"]["Id"];
                mine: boolean;
                /** @description there are more than `count` */
                more: boolean;
                name: string;
            }[];
        };
        SchemeCheck: {
            problems: {
                column: number;
                line: number;
                mend: components["schemas"]["Text"];
                what: components["schemas"]["Text"];
            }[];
        };
        SchemeDraft: {
            acts: unknown[];
            at: components["schemas"]["Instant"];
            base: string;
            body: string;
            by: string | null;
            decidedAt: components["schemas"]["Instant"] | null;
            decidedBy: string | null;
            digest: string | null;
            effectiveFrom: components["schemas"]["Day"] | null;
            id: components["schemas"]["Id"];
            name: components["schemas"]["Text"];
            reason: string | null;
            scheme: components["schemas"]["Code"];
            shut: unknown[];
            /** @enum {string} */
            state: "draft" | "proposed" | "approved" | "refused" | "withdrawing" | "withdrawn";
            stateName: components["schemas"]["Text"];
            trial: components["schemas"]["SchemeTrial"] | null;
            version: number;
            withdrawal: {
                agreedBy: string | null;
                at: components["schemas"]["Instant"];
                by: string | null;
                words: string;
            } | null;
            words: string;
        };
        SchemeLine: {
            /** @description why this value was taken */
            assumed: string | null;
            id: string;
            /** @description row of SPEC; null where it is assumed */
            source: string | null;
            value: components["schemas"]["Text"];
            what: components["schemas"]["Text"];
        };
        SchemeNode: {
            assumed: string | null;
            children: components["schemas"]["SchemeNode"][];
            code: components["schemas"]["Code"];
            lines: components["schemas"]["SchemeLine"][];
            name: components["schemas"]["Text"];
            /** @description where the figures come from; null for a branch */
            origin: components["schemas"]["Text"] | null;
            source: string | null;
            /** @description points that can be had */
            weight: number;
        };
        SchemePage: {
            /** @description how many of its values are assumed */
            assumed: number;
            closing: components["schemas"]["SchemeLine"][];
            code: components["schemas"]["Code"];
            consequences: {
                /** @description why this value was taken */
                assumed: string | null;
                /** @enum {string} */
                bears: "honour" | "burden" | "note";
                id: string;
                /** @description row of SPEC; null where it is assumed */
                source: string | null;
                value: components["schemas"]["Text"];
                what: components["schemas"]["Text"];
            }[];
            /** @description the versions of the scheme, newest first */
            course: {
                /** @description of the text that was approved; null: it came with the pack */
                digest: string | null;
                /** @description its first day; null: from the beginning */
                from: components["schemas"]["Day"] | null;
                /** @enum {string} */
                stand: "former" | "inForce" | "later";
                version: string;
            }[];
            effectiveFrom: components["schemas"]["Day"];
            exclusions: components["schemas"]["SchemeLine"][];
            full: number;
            general: components["schemas"]["SchemeLine"][];
            groups: {
                code: components["schemas"]["Code"];
                lines: components["schemas"]["SchemeLine"][];
                name: components["schemas"]["Text"];
            }[];
            name: components["schemas"]["Text"];
            packVersion: string;
            periods: components["schemas"]["Text"];
            plusMinus: {
                code: components["schemas"]["Code"];
                lines: components["schemas"]["SchemeLine"][];
                name: components["schemas"]["Text"];
            }[];
            /** @description rows of SPEC its figures come from */
            sources: string[];
            stages: {
                code: components["schemas"]["Code"];
                indicators: components["schemas"]["SchemeNode"][];
                lines: components["schemas"]["SchemeLine"][];
                name: components["schemas"]["Text"];
            }[];
            subjects: components["schemas"]["Text"];
            version: string;
            vetoes: components["schemas"]["SchemeLine"][];
        };
        SchemeRow: {
            /** @description how many of its values are assumed */
            assumed: number;
            code: components["schemas"]["Code"];
            effectiveFrom: components["schemas"]["Day"];
            full: number;
            name: components["schemas"]["Text"];
            periods: components["schemas"]["Text"];
            /** @description rows of SPEC its figures come from */
            sources: string[];
            subjects: components["schemas"]["Text"];
            version: string;
        };
        SchemeStability: {
            bands: {
                group: string | null;
                high: number;
                low: number;
                middle: number;
                name: components["schemas"]["Text"];
                named: {
                    name: components["schemas"]["Text"];
                    rule: components["schemas"]["Code"];
                    share: number;
                }[];
                place: number;
                subject: string;
            }[];
            groups: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
            period: string;
            samples: number;
        };
        SchemeTrial: {
            ignored: number;
            periods: {
                enters: {
                    name: components["schemas"]["Text"];
                    rule: components["schemas"]["Code"];
                    running: number;
                    subject: string;
                    subjectName: components["schemas"]["Text"];
                }[];
                leaves: {
                    name: components["schemas"]["Text"];
                    rule: components["schemas"]["Code"];
                    running: number;
                    subject: string;
                    subjectName: components["schemas"]["Text"];
                }[];
                moves: {
                    draft: {
                        place: number | null;
                        score: string;
                    };
                    gained: number | null;
                    name: components["schemas"]["Text"];
                    now: {
                        place: number | null;
                        score: string;
                    };
                    scoreChange: string;
                    subject: string;
                }[];
                period: string;
            }[];
            withoutFigures: {
                id: components["schemas"]["Code"];
                name: components["schemas"]["Text"];
            }[];
        };
        SecondeeOpinions: {
            /** @description streets for which this person may assess */
            mine: components["schemas"]["UnitRef"][];
            rows: {
                acts: components["schemas"]["OpenAct"][];
                at: components["schemas"]["Instant"];
                decidedWords: string | null;
                decision: ("transfer" | "stay") | null;
                id: components["schemas"]["Id"];
                mark: number;
                period: string;
                person: string;
                street: components["schemas"]["UnitRef"];
                transfer: boolean;
                unit: components["schemas"]["UnitRef"];
                version: number;
                words: string;
            }[];
        };
        SettingChange: {
            at: components["schemas"]["Instant"];
            /** @description null: it came with a version of the pack */
            by: string | null;
            /** @description in the ledger */
            entry: components["schemas"]["Id"] | null;
            /** @description since when it holds, where that is another day */
            from: components["schemas"]["Day"] | null;
            id: string;
            /** @enum {string} */
            kind: "rules" | "scheme" | "model" | "gateway" | "power" | "people";
            kindName: components["schemas"]["Text"];
            /** @description to what */
            of: components["schemas"]["Text"];
            proposedBy: string | null;
            touches: components["schemas"]["Text"] | null;
            version: {
                before: string | null;
                version: string;
            } | null;
            /** @description what was done */
            what: components["schemas"]["Text"];
        };
        SettingsHistory: {
            next: string | null;
            rows: components["schemas"]["SettingChange"][];
        };
        ShutAct: {
            name: string;
            title: components["schemas"]["Text"];
            why: components["schemas"]["Text"];
        };
        SlipDetail: {
            acknowledgedAt: components["schemas"]["Instant"] | null;
            acknowledgedBy: string | null;
            acts: components["schemas"]["OpenAct"][];
            answer: string | null;
            answerDue: components["schemas"]["Instant"] | null;
            answeredAt: components["schemas"]["Instant"] | null;
            answeredBy: string | null;
            case: {
                id: components["schemas"]["Id"];
                number: string;
                title: string;
            } | null;
            /** @description the limit that runs now: to acknowledge, then to answer */
            clock: components["schemas"]["ClockView"] | null;
            copies: string | null;
            documents: {
                docx: string;
                pdf: string;
            };
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Code"];
            kindName: components["schemas"]["Text"];
            ledgerIndex: number | null;
            number: string;
            openedAt: components["schemas"]["Instant"] | null;
            openedBy: string | null;
            originName: components["schemas"]["Text"];
            paragraphs: string[];
            raisedBy: string | null;
            servedAt: components["schemas"]["Instant"];
            shut: components["schemas"]["ShutAct"][];
            signer: components["schemas"]["Text"];
            state: components["schemas"]["SlipState"];
            stateName: components["schemas"]["Text"];
            step: number;
            unit: components["schemas"]["UnitRef"];
            version: number;
            withdrawnWhy: string | null;
        };
        SlipFigures: {
            kinds: {
                kind: components["schemas"]["Code"];
                name: components["schemas"]["Text"];
                open: number;
                served: number;
                unread: number;
            }[];
            /** @description limits of handling that ended this year */
            onTime: {
                kept: number;
                of: number;
            };
            year: number;
        };
        SlipPage: {
            next: string | null;
            rows: components["schemas"]["SlipRow"][];
        };
        SlipRow: {
            acknowledgedAt: components["schemas"]["Instant"] | null;
            answeredAt: components["schemas"]["Instant"] | null;
            case: {
                id: components["schemas"]["Id"];
                number: string;
                title: string;
            } | null;
            /** @description the limit that runs now: to acknowledge, then to answer */
            clock: components["schemas"]["ClockView"] | null;
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Code"];
            kindName: components["schemas"]["Text"];
            number: string;
            openedAt: components["schemas"]["Instant"] | null;
            originName: components["schemas"]["Text"];
            servedAt: components["schemas"]["Instant"];
            state: components["schemas"]["SlipState"];
            stateName: components["schemas"]["Text"];
            step: number;
            unit: components["schemas"]["UnitRef"];
            version: number;
        };
        /** @enum {string} */
        SlipState: "served" | "acknowledged" | "answered" | "withdrawn";
        Standing: {
            absences: components["schemas"]["AbsenceView"][];
            /** @description plans for others as well */
            arranges: boolean;
            /** @description who may stand in or be lent a power */
            colleagues: {
                id: components["schemas"]["Id"];
                name: string;
                title: components["schemas"]["Text"];
            }[];
            kinds: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
            lent: components["schemas"]["LentPowerView"][];
            powers: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
            reasons: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
        };
        StepDetail: {
            /** @description the unit, or who of it took part in a round */
            about: components["schemas"]["Text"];
            acknowledged: {
                at: components["schemas"]["Instant"];
                by: string | null;
                words: string | null;
            } | null;
            acts: components["schemas"]["OpenAct"][];
            /** @description of the last thing that happened to it */
            at: components["schemas"]["Instant"];
            clock: components["schemas"]["ClockView"] | null;
            closed: {
                at: components["schemas"]["Instant"];
                by: string | null;
                words: string | null;
            } | null;
            course: {
                month: string;
                satisfied: number;
                valid: number;
            }[];
            declined: {
                at: components["schemas"]["Instant"];
                by: string | null;
                words: string | null;
            } | null;
            documents: {
                docx: string;
                pdf: string;
            } | null;
            /** @description null: nobody hears people about who it is about */
            effect: components["schemas"]["StepEffect"] | null;
            facts: {
                /** @description of the ranking of months */
                counts: {
                    closedInTime: number;
                    dispatched: number;
                    limitEnded: number;
                    returned: number;
                } | null;
                places: {
                    month: string;
                    of: number;
                    place: number;
                }[];
                publication: string;
                round: {
                    id: components["schemas"]["Id"];
                    name: components["schemas"]["Text"];
                    subject: string;
                } | null;
            };
            group: components["schemas"]["Text"];
            id: components["schemas"]["Id"];
            /** @description the month, or the period of a round */
            month: string;
            number: string | null;
            /** @description somebody it was served on has had it open */
            opened: boolean;
            openedBy: {
                at: components["schemas"]["Instant"];
                by: string | null;
                words: string | null;
            } | null;
            paper: {
                copies: string;
                /** @description what would be signed; nobody has */
                draft: boolean;
                paragraphs: string[];
                signer: string;
                title: string;
                to: string;
            };
            /** @description of the unit, for records about a person */
            people: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
            /** @description place of the step on the ladder, the mildest 0 */
            rank: number;
            reason: components["schemas"]["Text"];
            recordKinds: {
                code: components["schemas"]["Code"];
                exam: boolean;
                name: components["schemas"]["Text"];
                person: boolean;
            }[];
            records: {
                by: string | null;
                kind: components["schemas"]["Code"];
                name: components["schemas"]["Text"];
                on: components["schemas"]["Day"];
                passed: boolean | null;
                person: string | null;
                words: string;
            }[];
            /** @description of a step out of a round: points and place then, and in the next published round */
            roundEffect: {
                after: {
                    period: string;
                    place: number | null;
                    score: string;
                } | null;
                before: {
                    period: string;
                    place: number | null;
                    score: string;
                };
                /** @description the next published round */
                next: string | null;
                /** @description when the period after it ends; null where none comes */
                nextEnds: components["schemas"]["Day"] | null;
            } | null;
            /** @description null: it follows from a round */
            satisfied: number | null;
            score: number;
            served: {
                at: components["schemas"]["Instant"];
                by: string | null;
                words: string | null;
            } | null;
            /** @description what took its ground away; null: nothing, or a person decided that it stands */
            shaken: components["schemas"]["Text"] | null;
            shut: components["schemas"]["ShutAct"][];
            signed: {
                at: components["schemas"]["Instant"];
                by: string | null;
                words: string | null;
            } | null;
            /** @description the role that signs */
            signedBy: components["schemas"]["Text"];
            state: components["schemas"]["StepState"];
            stateName: components["schemas"]["Text"];
            step: components["schemas"]["Code"];
            stepName: components["schemas"]["Text"];
            unit: components["schemas"]["UnitRef"];
            upheld: {
                at: components["schemas"]["Instant"];
                by: string | null;
                words: string | null;
            } | null;
            valid: number | null;
            version: number;
            withdrawn: {
                at: components["schemas"]["Instant"];
                by: string | null;
                words: string | null;
            } | null;
        };
        StepEffect: {
            after: {
                months: string[];
                rate: number | null;
                satisfied: number;
                valid: number;
            };
            before: {
                months: string[];
                rate: number | null;
                satisfied: number;
                valid: number;
            };
            /** @description percentage points, one decimal */
            points: number | null;
        };
        StepPage: {
            /** @description by state */
            counts: {
                [key: string]: number;
            };
            /** @description waits for the signature of this person */
            mine: number;
            next: string | null;
            rows: components["schemas"]["StepRow"][];
            shaken: number;
        };
        StepRow: {
            /** @description the unit, or who of it took part in a round */
            about: components["schemas"]["Text"];
            /** @description of the last thing that happened to it */
            at: components["schemas"]["Instant"];
            clock: components["schemas"]["ClockView"] | null;
            group: components["schemas"]["Text"];
            id: components["schemas"]["Id"];
            /** @description the month, or the period of a round */
            month: string;
            number: string | null;
            /** @description somebody it was served on has had it open */
            opened: boolean;
            /** @description place of the step on the ladder, the mildest 0 */
            rank: number;
            reason: components["schemas"]["Text"];
            /** @description null: it follows from a round */
            satisfied: number | null;
            score: number;
            /** @description what took its ground away; null: nothing, or a person decided that it stands */
            shaken: components["schemas"]["Text"] | null;
            state: components["schemas"]["StepState"];
            stateName: components["schemas"]["Text"];
            step: components["schemas"]["Code"];
            stepName: components["schemas"]["Text"];
            unit: components["schemas"]["UnitRef"];
            valid: number | null;
            version: number;
        };
        /** @enum {string} */
        StepState: "recommended" | "declined" | "signed" | "served" | "acknowledged" | "closed" | "withdrawn";
        StepView: {
            dueAt: components["schemas"]["Instant"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            level: "ok" | "near" | "late" | "paused" | "met" | "missed";
            name: components["schemas"]["Text"];
            person: components["schemas"]["PersonRef"] | null;
            round: number;
            startedAt: components["schemas"]["Instant"];
            stoppedAt: components["schemas"]["Instant"] | null;
            unit: components["schemas"]["UnitRef"];
            words: components["schemas"]["Text"];
        };
        Suggestion: {
            domain: components["schemas"]["Text"];
            grade: string;
            item: components["schemas"]["Code"];
            limit: string;
            name: components["schemas"]["Text"];
            /** @description handed back with the decision on the item, so that it is counted (CHECKLIST K34) */
            proposal: string;
            /** @description 0 to 1: how probable, once there is a history; before that the share among what matched */
            score: number;
            unit: components["schemas"]["Code"] | null;
            unitName: components["schemas"]["Text"] | null;
            /** @description the same for the unit */
            unitProposal: string | null;
            why: components["schemas"]["Text"];
            words: {
                end: number;
                start: number;
                word: string;
            }[];
        };
        Suggestions: {
            danger: string[];
            /** @description where to turn instead, if it is not the business of the city (CHECKLIST K13) */
            doors: {
                code: components["schemas"]["Code"];
                door: components["schemas"]["Text"];
                name: components["schemas"]["Text"];
                phones: string[];
                text: components["schemas"]["Text"];
                words: string[];
            }[];
            items: components["schemas"]["Suggestion"][];
            known: components["schemas"]["KnownCase"][];
            /** @description version of the model */
            model: number | null;
            place: {
                name: components["schemas"]["Text"];
                unit: components["schemas"]["Code"];
                words: string[];
            } | null;
            /**
             * @description words of the event list alone, or also what the city learned
             * @enum {string}
             */
            source: "words" | "model";
            /** @description units that had such matters so far, most probable first */
            units: {
                name: components["schemas"]["Text"];
                probability: number;
                proposal: string;
                unit: components["schemas"]["Code"];
                why: components["schemas"]["Text"];
            }[];
            /** @description the first proposal is less sure than the pack asks: a person should look closely */
            unsure: boolean;
        };
        SurveyDraw: {
            cells: {
                drawn: string[];
                number: number;
                of: string | null;
                pool: string[];
                subject: string;
            }[];
            digest: string;
            from: components["schemas"]["Day"];
            jury: components["schemas"]["Id"];
            least: number;
            seed: string;
            split: ("channel" | "domain") | null;
            to: components["schemas"]["Day"];
        };
        SurveySample: {
            cells: {
                answered: number;
                drawn: number;
                name: string;
                of: string | null;
                ofName: components["schemas"]["Text"] | null;
                opened: number;
                pool: number;
                quota: number;
                sent: number;
                subject: string;
            }[];
            digest: string;
            from: components["schemas"]["Day"];
            /** @description had not answered, and were reminded once */
            reminded: number;
            seed: string;
            /** @description subjects with fewer answers than the city takes for a sample */
            small: string[];
            split: ("channel" | "domain") | null;
            switchedOff: number;
            to: components["schemas"]["Day"];
            /** @description switched messages off, or lost the number, since the draw */
            unsent: number;
            /** @description drawn, and no link sent yet */
            waiting: number;
        };
        TeamBoard: {
            cases: {
                appealCount: number;
                /** @description unit or section below the leading one that has it */
                at: components["schemas"]["UnitRef"] | null;
                /** @description sent by the program alone, and whether a person looked at that since */
                atOnce: components["schemas"]["Text"] | null;
                channel: components["schemas"]["Text"];
                clock: components["schemas"]["ClockView"] | null;
                grade: components["schemas"]["Grade"] | null;
                handler: components["schemas"]["PersonRef"] | null;
                id: components["schemas"]["Id"];
                kind: components["schemas"]["AppealKind"];
                loop: components["schemas"]["LoopView"];
                marks: ("late" | "today" | "again" | "hard" | "nobody" | "toSign")[];
                number: string;
                place: components["schemas"]["UnitRef"] | null;
                /** @description day that its answer names for the rest (K75) */
                promisedOn: string | null;
                receivedAt: components["schemas"]["Instant"];
                round: number;
                state: components["schemas"]["CaseState"];
                stateName: components["schemas"]["Text"];
                /** @description whoever has it now has used up their part of the limit */
                stepLate: boolean;
                title: string;
                unit: components["schemas"]["UnitRef"] | null;
                version: number;
            }[];
            counts: {
                /** @description handled again, or sent back to this unit by an arbiter */
                again: number;
                hard: number;
                late: number;
                /** @description in nobody’s hands */
                nobody: number;
                today: number;
                /** @description answers that wait for the head */
                toSign: number;
            };
            more: boolean;
            people: {
                away: {
                    standIn: components["schemas"]["PersonRef"] | null;
                    until: components["schemas"]["Day"];
                } | null;
                late: number;
                open: number;
                person: components["schemas"]["PersonRef"];
                title: components["schemas"]["Text"];
                today: number;
                unit: components["schemas"]["UnitRef"];
            }[];
            unit: components["schemas"]["UnitRef"];
            units: components["schemas"]["UnitRef"][];
        };
        Text: {
            en: string;
            zh: string;
        };
        TimelineEntry: {
            act: string;
            actor: components["schemas"]["Text"] | null;
            at: components["schemas"]["Instant"];
            /** @description note, reply or reason, where this reader may see it */
            body: string | null;
            detail: components["schemas"]["Text"] | null;
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "flow" | "contact" | "note";
            ledgerIndex: number | null;
            title: components["schemas"]["Text"];
            unit: components["schemas"]["Text"] | null;
            /** @enum {string} */
            weight: "now" | "main" | "minor" | "next";
        };
        TimeRequest: {
            askedAt: components["schemas"]["Instant"];
            askedBy: string | null;
            citizenText: string;
            decidedAt: components["schemas"]["Instant"] | null;
            decidedBy: string | null;
            decision: string | null;
            files: components["schemas"]["FileView"][];
            ground: components["schemas"]["Text"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "extend" | "pause" | "ledger";
            kindName: components["schemas"]["Text"];
            reason: string;
            /** @enum {string} */
            state: "asked" | "granted" | "refused";
            until: components["schemas"]["Instant"];
        };
        TopicDetail: {
            /** @description when it was first found */
            bornAt: components["schemas"]["Instant"];
            /** @description since when it bursts; null: it does not */
            burstAt: components["schemas"]["Instant"] | null;
            days: {
                day: components["schemas"]["Day"];
                said: number;
            }[];
            endedAt: components["schemas"]["Instant"] | null;
            firstAt: components["schemas"]["Instant"];
            /** @description when it was found last */
            foundAt: components["schemas"]["Instant"];
            heat: number;
            id: components["schemas"]["Id"];
            lastAt: components["schemas"]["Instant"];
            lastWeek: number;
            lookBackDays: number;
            /** @description cases not closed yet */
            open: number;
            people: number;
            place: string | null;
            /** @description cases that you may open */
            seen: number;
            size: number;
            trend: components["schemas"]["TopicTrend"];
            trendName: components["schemas"]["Text"];
            /** @description who handles its cases, most first */
            units: {
                cases: number;
                name: components["schemas"]["Text"];
            }[];
            weekBefore: number;
            words: string[];
        };
        TopicRow: {
            /** @description and in the week before */
            before: number;
            /** @description bursts now; those whom the pack names were told */
            burst: boolean;
            /** @description each day of both weeks */
            days: {
                day: components["schemas"]["Day"];
                said: number;
            }[];
            /** @description no longer found */
            ended: boolean;
            firstAt: components["schemas"]["Instant"];
            heat: number;
            id: components["schemas"]["Id"];
            people: number;
            place: string | null;
            /** @description how many spoke of it in the week shown */
            said: number;
            /** @description cases within the days looked at */
            size: number;
            trend: components["schemas"]["TopicTrend"];
            trendName: components["schemas"]["Text"];
            /** @description its own words, most telling first */
            words: string[];
        };
        /** @enum {string} */
        TopicTrend: "new" | "growing" | "steady" | "fading";
        UnitRef: {
            id: components["schemas"]["Code"];
            name: components["schemas"]["Text"];
        };
        WaiverHistory: {
            /** @description the newest row */
            id: components["schemas"]["Id"];
            /** @description this person may ask that it be counted again */
            mayAsk: boolean;
            requests: {
                askedAt: components["schemas"]["Instant"];
                id: components["schemas"]["Id"];
                number: string;
                state: components["schemas"]["RestorationState"];
                stateName: components["schemas"]["Text"];
            }[];
            rows: {
                at: components["schemas"]["Instant"];
                by: string | null;
                groundName: components["schemas"]["Text"];
                name: components["schemas"]["Text"];
                number: string;
                /** @enum {string} */
                remedy: "exclude" | "correct" | "restore";
            }[];
            /** @description it does not count, or counts as put right */
            standing: boolean;
        };
        Watch: {
            lists: {
                count: number;
                /** @enum {string} */
                id: "unowned" | "unsigned" | "near" | "overdue" | "bounced" | "reworked" | "silent";
                more: boolean;
                name: components["schemas"]["Text"];
            }[];
            more: boolean;
            rows: components["schemas"]["CaseRow"][];
        };
        /** @enum {string} */
        WatchwordKind: "word" | "place" | "person" | "firm";
        WatchwordRow: {
            acts: components["schemas"]["OpenAct"][];
            /** @description newest first */
            cases: {
                at: components["schemas"]["Instant"];
                id: components["schemas"]["Id"];
                number: string;
                title: string;
            }[];
            createdAt: components["schemas"]["Instant"];
            firstHitAt: components["schemas"]["Instant"] | null;
            hits: number;
            id: components["schemas"]["Id"];
            kind: components["schemas"]["WatchwordKind"];
            kindName: components["schemas"]["Text"];
            /** @description there are more hits than were counted */
            more: boolean;
            /** @enum {string} */
            state: "on" | "ended";
            version: number;
            words: string;
        };
        Whistle: {
            acts: components["schemas"]["OpenAct"][];
            blownAt: components["schemas"]["Instant"];
            by: components["schemas"]["UnitRef"];
            byPerson: string | null;
            calls: components["schemas"]["WhistleCall"][];
            caseId: components["schemas"]["Id"] | null;
            id: components["schemas"]["Id"];
            kind: components["schemas"]["Text"];
            kindCode: string;
            number: string;
            place: components["schemas"]["UnitRef"] | null;
            placeText: string | null;
            result: string | null;
            shared: components["schemas"]["Text"] | null;
            shut: components["schemas"]["ShutAct"][];
            /** @enum {string} */
            state: "blown" | "closed" | "withdrawn";
            stateName: components["schemas"]["Text"];
            title: string;
            version: number;
            words: string;
        };
        WhistleBoard: {
            kinds: {
                arrive: string;
                belongs: components["schemas"]["Text"];
                code: string;
                name: components["schemas"]["Text"];
                respond: string;
            }[];
            mayBlow: {
                shared: {
                    code: string;
                    name: components["schemas"]["Text"];
                    units: components["schemas"]["UnitRef"][];
                }[];
                unit: components["schemas"]["UnitRef"];
            }[];
            rows: components["schemas"]["Whistle"][];
        };
        WhistleCall: {
            acts: components["schemas"]["OpenAct"][];
            answer: string | null;
            answeredAt: components["schemas"]["Instant"] | null;
            answeredBy: string | null;
            arriveBy: components["schemas"]["Instant"] | null;
            arrivedAt: components["schemas"]["Instant"] | null;
            /** @description from the whistle to the answer */
            clock: components["schemas"]["ClockView"];
            contribution: string | null;
            id: components["schemas"]["Id"];
            inTime: boolean | null;
            /** @description by the list of shared responsibility; else called with a reason */
            listed: boolean;
            needed: boolean | null;
            /** @description whom to call today */
            onDuty: {
                name: string;
                phone: string | null;
            }[];
            quality: number | null;
            remark: string | null;
            retort: string | null;
            shut: components["schemas"]["ShutAct"][];
            speed: number | null;
            /** @enum {string} */
            state: "called" | "answered" | "arrived" | "contributed" | "scored" | "released";
            stateName: components["schemas"]["Text"];
            thereInTime: boolean | null;
            unit: components["schemas"]["UnitRef"];
            version: number;
            why: string | null;
        };
        WhistleFigures: {
            rows: {
                answered: number;
                blown: number;
                called: number;
                inTime: number;
                /** @description calls of which the called said whether they were needed */
                judged: number;
                needed: number;
                quality: number | null;
                scored: number;
                /** @description mean of 1 to 5 */
                speed: number | null;
                unit: components["schemas"]["UnitRef"];
            }[];
        };
        Workbench: {
            closeOfBusiness: components["schemas"]["Instant"] | null;
            day: components["schemas"]["Day"];
            now: components["schemas"]["Instant"];
            queues: components["schemas"]["WorkQueue"][];
            second: components["schemas"]["Text"] | null;
            sentence: components["schemas"]["Text"];
            strip: components["schemas"]["DueColumn"][];
            workingDay: boolean;
        };
        WorkQueue: {
            count: number;
            group: components["schemas"]["Text"];
            id: string;
            /** @enum {string} */
            kind: "case" | "callback";
            /** @enum {string} */
            level: "none" | "near" | "late";
            name: components["schemas"]["Text"];
        };
        YesterdayFigures: {
            calledBack: number;
            day: components["schemas"]["Day"];
            finished: number;
            late: number;
            notSatisfied: number;
            received: number;
            satisfied: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "absence.end": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "absence.plan": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string;
                    /**
                     * Format: uuid
                     * @description oneself if left out; a head plans for the people of the unit
                     */
                    person?: string;
                    /** @enum {string} */
                    reason: "leave" | "sick" | "trip" | "training" | "other";
                    /** Format: uuid */
                    standIn: string;
                    /**
                     * Format: date
                     * @description the last day away
                     */
                    to: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alarm.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alarms"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "callerMark.ofAppeal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallerOf"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appeal.reveal": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appeal.register": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    anonymous?: boolean;
                    /** @default [] */
                    answers?: {
                        code: string;
                        value: string;
                    }[];
                    behalf?: {
                        /** @enum {string} */
                        answerTo: "filer" | "them";
                        name?: string;
                        phone?: string;
                        relation: string;
                    };
                    channel: string;
                    /**
                     * Format: uuid
                     * @description the company whose appeal it is (SPEC H1)
                     */
                    companyId?: string;
                    /** @default false */
                    consentPublish?: boolean;
                    /**
                     * Format: uuid
                     * @description the draft this came from, removed with it
                     */
                    draftId?: string;
                    /** @default [] */
                    fileIds?: string[];
                    grade?: components["schemas"]["Grade"];
                    item?: string;
                    /**
                     * Format: uuid
                     * @description open case this is about (CHECKLIST K43)
                     */
                    join?: string;
                    kind: components["schemas"]["AppealKind"];
                    name?: string;
                    phone?: string;
                    place: components["schemas"]["Place"];
                    /** @description as intake.suggest gave it */
                    proposal?: string;
                    /** @enum {string} */
                    replyBy: "sms" | "phone" | "none";
                    /** @default false */
                    suggested?: boolean;
                    text: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "appraisal.list": {
        parameters: {
            query: {
                unit: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appraisals"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approval.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approvals"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "arbitration.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["ArbitrationRow"][];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "arbitration.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArbitrationDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    new: string;
                    old: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.second-factor-confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.second-factor-disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.second-factor-enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backupCodes: string[];
                        uri: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            address: string | null;
                            current: boolean;
                            id: string;
                            seenAt: string;
                            startedAt: string;
                            userAgent: string | null;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.sessions-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: string;
                    others?: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    city: string;
                    code?: string;
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mustChangePassword: boolean;
                        ok: boolean;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "breach.list": {
        parameters: {
            query?: {
                cursor?: string;
                jury?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreachList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "breach.decide": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decision: string;
                    upheld: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "breach.hear": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description who was heard, what they said */
                    heard: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "breach.reveal": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MorningBrief"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "callback.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "due" | "later" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "callback.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "callback.attempt": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description needed when reached */
                    answers?: components["schemas"]["RatingInput"];
                    note?: string;
                    /** @enum {string} */
                    result: "reached" | "no_answer" | "busy" | "power_off" | "wrong_number" | "call_later";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "callback.claim": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "callerMark.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallerMarks"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "callerMark.ask": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description instead of the number: whose appeal it is, so that nobody has to look at the number
                     */
                    appealId?: string;
                    phone?: string;
                    /** @description when, how often, what was said; no names */
                    reason: string;
                    rule: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "callerMark.decide": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decision: string;
                    granted: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "callerMark.lift": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decision: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.list": {
        parameters: {
            query?: {
                atOnce?: string;
                channel?: string;
                cursor?: string;
                from?: string;
                grade?: components["schemas"]["Grade"];
                item?: string;
                late?: string;
                limit?: number;
                place?: string;
                sort?: "received" | "due";
                state?: components["schemas"]["CaseState"];
                to?: string;
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.accept": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grade: components["schemas"]["Grade"];
                    item: string;
                    kind: components["schemas"]["AppealKind"];
                    place: {
                        /** @description entry of the address list (CHECKLIST K42) */
                        id?: string | null;
                        lat?: number | null;
                        /** @description WGS-84, degrees */
                        lng?: number | null;
                        /** @default null */
                        text?: string | null;
                        /** @default null */
                        unit?: string | null;
                    };
                    /** @description as intake.suggest gave it */
                    proposal?: string;
                    /**
                     * @description the first suggestion was taken as it was
                     * @default false
                     */
                    suggested?: boolean;
                    title: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.addTasks": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tasks: {
                        /**
                         * Format: date
                         * @description by when
                         */
                        day?: string;
                        /**
                         * Format: uuid
                         * @description who does it
                         */
                        person?: string;
                        text: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.answerAtOnce": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of the knowledge base, by which it was answered
                     */
                    entry?: string;
                    /** @description what the person was told; they read it too */
                    publicText: string;
                    /** @default false */
                    publish?: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.arbitrate": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the right item, if it was another matter */
                    item?: string;
                    reason: string;
                    /** @enum {string} */
                    ruling: "upheld" | "rejected";
                    /** @description the right unit, if the return is upheld */
                    unit?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.askOutside": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description pictures of the appeal that they may see
                     * @default []
                     */
                    fileIds?: string[];
                    /** @description firm or person */
                    name: string;
                    /** @description the link is sent there; left out: it is handed over by hand */
                    phone?: string;
                    /**
                     * @description show the place of the matter
                     * @default true
                     */
                    place?: boolean;
                    /** Format: date */
                    until?: string;
                    /** @description what is to be done; no personal data of the appellant */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.askPerson": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description whom, where several asked
                     */
                    appealId?: string;
                    /**
                     * Format: date
                     * @description the last day for the answer; the longest that the pack allows if left out
                     */
                    until?: string;
                    /** @description what is missing; the person reads it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.beside": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseBeside"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.correct": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contact?: {
                        /** Format: uuid */
                        appeal: string;
                        name?: string;
                        phone?: string;
                    };
                    /** @description the right item of the event list, once there is one */
                    item?: string;
                    kind?: components["schemas"]["AppealKind"];
                    /** @description the place as a whole; null: not known */
                    place?: {
                        /** @description entry of the address list (CHECKLIST K42) */
                        id?: string | null;
                        lat?: number | null;
                        /** @description WGS-84, degrees */
                        lng?: number | null;
                        text: string | null;
                        unit: string | null;
                    };
                    /** @description how it was found out; inside only */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "excuse.caseCosts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCosts"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.decideTime": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description needed when refused */
                    decision?: string;
                    granted: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.decline": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ground: string;
                    /** @description what the person is told: why, and which door is the right one */
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.dispatch": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    coUnits?: string[];
                    grade?: components["schemas"]["Grade"];
                    item?: string;
                    /** @description for the unit, never shown to the citizen */
                    note?: string;
                    /** @description as intake.suggest gave it */
                    proposal?: string;
                    /**
                     * @description the suggested unit was taken as it was
                     * @default false
                     */
                    suggested?: boolean;
                    unit: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.extend": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the appellant is told if it is granted */
                    citizenText: string;
                    /** @default [] */
                    fileIds?: string[];
                    ground: string;
                    /** @description for those who decide */
                    reason: string;
                    /**
                     * Format: date
                     * @description the new date; for a pause the last day of it
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.firstAsked": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the person who asked was told */
                    explained: string;
                    /**
                     * Format: uuid
                     * @description who was asked first; oneself if left out
                     */
                    person?: string;
                    /**
                     * Format: uuid
                     * @description the named person it was handed over to
                     */
                    to: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.further": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the public reads; left out: nothing */
                    publicText?: string;
                    /** @description why; inside only */
                    reason: string;
                    step: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.furtherDone": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.handOn": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description for whoever gets it, never shown to the citizen */
                    note?: string;
                    /**
                     * Format: uuid
                     * @description who does it
                     */
                    person?: string;
                    /** @description a unit or section below the one that has it, or that unit itself */
                    unit?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.heed": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            at: string;
                            caseId: string;
                            number: string;
                            publicText: string;
                            title: string;
                            verdict: components["schemas"]["Text"];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.invite": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    units: string[];
                    /** @description what each is asked for */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.known": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["KnownBeside"][];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.merge": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    into: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.near": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Id"];
                            lat: number;
                            lng: number;
                            metres: number;
                            number: string;
                            placeText: string | null;
                            receivedAt: components["schemas"]["Instant"];
                            stateName: components["schemas"]["Text"];
                            title: string;
                        }[];
                        /** @description so far is still close by */
                        metres: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.note": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    mentions?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.part": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    matters?: {
                        kind: components["schemas"]["AppealKind"];
                        /** @description what the person said of this matter */
                        text: string;
                        title: string;
                    }[];
                    report?: {
                        about?: string;
                        /** @description of the published negative list */
                        list: string;
                        /** @description the words of the person that stay */
                        rest: string;
                        text: string;
                        /** @description of what stays */
                        title: string;
                        /** @default [] */
                        units?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.passOn": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /**
                     * @description proof of the hand-over
                     * @default []
                     */
                    fileIds?: string[];
                    /** @description number that the other body gave */
                    receipt?: string;
                    /** @description what the person is told */
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.passedBack": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it came back */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.pause": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the appellant is told if it is granted */
                    citizenText: string;
                    /** @default [] */
                    fileIds?: string[];
                    ground: string;
                    /** @description for those who decide */
                    reason: string;
                    /**
                     * Format: date
                     * @description the new date; for a pause the last day of it
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.putOnLedger": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the appellant is told if it is granted */
                    citizenText: string;
                    /** @default [] */
                    fileIds?: string[];
                    ground: string;
                    /** @description for those who decide */
                    reason: string;
                    /**
                     * Format: date
                     * @description the new date; for a pause the last day of it
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.regrade": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grade: components["schemas"]["Grade"];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.relabel": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                    /**
                     * @description item of the event list, or unit that leads
                     * @enum {string}
                     */
                    scheme: "item" | "unit";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.reopen": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.reply": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cause?: string;
                    /** @description the unit spoke with the appellant */
                    contacted: boolean;
                    /** @description why it is answered although a co-handler has not */
                    despite?: string;
                    /** @default [] */
                    fileIds?: string[];
                    internalNote?: string;
                    measure?: string;
                    outcome: components["schemas"]["Outcome"];
                    /** @description what the appellant and the public read */
                    publicText: string;
                    /** @default true */
                    publish?: boolean;
                    /**
                     * Format: date
                     * @description until when the rest is done, where the outcome leaves something to do (K75)
                     */
                    until?: string;
                    /** @description how it was acted on, where the city has ways (SPEC N1) */
                    way?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.reroute": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description for the unit, never shown to the citizen */
                    note?: string;
                    /** @description the unit that the correction points to if left out */
                    unit?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.respond": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.resume": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.return": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    fileIds?: string[];
                    ground: string;
                    /**
                     * Format: uuid
                     * @description who there was told of it; needed with the unit where the city promises it (SPEC Q3)
                     */
                    person?: string;
                    /** @description who should have it instead */
                    proposedUnit?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.review": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.sendBack": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description the paper that was read
                     */
                    draft: string;
                    remark: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.sentRight": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.sentWrong": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    item?: string;
                    unit: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.settle": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.sign": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description who does it; the signer if left out
                     */
                    handler?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.signOff": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description the paper that was read
                     */
                    draft: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.stays": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.submit": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cause?: string;
                    /** @description the unit spoke with the appellant */
                    contacted: boolean;
                    /** @description why it is answered although a co-handler has not */
                    despite?: string;
                    /** @default [] */
                    fileIds?: string[];
                    internalNote?: string;
                    measure?: string;
                    outcome: components["schemas"]["Outcome"];
                    /** @description what the appellant and the public read */
                    publicText: string;
                    /** @default true */
                    publish?: boolean;
                    /**
                     * Format: date
                     * @description until when the rest is done, where the outcome leaves something to do (K75)
                     */
                    until?: string;
                    /** @description how it was acted on, where the city has ways (SPEC N1) */
                    way?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.taskDone": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result?: string;
                    /** Format: uuid */
                    task: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.taskDrop": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** Format: uuid */
                    task: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.tellMissing": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description all that is missing, one by one */
                    items: string[];
                    /** @description it is put right on the spot, with help */
                    onTheSpot: boolean;
                    /** @description why it was not told the first time */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.unmerge": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    appealId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.withdrawLink": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    link: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.count": {
        parameters: {
            query?: {
                atOnce?: string;
                channel?: string;
                from?: string;
                grade?: components["schemas"]["Grade"];
                item?: string;
                late?: string;
                place?: string;
                sort?: "received" | "due";
                state?: components["schemas"]["CaseState"];
                to?: string;
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCount"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "city.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demo: boolean;
                        rows: {
                            code: string;
                            house: components["schemas"]["Text"];
                            name: components["schemas"]["Text"];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clue.list": {
        parameters: {
            query?: {
                state?: "open" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clues"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clue.close": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the reporter may know of it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clue.dismiss": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the ground, as the reporter reads it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clue.read": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clue.recuse": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clue.take": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description who looks into it; you, if left out
                     */
                    inspector?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "coHandler.answer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "company.find": {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompaniesFound"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "company.register": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    creditCode: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "company.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "company.addPerson": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description the one contact; the one before is it no longer
                     * @default false
                     */
                    main?: boolean;
                    name: string;
                    phone?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "company.change": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    after: string;
                    before: string;
                    change: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "company.endPerson": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    person: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "dataRequest.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: components["schemas"]["DataRequestRow"][];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "dataRequest.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acts: ({
                            name: string;
                            path: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @description matters it speaks of */
                        appeals: number;
                        askedAt: components["schemas"]["Instant"];
                        clock: components["schemas"]["ClockView"];
                        decidedAt: components["schemas"]["Instant"] | null;
                        decidedBy: string | null;
                        dueAt: components["schemas"]["Instant"];
                        ground: string | null;
                        id: components["schemas"]["Id"];
                        /** @enum {string} */
                        kind: "copy" | "correction" | "deletion";
                        kindName: components["schemas"]["Text"];
                        matters: {
                            appealId: components["schemas"]["Id"];
                            channel: components["schemas"]["Text"];
                            headline: components["schemas"]["Text"];
                            name: string | null;
                            number: string;
                            /** @description still handled: nothing can be deleted yet */
                            open: boolean;
                            phone: string | null;
                            receivedAt: components["schemas"]["Instant"];
                        }[];
                        /** @enum {string} */
                        proof: "code" | "phone";
                        right: {
                            name: string | null;
                            phone: string | null;
                        } | null;
                        /** @enum {string} */
                        state: "open" | "granted" | "refused";
                        stateName: components["schemas"]["Text"];
                        text: string | null;
                        version: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "dataRequest.grant": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the person reads it */
                    ground?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "dataRequest.refuse": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the person reads it */
                    ground: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "dayReport.get": {
        parameters: {
            query?: {
                day?: components["schemas"]["Day"];
                report?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayReport"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision.list": {
        parameters: {
            query: {
                cursor?: string;
                label?: string;
                limit?: number;
                overruled?: boolean;
                scheme: "item" | "unit";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decision.course": {
        parameters: {
            query: {
                scheme: "item" | "unit";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverruleCourse"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demo.accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            city: string;
                            login: string;
                            name: string;
                            password: string;
                            roleName: components["schemas"]["Text"];
                            roles: string[];
                            unitName: components["schemas"]["Text"];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskBoard"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.register": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description settled on the spot: what was done */
                    answer?: string;
                    cause: string;
                    /** Format: uuid */
                    companyId?: string;
                    name?: string;
                    phone?: string;
                    /** @description what the person wanted to get done */
                    title: string;
                    /** @description the office where it could not be done */
                    unit: string;
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskMatter"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.coordinate": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description offices that have to act together
                     * @default []
                     */
                    units?: string[];
                    words?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.discuss": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description offices at the table
                     * @default []
                     */
                    units?: string[];
                    /** @description why it could not be coordinated */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.document": {
        parameters: {
            query?: {
                as?: "pdf" | "docx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    "desk.find": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    finding: string;
                    /** @description the office it is found of */
                    unit: string;
                    /** @description what it rests on */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.finish": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what was done, as the person was told */
                    answer: string;
                    /** @enum {string} */
                    outcome: "done" | "withdrawn";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.prolong": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why, as the person is told */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.rate": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    satisfied: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.refuse": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the written answer: why not, and what else the person can do */
                    answer: string;
                    /** @description law or rule that forbids it */
                    ground: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.report": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the person was told */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.reveal": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.sendBack": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.sign": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.solve": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.figures": {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskFigures"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "draft.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            body: unknown;
                            by: string;
                            id: components["schemas"]["Id"];
                            /** @enum {string} */
                            kind: "register" | "reply";
                            mine: boolean;
                            subjectId: components["schemas"]["Id"] | null;
                            title: string;
                            updatedAt: components["schemas"]["Instant"];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "draft.save": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the form as it is */
                    body: {
                        [key: string]: unknown;
                    };
                    /**
                     * Format: uuid
                     * @description of the draft to be replaced
                     */
                    id?: string;
                    /** @enum {string} */
                    kind: "register" | "reply";
                    /** Format: uuid */
                    subjectId?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "draft.discard": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "draft.take": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "duty.month": {
        parameters: {
            query: {
                month: string;
                unit: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyMonth"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "duty.set": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: {
                        /** Format: date */
                        day: string;
                        /** @description nobody: the turn is emptied */
                        person: string | null;
                        /** @default null */
                        phone?: string | null;
                        turn: string;
                    }[];
                    unit: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "duty.today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyToday"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exchange.deliveries": {
        parameters: {
            query?: {
                state?: "waiting" | "sent" | "given_up";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeDeliveries"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exchange.replay": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exchange.setReceiver": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default true */
                    active?: boolean;
                    code: string;
                    /** Format: uri */
                    url: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "excuse.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExcusePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "excuse.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExcuseDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "excuse.decide": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description needed where a person’s word is left out: why, as that person reads it */
                    citizenText?: string;
                    /** @enum {string} */
                    result: "upheld" | "refused";
                    /** @description the reason, as the unit reads it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "excuse.hear": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description the signed record, what was shown
                     * @default []
                     */
                    fileIds?: string[];
                    heldAt: components["schemas"]["Instant"];
                    /** @description who was there, by name and post */
                    present: string;
                    /** @description what was said */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "excuse.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "excuse.ask": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fact?: components["schemas"]["FactKind"];
                    /** Format: uuid */
                    factId?: string;
                    /**
                     * @description papers and pictures that prove it
                     * @default []
                     */
                    fileIds?: string[];
                    ground: components["schemas"]["Code"];
                    /** Format: uuid */
                    step?: string;
                    unit: components["schemas"]["Code"];
                    /** @description what happened, why in good faith, and what proves it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "figure.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureCatalogue"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file.upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @default internal
                     * @enum {string}
                     */
                    audience?: "internal" | "citizen" | "public";
                    /**
                     * Format: binary
                     * @description one file; its type is found by its content
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description taken in; attach it within 24 hours by sending its id in fileIds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "file.get": {
        parameters: {
            query?: {
                /** @description 1: the small picture, if there is one */
                preview?: "1";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description the asked part */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description the asked part lies behind the end */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "message.gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @description of those sent in 24 hours, as the gateway says */
                            delivered: number;
                            failed: number;
                            /**
                             * @description demo: messages count as sent, nothing leaves the machine
                             * @enum {string}
                             */
                            gateway: "there" | "none" | "demo";
                            /** @description since when the oldest waiting one could have gone */
                            oldest: components["schemas"]["Instant"] | null;
                            perDay: number | null;
                            sent: number;
                            /** @description for the system administrator; never the key */
                            settings: {
                                active: boolean;
                                perDay: number | null;
                                sign: string;
                                templates: {
                                    [key: string]: string;
                                };
                                url: string;
                            } | null;
                            undelivered: number;
                            waiting: number;
                            /** @enum {string} */
                            way: "sms" | "mail" | "messenger";
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gateway.set": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default true */
                    active?: boolean;
                    /** @description left out: the key stays as it is */
                    key?: string;
                    /** @default null */
                    perDay?: number | null;
                    /**
                     * @description what a text begins with: 【荣成12345】
                     * @default
                     */
                    sign?: string;
                    /**
                     * @description our template -> the carrier's number of it
                     * @default {}
                     */
                    templates?: {
                        [key: string]: string;
                    };
                    /** Format: uri */
                    url: string;
                    /** @enum {string} */
                    way: "sms" | "messenger";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handOver.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handOver.document": {
        parameters: {
            query?: {
                as?: "pdf" | "docx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    "handOver.send": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    period: string;
                    words?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "honour.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HonourPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "honour.decline": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "honour.publish": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "honour.sign": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "honour.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "honour.propose": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["Code"];
                    /** Format: uuid */
                    person?: string;
                    unit: components["schemas"]["Code"];
                    /** @description what was done, and what proves it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.list": {
        parameters: {
            query?: {
                from?: components["schemas"]["Day"];
                show?: "all" | "todo" | "open" | "mended" | "clean";
                to?: components["schemas"]["Day"];
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inspection"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.answer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    fileIds?: string[];
                    /** @description what was mended, and when */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.contest": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    fileIds?: string[];
                    /** @description which points, and why not */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.rule": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description codes of the faults that do not stand
                     * @default []
                     */
                    struck?: string[];
                    /** @description why */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.settle": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    fileIds?: string[];
                    mended: boolean;
                    /** @description what was seen this time */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.circular": {
        parameters: {
            query: {
                as?: "pdf" | "docx";
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    "inspection.record": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description when it was seen; left out: now
                     */
                    at?: string;
                    /** @default [] */
                    fileIds?: string[];
                    /** @description code of a list of the pack */
                    list: string;
                    points: {
                        code: string;
                        note?: string;
                        /** @enum {string} */
                        result: "good" | "fault" | "skipped";
                    }[];
                    position?: {
                        lat: number;
                        lng: number;
                    };
                    /** @description people who ought to have been there, and who were */
                    posts?: {
                        expected: number;
                        present: number;
                    };
                    /** @description counter, station or room, as the door says */
                    spot?: string;
                    unit: string;
                    /** @default  */
                    words?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "integrity.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "explained" | "pursued";
                unit?: components["schemas"]["Code"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrityList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "integrity.decide": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "explained" | "pursued";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "part.give": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    opinion: "agree" | "agree_if" | "object";
                    /** @description ground, or what has to be put right first */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "joint.list": {
        parameters: {
            query?: {
                state?: "open" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joints"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "joint.call": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    deskId?: string;
                    kind: string;
                    /** Format: date-time */
                    meetAt: string;
                    place?: string;
                    title: string;
                    /** @description who calls */
                    unit: string;
                    units: string[];
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "joint.close": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    passed: boolean;
                    result: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JuryList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.make": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    indicators: {
                        ask: {
                            answers: {
                                id: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                                worth: number | null;
                            }[];
                            /** @constant */
                            kind: "answers";
                        } | {
                            /** @enum {number} */
                            decimals: 0 | 1 | 2;
                            /** @constant */
                            kind: "points";
                            /** @enum {number} */
                            most: 5 | 10 | 20 | 25 | 50 | 100;
                        } | {
                            /** @constant */
                            kind: "choose";
                            number: number;
                        };
                        id: string;
                        name: {
                            en: string;
                            zh: string;
                        };
                    }[];
                    /** @enum {string} */
                    kind: "panel" | "session" | "survey";
                    name: string;
                    /**
                     * @description anybody with the address answers, as these people; surveys only
                     * @default null
                     */
                    openTo?: ("citizen" | "enterprise" | "client" | "media" | "delegate" | "supervisor" | "inspector" | "assessor" | "leader" | "peer" | "expert" | "unit" | "third_party" | "scheme") | null;
                    /** @default null */
                    roundId?: string | null;
                    /** @default null */
                    scheme?: string | null;
                    subjects: {
                        /** @default [] */
                        figures?: {
                            name: string;
                            value: string;
                        }[];
                        id: string;
                        name: string;
                        /**
                         * @description its own report, shown on the ballot
                         * @default null
                         */
                        report?: string | null;
                        /**
                         * @description the unit it is, or belongs to: its people do not judge it
                         * @default null
                         */
                        unit?: string | null;
                    }[];
                    /** @default null */
                    until?: string | null;
                    /**
                     * @description kinds of people who get seats
                     * @default []
                     */
                    who?: ("citizen" | "enterprise" | "client" | "media" | "delegate" | "supervisor" | "inspector" | "assessor" | "leader" | "peer" | "expert" | "unit" | "third_party" | "scheme")[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JuryPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.askClose": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.close": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.draw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyDraw"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.drawSample": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: components["schemas"]["Day"];
                    quotas: {
                        number: number;
                        /** @default null */
                        of?: string | null;
                        subject: string;
                    }[];
                    /** @default null */
                    split?: ("channel" | "domain") | null;
                    to: components["schemas"]["Day"];
                    /** @enum {string} */
                    who: "citizen" | "enterprise" | "client" | "media" | "delegate" | "supervisor" | "inspector" | "assessor" | "leader" | "peer" | "expert" | "unit" | "third_party" | "scheme";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.drawSeats": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: number;
                    /** @description names, one each */
                    pool: string[];
                    /** @enum {string} */
                    who: "citizen" | "enterprise" | "client" | "media" | "delegate" | "supervisor" | "inspector" | "assessor" | "leader" | "peer" | "expert" | "unit" | "third_party" | "scheme";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.giveSeats": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seats: {
                        name?: string;
                        /**
                         * @description so many sheets alike, if no name is given
                         * @default 1
                         */
                        number?: number;
                        phone?: string;
                        /**
                         * @description subjects the holder steps aside from
                         * @default []
                         */
                        recused?: string[];
                        unit?: string;
                        /** @enum {string} */
                        who: "citizen" | "enterprise" | "client" | "media" | "delegate" | "supervisor" | "inspector" | "assessor" | "leader" | "peer" | "expert" | "unit" | "third_party" | "scheme";
                    }[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.goOn": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.hall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hall"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.importCounts": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: base64
                     * @description CSV or xlsx
                     */
                    content: string;
                    fileName: string;
                    /** @description who asked and counted */
                    source: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.open": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.replaceSeat": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** Format: uuid */
                    seat: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.seatLinks": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.sendLinks": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.served": {
        parameters: {
            query: {
                from: components["schemas"]["Day"];
                split?: ("channel" | "domain") | null;
                to: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleServed"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.stand": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JuryVerification"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.void": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JuryOffers"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "knowledge.list": {
        parameters: {
            query?: {
                show?: "all" | "todo" | "waiting" | "due" | "stopped" | "ended";
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "knowledge.tellWrong": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    entry: string;
                    website?: string;
                    /** @description what is wrong about it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "knowledge.answerError": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    wrong: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "knowledge.use": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    case?: string;
                    /** Format: uuid */
                    entry: string;
                    /** @enum {string} */
                    way: "call" | "reply";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "knowledge.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeEntry"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "knowledge.approve": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "knowledge.confirm": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "knowledge.end": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "knowledge.revise": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    /**
                     * @description for whom and where it holds
                     * @default
                     */
                    applies?: string;
                    /** @description the rule it rests on, with its clause */
                    basis: string;
                    /** @default [] */
                    keywords?: string[];
                    /** @description shown on the portal; otherwise for staff alone */
                    public: boolean;
                    /** @description as people ask it */
                    question: string;
                    /**
                     * @description last day, if the matter itself has one
                     * @default null
                     */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "knowledge.sendBack": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    remark: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "knowledge.figures": {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** @description of them valid today and not past their review */
                            current: number;
                            /** @description past their review and not looked at */
                            due: number;
                            /** @description that hold or held and were not ended */
                            entries: number;
                            /** @description tellings of errors open beyond their limit */
                            errorsLate: number;
                            /** @description expired or found wrong, not offered */
                            expired: number;
                            unit: components["schemas"]["UnitRef"];
                            /** @description times used in the last thirty days */
                            used: number;
                            /** @description wordings that wait for approval */
                            waiting: number;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "knowledge.propose": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    /**
                     * @description for whom and where it holds
                     * @default
                     */
                    applies?: string;
                    /** @description the rule it rests on, with its clause */
                    basis: string;
                    /** @default [] */
                    keywords?: string[];
                    /** @description shown on the portal; otherwise for staff alone */
                    public: boolean;
                    /** @description as people ask it */
                    question: string;
                    /** @description whose answer it is */
                    unit: string;
                    /**
                     * @description last day, if the matter itself has one
                     * @default null
                     */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "laboratory.get": {
        parameters: {
            query?: {
                scheme?: components["schemas"]["Code"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Laboratory"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder.board": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                month?: string;
                shaken?: string;
                state?: components["schemas"]["StepState"];
                unit?: components["schemas"]["Code"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder.acknowledge": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description causes, measures, by when */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder.close": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder.decline": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder.document": {
        parameters: {
            query?: {
                as?: "pdf" | "docx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    "ladder.open": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder.record": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description one of the step's records */
                    kind: string;
                    on: components["schemas"]["Day"];
                    /** @description of an exam */
                    passed?: boolean;
                    /** Format: uuid */
                    person?: string;
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder.serve": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder.sign": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a paragraph at the end */
                    addition?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder.uphold": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder.figures": {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderFigures"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ledger.page": {
        parameters: {
            query?: {
                act?: string;
                cursor?: string;
                limit?: string;
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            act: string;
                            actor: string;
                            actTitle: components["schemas"]["Text"];
                            at: string;
                            hash: string;
                            id: string;
                            index: number;
                            subject: string;
                            subjectKind: string;
                            subjectName: components["schemas"]["Text"];
                            unit: components["schemas"]["Text"] | null;
                        }[];
                        head: {
                            algorithm: string;
                            at: string;
                            keyId: string;
                            signature: string;
                        } | null;
                        next: string | null;
                        publicKey: string;
                        root: string | null;
                        size: number;
                        unsealed: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ledger.receipt": {
        parameters: {
            query?: {
                entry?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ledger.verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checked: number;
                        findings: components["schemas"]["Text"][];
                        heads: number;
                        ok: boolean;
                        seconds: number;
                        total: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "letter.acknowledge": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "letter.answer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "letter.open": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "letter.sendBack": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what is lacking */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "letter.settle": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "letter.urge": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "live.events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    "me.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        city: {
                            code: string;
                            name: components["schemas"]["Text"];
                        };
                        demo: boolean;
                        idleMinutes: number;
                        now: string;
                        person: {
                            id: string;
                            name: string;
                        };
                        posts: {
                            department: {
                                id: string;
                                name: components["schemas"]["Text"];
                            };
                            roles: string[];
                            unit: {
                                id: string;
                                name: components["schemas"]["Text"];
                            };
                        }[];
                        roles: string[];
                        secondFactor: boolean;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "message.log": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "failed" | "waiting" | "sent";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            createdAt: components["schemas"]["Instant"];
                            /** @description what the gateway said of it later */
                            delivery: ("delivered" | "undelivered") | null;
                            error: string | null;
                            id: components["schemas"]["Id"];
                            sendAfter: components["schemas"]["Instant"];
                            sentAt: components["schemas"]["Instant"] | null;
                            /** @enum {string} */
                            state: "failed" | "waiting" | "sent";
                            template: string;
                            templateName: components["schemas"]["Text"];
                            /** @enum {string} */
                            to: "citizen" | "staff";
                            tries: number;
                            way: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "message.resend": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "model.list": {
        parameters: {
            query: {
                scheme: "item" | "unit";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "model.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "model.refuse": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "model.use": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why, for the next who looks */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "model.train": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description item of the event list, or unit that leads
                     * @enum {string}
                     */
                    scheme: "item" | "unit";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.myDay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyDay"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        rows: {
                            at: components["schemas"]["Instant"];
                            case: {
                                id: components["schemas"]["Id"];
                                number: string;
                                title: string;
                            } | null;
                            event: string;
                            /** @description the absent colleague for whom I stand in */
                            for: string | null;
                            id: components["schemas"]["Id"];
                            read: boolean;
                            subject: {
                                id: string;
                                kind: string;
                            };
                            title: components["schemas"]["Text"];
                        }[];
                        unread: number;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: string;
                        /** @enum {string} */
                        digest: "none" | "app" | "mail";
                        /** @description when the digest comes, 08:00 */
                        digestAt: string;
                        events: {
                            byMail: boolean;
                            byMessenger: boolean;
                            bySms: boolean;
                            /** @enum {string} */
                            id: "arrival" | "mark" | "slip" | "report" | "watchword" | "topic" | "clue" | "link" | "knowledge" | "inspection" | "waiting";
                            name: components["schemas"]["Text"];
                        }[];
                        mail: string;
                        phone: string;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.choose": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description in the government messenger; empty: nothing there
                     * @default
                     */
                    account?: string;
                    byMail: ("arrival" | "mark" | "slip" | "report" | "watchword" | "topic" | "clue" | "link" | "knowledge" | "inspection" | "waiting")[];
                    /** @default [] */
                    byMessenger?: ("arrival" | "mark" | "slip" | "report" | "watchword" | "topic" | "clue" | "link" | "knowledge" | "inspection" | "waiting")[];
                    /** @default [] */
                    bySms?: ("arrival" | "mark" | "slip" | "report" | "watchword" | "topic" | "clue" | "link" | "knowledge" | "inspection" | "waiting")[];
                    /**
                     * @default app
                     * @enum {string}
                     */
                    digest?: "none" | "app" | "mail";
                    /** @description empty: no mails */
                    mail: string | "";
                    /**
                     * @description empty: no texts
                     * @default
                     */
                    phone?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Digest"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.read": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description all of them if left out */
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "objection.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["ObjectionState"];
                unit?: components["schemas"]["Code"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "objection.get": {
        parameters: {
            query?: {
                remedy?: "exclude" | "correct";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "objection.decide": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description needed where a person’s word is left out: why, as that person reads it */
                    citizenText?: string;
                    /**
                     * @description correct: of a limit that was kept after all
                     * @default exclude
                     * @enum {string}
                     */
                    remedy?: "exclude" | "correct";
                    /** @enum {string} */
                    result: "upheld" | "refused";
                    /** @description the reason, as the unit reads it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "objection.lookAgain": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what is to be looked at once more */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "objection.reapprove": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "objection.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "objection.file": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fact: components["schemas"]["FactKind"];
                    /** Format: uuid */
                    factId: string;
                    /**
                     * @description papers and pictures that prove it
                     * @default []
                     */
                    fileIds?: string[];
                    ground: components["schemas"]["Code"];
                    /** @enum {string} */
                    kind: "day" | "month";
                    /** @description YYYY-MM-DD or YYYY-MM */
                    period: string;
                    unit: components["schemas"]["Code"];
                    /** @description what happened, and what proves it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "objection.fileRound": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description papers and pictures that prove it
                     * @default []
                     */
                    fileIds?: string[];
                    ground: string;
                    /** Format: uuid */
                    round: string;
                    subject: string;
                    target: {
                        /** @description the numbers as they should be */
                        facts?: {
                            [key: string]: number;
                        };
                        /** @description code of the indicator, or the claim */
                        id: string;
                        /** @enum {string} */
                        of: "counts" | "marks" | "claim";
                        /** @description the mark as it should be, of 100 */
                        value?: string;
                    };
                    /** @description what happened, and what proves it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "objection.roundWindow": {
        parameters: {
            query: {
                round: string;
                subject: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundObjectionWindow"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "objection.window": {
        parameters: {
            query: {
                kind: "day" | "month";
                period: string;
                unit: components["schemas"]["Code"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionWindow"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pack.diff": {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackDiff"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pack.rules": {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackRules"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pair.list": {
        parameters: {
            query?: {
                state?: "open" | "linked" | "different";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            acts: components["schemas"]["OpenAct"][];
                            earlier: {
                                appealCount: number;
                                caseId: components["schemas"]["Id"];
                                /** @description may be merged into the other */
                                mergeable: boolean;
                                name: string | null;
                                number: string;
                                place: string | null;
                                receivedAt: components["schemas"]["Instant"];
                                state: components["schemas"]["Text"];
                                text: string;
                                title: string;
                                unit: components["schemas"]["Text"] | null;
                                version: number;
                            };
                            id: components["schemas"]["Id"];
                            later: {
                                appealCount: number;
                                caseId: components["schemas"]["Id"];
                                /** @description may be merged into the other */
                                mergeable: boolean;
                                name: string | null;
                                number: string;
                                place: string | null;
                                receivedAt: components["schemas"]["Instant"];
                                state: components["schemas"]["Text"];
                                text: string;
                                title: string;
                                unit: components["schemas"]["Text"] | null;
                                version: number;
                            };
                            /** @description 0 to 1 */
                            likeness: number;
                            relation: string;
                            state: string;
                            version: number;
                            why: components["schemas"]["Text"];
                            words: string[];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pair.link": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pair.part": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pair.reopen": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        away: {
                            standIn: components["schemas"]["PersonRef"] | null;
                            until: string;
                        } | null;
                        department: string;
                        id: string;
                        left: boolean;
                        load: {
                            late: number;
                            open: number;
                        } | null;
                        /** @description this reader may hand over all they hold when they leave */
                        mayHandOver: boolean;
                        name: string;
                        posts: {
                            responsibility: string | null;
                            roles: string[];
                            title: components["schemas"]["Text"];
                            unit: components["schemas"]["UnitRef"];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person.leave": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description who takes everything over
                     */
                    to: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "people.away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleAway"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approval.ask": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description all that is missing */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approval.decide": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approved: boolean;
                    /** @description ground, or number of the approval */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "permit.list": {
        parameters: {
            query?: {
                state?: "open" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permits"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "permit.open": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    companyId: string;
                    kind: string;
                    title: string;
                    /** @description the one face to the applicant */
                    unit: string;
                    /** @description what is applied for */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "permit.answer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    passed: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "permit.supply": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what was handed in */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "phrase.list": {
        parameters: {
            query?: {
                case?: string;
                kind?: string;
                step?: "reply" | "respond" | "note" | "decline" | "ask" | "order" | "callback";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phrases"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "phrase.change": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description only for this kind of appeal
                     * @default null
                     */
                    kind?: components["schemas"]["AppealKind"] | null;
                    /** @description {编号} and the like are filled; ____ is left to the writer */
                    text: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "phrase.remove": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "phrase.add": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description only for this kind of appeal
                     * @default null
                     */
                    kind?: components["schemas"]["AppealKind"] | null;
                    /** @enum {string} */
                    step: "reply" | "respond" | "note" | "decline" | "ask" | "order" | "callback";
                    /** @description {编号} and the like are filled; ____ is left to the writer */
                    text: string;
                    title: string;
                    /** @description null: for the whole city */
                    unit: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "power.revoke": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "power.lend": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string;
                    /**
                     * @description kinds of matter; none named: all
                     * @default []
                     */
                    kinds?: ("inquiry" | "help" | "complaint" | "report" | "suggestion" | "praise")[];
                    powers: ("sign" | "extend" | "approve")[];
                    /** Format: uuid */
                    to: string;
                    /**
                     * Format: date
                     * @description the last day
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "presence.tell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    caseId: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "promise.figures": {
        parameters: {
            query: {
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseFigures"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "answer.list": {
        parameters: {
            query?: {
                cursor?: string;
                domain?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicAnswerPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "answer.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.appeal.submit": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    anonymous: boolean;
                    /** @default [] */
                    answers?: {
                        code: string;
                        value: string;
                    }[];
                    behalf?: {
                        /** @enum {string} */
                        answerTo: "filer" | "them";
                        name?: string;
                        phone?: string;
                        relation: string;
                    };
                    /** @default web */
                    channel?: string;
                    consentPublish: boolean;
                    /** @default [] */
                    fileIds?: string[];
                    /** @description number of a known matter this is about; filed on its own if it is no longer open */
                    join?: string;
                    kind?: components["schemas"]["AppealKind"];
                    /**
                     * @description in which messages are written to the person
                     * @default zh
                     * @enum {string}
                     */
                    lang?: "zh" | "en";
                    name?: string;
                    /**
                     * @description the privacy notice was shown and accepted
                     * @constant
                     */
                    noticeAccepted: true;
                    phone?: string;
                    place: components["schemas"]["Place"];
                    /** @enum {string} */
                    replyBy: "sms" | "phone" | "none";
                    text: string;
                    title?: string;
                    website?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.appeal.add": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    fileIds?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.appeal.ask": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.appeal.askData": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "copy" | "correction" | "deletion";
                    name?: string;
                    phone?: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.appeal.consent": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    publish: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.appeal.contest": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.appeal.messages": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    want: "all" | "essential";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.appeal.notSolved": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.appeal.rate": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingInput"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.appeal.urge": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.appeal.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.appraisal.give": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mark: number;
                    /** Format: uuid */
                    person?: string;
                    unit: string;
                    website?: string;
                    words?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.breach.report": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description what proves it
                     * @default []
                     */
                    fileIds?: string[];
                    /** Format: uuid */
                    jury?: string;
                    /** @enum {string} */
                    kind: "canvassing" | "forged" | "retaliation" | "gain";
                    name?: string;
                    phone?: string;
                    /** @description number of the assessor’s seat */
                    seat?: number;
                    /** @description the unit that did it */
                    unit?: string;
                    website?: string;
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.city": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCity"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.clue.submit": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description whom it is about, in words */
                    about?: string;
                    list: string;
                    name?: string;
                    /**
                     * Format: uuid
                     * @description the person it is about, if the QR code names one
                     */
                    person?: string;
                    phone?: string;
                    text: string;
                    /** @description the office it is about */
                    unit?: string;
                    website?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clue.stands": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClueStands"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "company.matters": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    creditCode: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyMatters"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "company.matter": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    creditCode: string;
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyMatter"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "follow.copy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sections: {
                            lines: {
                                name: components["schemas"]["Text"];
                                value: components["schemas"]["Text"];
                            }[];
                            title: components["schemas"]["Text"];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.desk": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicDesk"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.figures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YesterdayFigures"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.file.upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description one file; its type is found by its content
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description taken in; attach it within 24 hours by sending its id in fileIds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.file.get": {
        parameters: {
            query?: {
                /** @description valid until, seconds since 1970 */
                e?: number;
                /** @description 1: the small picture, if there is one */
                preview?: "1";
                /** @description signature */
                s?: string;
            };
            header?: never;
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description the asked part */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description unchanged */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description the asked part lies behind the end */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "follow.get": {
        parameters: {
            query?: {
                appeal?: string;
            };
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Follow"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "follow.receipt": {
        parameters: {
            query?: {
                appeal?: string;
            };
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: {
                            id: string;
                        } & {
                            [key: string]: unknown;
                        };
                        receipt: {
                            entryId: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gateway.receipts": {
        parameters: {
            query?: never;
            header: {
                "x-bihuan-at": string;
                "x-bihuan-delivery": string;
                "x-bihuan-signature": string;
            };
            path: {
                city: string;
                way: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    receipts: {
                        ref: string;
                        /** @enum {string} */
                        state: "delivered" | "undelivered";
                    }[];
                };
            };
        };
        responses: {
            /** @description how many were known */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "public.honours": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicHonours"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.jury.ask": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description as what somebody asks: a citizen, an enterprise, a reporter */
                    asker: string;
                    subject: string;
                    website?: string;
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.jury.cast": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    marks: [
                        string,
                        string,
                        string
                    ][];
                    salt: string;
                    /** @description left out for an open questionnaire */
                    signature?: string;
                    slot: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.counted": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedBallots"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.seat": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BallotPaper"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 20 */
                    most?: number;
                    /** @default  */
                    q?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        all: number;
                        rows: components["schemas"]["PublicKnowledge"][];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.knowledge.tellWrong": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    entry: string;
                    website?: string;
                    /** @description what is wrong about it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.knowledgeEntry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicKnowledge"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "link.open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenLink"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.link.answer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an outsider: whether it is done */
                    done?: boolean;
                    /** @default [] */
                    fileIds?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.map": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        areas: {
                            /** @enum {string} */
                            kind: "town" | "community" | "grid";
                            lines: number[][][];
                            name: components["schemas"]["Text"];
                            unit: string;
                        }[];
                        /** @description west, south, east, north; null: the city has no map */
                        box: number[] | null;
                        names: {
                            kind: string;
                            lat: number;
                            lng: number;
                            name: string;
                        }[];
                        roads: {
                            lines: number[][][];
                            name: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "follow.mine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description which messages come; null: none can, there is no number */
                        messageChoice: ("all" | "essential") | null;
                        rows: components["schemas"]["MyMatter"][];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.notSatisfied": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotSatisfiedPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.office": {
        parameters: {
            query?: {
                person?: string;
                unit?: string;
            };
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicOffice"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.phone-code": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default zh
                     * @enum {string}
                     */
                    lang?: "zh" | "en";
                    phone: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demoCode?: string;
                        /** @constant */
                        sent: true;
                        validMinutes: number;
                    };
                };
            };
        };
    };
    "public.phone-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    phone: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        validMinutes: number;
                    };
                };
            };
        };
    };
    "public.placeAt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lat: number;
                    lng: number;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        community: {
                            id: string;
                            name: string;
                        } | null;
                        grid: {
                            id: string;
                            name: string;
                        } | null;
                        objects: {
                            /** @description the list has no position of its own: the point is reckoned */
                            about: {
                                /** @description grid or community in which it lies for sure */
                                area: string | null;
                                /** @description so far off at most; 0: not known how far */
                                metres: number;
                            } | null;
                            /** @description entry of the address list; null: a town or street as a whole */
                            id: string | null;
                            kind: string;
                            kindName: components["schemas"]["Text"];
                            metres: number;
                            /** @description as it is written down: a road with the house number that was typed */
                            name: string;
                            /** @description WGS-84 */
                            point: {
                                lat: number;
                                lng: number;
                            } | null;
                            unit: string;
                            unitName: components["schemas"]["Text"];
                        }[];
                        /** @description null: outside, or no borders are known */
                        unit: {
                            id: string;
                            name: components["schemas"]["Text"];
                        } | null;
                        /** @description null: the city has no map of it */
                        words: components["schemas"]["Text"] | null;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.placeFind": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /**
                     * @description only in this town or street
                     * @default null
                     */
                    unit?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FoundPlace"][];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.mapObjects": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    east: number;
                    north: number;
                    south: number;
                    west: number;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FoundPlace"][];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.paper": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    number: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPaper"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.questionnaire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BallotPaper"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.publicDraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyDraw"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.rankingTable": {
        parameters: {
            query?: {
                group?: components["schemas"]["Code"];
                kind?: "day" | "month";
                period?: string;
                version?: number;
            };
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingTable"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.rankingCourse": {
        parameters: {
            query?: {
                group?: components["schemas"]["Code"];
            };
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingCourse"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.rankingKey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-pem-file": unknown;
                };
            };
        };
    };
    "public.rankingPeriods": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingPeriods"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.rankingFile": {
        parameters: {
            query?: {
                as?: "json" | "gz";
            };
            header?: never;
            path: {
                city: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file; `bihuan verify publication` computes it again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
        };
    };
    "receipt.verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    receipt: unknown;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        why: components["schemas"]["Text"];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.roundList": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRoundList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.round": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRound"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.roundFile": {
        parameters: {
            query?: {
                as?: string;
            };
            header?: never;
            path: {
                city: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "public.rules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRules"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.schemeList": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["SchemeRow"][];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.schemeGet": {
        parameters: {
            query?: {
                of?: string;
            };
            header?: never;
            path: {
                city: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.seat.doubt": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    about: "count" | "handling";
                    /** @description what is doubted, and why */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.seat.handIn": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    papers: {
                        blinded: string;
                        slot: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.seat.look": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.seat.vote": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ballots: {
                        marks: [
                            string,
                            string,
                            string
                        ][];
                        salt: string;
                        slot: string;
                        token: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jury.session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicSession"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.suggest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    place?: {
                        /** @description entry of the address list (CHECKLIST K42) */
                        id?: string | null;
                        /** @default null */
                        lat?: number | null;
                        /** @default null */
                        lng?: number | null;
                        /**
                         * @description address in words
                         * @default null
                         */
                        text?: string | null;
                        /**
                         * @description town or street of the unit tree
                         * @default null
                         */
                        unit?: components["schemas"]["Code"] | null;
                    } | null;
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description whom to call first for the danger it names (CHECKLIST K12) */
                        calls: {
                            phone: string;
                            text: components["schemas"]["Text"];
                        }[];
                        danger: string[];
                        /** @description where to turn instead, if it is not the business of the city (CHECKLIST K13) */
                        doors: {
                            code: components["schemas"]["Code"];
                            door: components["schemas"]["Text"];
                            name: components["schemas"]["Text"];
                            phones: string[];
                            text: components["schemas"]["Text"];
                            words: string[];
                        }[];
                        place: {
                            name: components["schemas"]["Text"];
                            unit: components["schemas"]["Code"];
                            words: string[];
                        } | null;
                        /** @description asked because of what it seems to be about (CHECKLIST K13) */
                        questions: {
                            choices: components["schemas"]["Text"][];
                            code: string;
                            name: components["schemas"]["Text"];
                        }[];
                        similar: {
                            joinable: boolean;
                            /** @description how far from the place that is said, in steps of fifty metres; null: not close by */
                            near: components["schemas"]["Text"] | null;
                            number: string;
                            receivedAt: components["schemas"]["Instant"];
                            state: components["schemas"]["Text"];
                            title: string;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.upload.begin": {
        parameters: {
            query?: never;
            header: {
                "Tus-Resumable": "1.0.0";
                "Upload-Length": number;
                "Upload-Metadata"?: string;
            };
            path: {
                city: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description begun; kept for 24 hours */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "public.upload.finish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                city: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description taken in; attach it within 24 hours by sending its id in fileIds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.callPop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPop"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "knowledge.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    case?: string;
                    /** @default  */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["KnowledgeOffer"][];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.mask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    caseId: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        masked: string;
                        spans: {
                            end: number;
                            kind: string;
                            kindName: components["schemas"]["Text"];
                            start: number;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.replyCheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    caseId: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faults: {
                            /** @enum {string} */
                            code: "empty_form" | "passed_on" | "not_answering" | "thin" | "no_basis" | "no_date" | "no_contact";
                            words: components["schemas"]["Text"];
                        }[];
                        /** @description 0 to 1: how probably a reader finds it an answer */
                        score: number;
                        weak: boolean;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the file: .xlsx, .csv, or text copied from a sheet */
                    base64: string;
                    id: components["schemas"]["Id"];
                    name: string;
                    /**
                     * @description who gave the marks, where the table does not say
                     * @enum {string}
                     */
                    who: "citizen" | "enterprise" | "client" | "media" | "delegate" | "supervisor" | "inspector" | "assessor" | "leader" | "peer" | "expert" | "unit" | "third_party" | "scheme";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundRead"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "laboratory.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    scheme: components["schemas"]["Code"];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeCheck"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "laboratory.stability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the draft as the text of its file */
                    body?: string;
                    /** @description the last one, if left out */
                    period?: string;
                    /** @default 200 */
                    samples?: number;
                    scheme: components["schemas"]["Code"];
                    /** @default 1 */
                    seed?: number;
                    /** @description or other weights alone */
                    weights?: {
                        [key: string]: number;
                    };
                    /** @default 0.1 */
                    weightShift?: number;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeStability"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "laboratory.try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the draft as the text of its file */
                    body?: string;
                    /** @default 6 */
                    most?: number;
                    scheme: components["schemas"]["Code"];
                    /** @description or other weights alone */
                    weights?: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeTrial"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description answered where it came in, never sent to a unit (CHECKLIST K39) */
                    atOnce?: string;
                    channel?: string;
                    cursor?: string;
                    /** Format: date */
                    from?: string;
                    grade?: components["schemas"]["Grade"];
                    item?: string;
                    late?: string;
                    /** @default 50 */
                    limit?: number;
                    place?: string;
                    q: string;
                    state?: components["schemas"]["CaseState"];
                    /** Format: date */
                    to?: string;
                    unit?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description name: the first cases are of a person called so
                         * @enum {string}
                         */
                        by: "number" | "phone" | "name" | "words";
                        cases: components["schemas"]["CaseRow"][];
                        /** @description there are more */
                        more: boolean;
                        /** @description how many of the cases are of a person called so */
                        named: number;
                        next: string | null;
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "slip.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    caseIds: string[];
                    kind: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        copies: string | null;
                        kindName: components["schemas"]["Text"];
                        rows: {
                            caseId: components["schemas"]["Id"];
                            /** @description numbers of papers this case has got before */
                            earlier: string[];
                            number: string;
                            paragraphs: string[];
                            title: string;
                            /** @description null: no unit has it, nothing can be served */
                            unit: components["schemas"]["UnitRef"] | null;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind?: string;
                    /** @description of the person who speaks: finds what else they asked for */
                    phone?: string;
                    place?: {
                        /** @description entry of the address list (CHECKLIST K42) */
                        id?: string | null;
                        /** @default null */
                        lat?: number | null;
                        /** @default null */
                        lng?: number | null;
                        /**
                         * @description address in words
                         * @default null
                         */
                        text?: string | null;
                        /**
                         * @description town or street of the unit tree
                         * @default null
                         */
                        unit?: components["schemas"]["Code"] | null;
                    };
                    text: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "question.answer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    by: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "question.leave": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "question.pick": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ranking.table": {
        parameters: {
            query?: {
                group?: components["schemas"]["Code"];
                kind?: "day" | "month";
                period?: string;
                unit?: components["schemas"]["Code"];
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingTable"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ranking.cases": {
        parameters: {
            query: {
                cursor?: string;
                indicator: components["schemas"]["Code"];
                kind?: "day" | "month";
                limit?: number;
                part?: "numerator" | "denominator" | "lost" | "excluded";
                period?: string;
                unit: components["schemas"]["Code"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingCasePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ranking.course": {
        parameters: {
            query?: {
                group?: components["schemas"]["Code"];
                months?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingCourse"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ranking.difference": {
        parameters: {
            query: {
                kind?: "day" | "month";
                period?: string;
                since?: string;
                unit: components["schemas"]["Code"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingDifference"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ranking.explain": {
        parameters: {
            query: {
                kind?: "day" | "month";
                period?: string;
                unit: components["schemas"]["Code"];
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingExplain"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ranking.own": {
        parameters: {
            query?: {
                unit?: components["schemas"]["Code"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingOwn"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ranking.publications": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingPublicationPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ranking.file": {
        parameters: {
            query?: {
                as?: "json" | "gz";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file; `bihuan verify publication` computes it again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
        };
    };
    "ranking.sheet": {
        parameters: {
            query?: {
                group?: string;
                kind?: string;
                lang?: string;
                period?: string;
                version?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the sheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
        };
    };
    "ranking.publish": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "day" | "month";
                    /** @description YYYY-MM-DD or YYYY-MM */
                    period: string;
                    /** @description why it is corrected; asked of every publication after the first, and published with it */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "recount.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecountList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "recount.decide": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    result: "confirmed" | "recounted" | "set_aside";
                    /** @description the reason, as whoever doubted reads it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "recount.ask": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    about: "count" | "handling";
                    /** Format: uuid */
                    jury: string;
                    unit: components["schemas"]["Code"];
                    /** @description what is doubted, and why */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pack.reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description kinds that whoever takes them down may answer (CHECKLIST K39) */
                        answerAtOnce: components["schemas"]["Code"][];
                        causes: {
                            code: string;
                            name: components["schemas"]["Text"];
                        }[];
                        channels: {
                            enteredBy: string;
                            id: string;
                            name: components["schemas"]["Text"];
                        }[];
                        files: {
                            count: number;
                            sizeMb: number;
                            types: string[];
                        };
                        further: {
                            by: string[];
                            code: string;
                            name: components["schemas"]["Text"];
                            public: boolean;
                        }[];
                        grades: {
                            belongs: components["schemas"]["Text"];
                            id: string;
                            limit: string;
                            name: components["schemas"]["Text"];
                        }[];
                        grounds: {
                            decline: {
                                code: string;
                                name: components["schemas"]["Text"];
                                text: components["schemas"]["Text"];
                            }[];
                            extend: {
                                code: string;
                                name: components["schemas"]["Text"];
                            }[];
                            ledger: {
                                code: string;
                                name: components["schemas"]["Text"];
                            }[];
                            pause: {
                                code: string;
                                name: components["schemas"]["Text"];
                            }[];
                            return: {
                                code: string;
                                name: components["schemas"]["Text"];
                            }[];
                        };
                        items: {
                            /** @description what else it is found by: pinyin, first letters, other names (CHECKLIST K41) */
                            also: string;
                            basis: string;
                            basisKind: string;
                            code: string;
                            coUnits: string[];
                            domain: string;
                            domainName: components["schemas"]["Text"];
                            grade: string;
                            /** @description null: the town or street of the place */
                            lead: string | null;
                            limit: string | null;
                            name: components["schemas"]["Text"];
                        }[];
                        /** @description promises that the program holds everybody to (SPEC Q3) */
                        keeps: string[];
                        kinds: {
                            id: string;
                            name: components["schemas"]["Text"];
                        }[];
                        levels: {
                            id: number;
                            name: components["schemas"]["Text"];
                            satisfied: boolean;
                        }[];
                        /** @description the city has a map of its own */
                        map: boolean;
                        measures: {
                            code: string;
                            name: components["schemas"]["Text"];
                        }[];
                        /** @description the published list that reports of misconduct are made against */
                        misconduct: {
                            code: string;
                            name: components["schemas"]["Text"];
                        }[];
                        outcomes: {
                            id: string;
                            name: components["schemas"]["Text"];
                            /** @description it names a day for the rest */
                            needsDate: boolean;
                            /** @description the head signs it */
                            signed: boolean;
                        }[];
                        people: {
                            /** @description what else it is found by: pinyin, first letters, other names (CHECKLIST K41) */
                            also: string;
                            id: string;
                            name: string;
                            title: components["schemas"]["Text"];
                            unit: string;
                        }[];
                        places: {
                            /** @description what else it is found by: pinyin, first letters, other names (CHECKLIST K41) */
                            also: string;
                            name: string;
                            unit: string;
                        }[];
                        /** @description asked where the kind of matter needs it (CHECKLIST K13) */
                        questions: {
                            choices: components["schemas"]["Text"][];
                            code: string;
                            domains: string[];
                            items: string[];
                            name: components["schemas"]["Text"];
                        }[];
                        ratingReasons: {
                            code: string;
                            good: boolean;
                            name: components["schemas"]["Text"];
                        }[];
                        /** @description for whom somebody may file (CHECKLIST K26) */
                        relations: {
                            code: string;
                            name: components["schemas"]["Text"];
                        }[];
                        towns: {
                            /** @description what else it is found by: pinyin, first letters, other names (CHECKLIST K41) */
                            also: string;
                            /** @description unit that answers there for items that go by the place (SPEC R3) */
                            answers: string;
                            id: string;
                            name: components["schemas"]["Text"];
                        }[];
                        units: {
                            /** @description what else it is found by: pinyin, first letters, other names (CHECKLIST K41) */
                            also: string;
                            group: string | null;
                            id: string;
                            kind: string;
                            name: components["schemas"]["Text"];
                            parent: string | null;
                            short: string;
                        }[];
                        version: string;
                        /** @description ways to act that an answer names (SPEC N1) */
                        ways: {
                            belongs: components["schemas"]["Text"];
                            code: string;
                            name: components["schemas"]["Text"];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "refusal.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAnswers"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reply.quality": {
        parameters: {
            query?: {
                from?: components["schemas"]["Day"];
                to?: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: components["schemas"]["Day"];
                        rows: {
                            faults: {
                                code: string;
                                n: number;
                                words: components["schemas"]["Text"];
                            }[];
                            name: components["schemas"]["Text"];
                            replies: number;
                            unit: string;
                            weak: number;
                        }[];
                        to: components["schemas"]["Day"];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restoration.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestorationPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restoration.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestorationDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restoration.answer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the unit says to it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restoration.decide": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description needed where a person’s word is left out: why, as that person reads it */
                    citizenText?: string;
                    /** @enum {string} */
                    result: "restored" | "kept";
                    /** @description the reason, as the unit reads it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restoration.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restoration.ask": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description papers and pictures that prove it
                     * @default []
                     */
                    fileIds?: string[];
                    ground: components["schemas"]["RestorationGround"];
                    /** Format: uuid */
                    waiver: string;
                    /** @description what has changed, and what proves it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "claim.approve": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "claim.excuse": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description number of the hearing or its record */
                    hearing: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "claim.refuse": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "claim.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundForm"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                scheme?: components["schemas"]["Code"];
                state?: "open" | "proposed" | "closed" | "void";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundList"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.annul": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.cases": {
        parameters: {
            query: {
                cursor?: string;
                indicator: components["schemas"]["Code"];
                limit?: number;
                part?: "numerator" | "denominator" | "lost" | "excluded";
                subject: components["schemas"]["Code"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingCasePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.circular": {
        parameters: {
            query?: {
                as?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    "round.claim": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the item, the veto, or the ground of what is left out */
                    code: components["schemas"]["Code"];
                    /** @description number of the document, or what proves it */
                    evidence: string;
                    /**
                     * @description by how much each fact of the indicator is lowered
                     * @default {}
                     */
                    facts?: {
                        [key: string]: number;
                    };
                    /**
                     * @description papers and pictures that prove it
                     * @default []
                     */
                    fileIds?: string[];
                    /** @description of what is left out */
                    indicator?: components["schemas"]["Code"];
                    /** @enum {string} */
                    kind: "item" | "veto" | "exclusion";
                    subject: string;
                    /** @default 1 */
                    times?: number;
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.close": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    words?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.correct": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description published with the correction */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.feed": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description an indicator whose figures come from another assessment */
                    indicator: components["schemas"]["Code"];
                    /** @description the assessment they come from */
                    scheme: components["schemas"]["Code"];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.import": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    marks: {
                        answer?: string;
                        indicator: string;
                        struck?: {
                            ground: string;
                        };
                        subject: string;
                        /** @description a decimal from 0 to 100 */
                        value?: string;
                        /** @default 1 */
                        votes?: number;
                        /** @enum {string} */
                        who: "citizen" | "enterprise" | "client" | "media" | "delegate" | "supervisor" | "inspector" | "assessor" | "leader" | "peer" | "expert" | "unit" | "third_party" | "scheme";
                    }[];
                    /** @description where the table comes from */
                    note: string;
                    /** @description what the table is called: the same table again replaces what it gave before */
                    table: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.mark": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    cells?: {
                        indicator: components["schemas"]["Code"];
                        subject: string;
                        /**
                         * @description 0 to 100; empty takes the mark back
                         * @default
                         */
                        value?: string;
                    }[];
                    /** @default [] */
                    counts?: {
                        /** @enum {string} */
                        fact: "case.dispatched" | "case.returned" | "case.due" | "case.due.finished_in_time" | "rating.rated" | "rating.satisfied" | "callback.valid" | "callback.contacted" | "callback.solved" | "callback.satisfied" | "callback.basically_satisfied" | "service.rated" | "service.good" | "complaint.received" | "complaint.upheld" | "desk.accepted" | "desk.finished" | "knowledge.review_due" | "knowledge.review_due.in_time" | "knowledge.error_due" | "knowledge.error_due.in_time" | "letter.received" | "letter.answered" | "campaign.targets" | "campaign.resolved" | "merge.appeals" | "merge.spared" | "inspection.points" | "inspection.passed" | "post.expected" | "post.present" | "declared.planned" | "declared.done";
                        /** @description null takes it back */
                        number: number | null;
                        subject: string;
                    }[];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.measure": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.propose": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    words?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                publication: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    "round.publish": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.sendBack": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.sheet": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundSheet"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.workbook": {
        parameters: {
            query?: {
                lang?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    "round.subject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundSubjectPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "round.open": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "day" | "week" | "fortnight" | "month" | "quarter" | "year" | "once";
                    /** @default  */
                    note?: string;
                    period: string;
                    scheme: components["schemas"]["Code"];
                    /** @description left out: all whom the pack knows, units that are ranked or sections */
                    subjects?: {
                        group?: string;
                        /** @description code of a unit or section of the pack, or a code of its own; left out, it is numbered */
                        id?: string;
                        /** @enum {string} */
                        kind?: "local" | "department";
                        /** @description asked of all that are no unit of the pack */
                        name?: string;
                        /** @description code of a person of the pack */
                        person?: string;
                        /** @description code of the unit it belongs to */
                        unit?: string;
                        /** @description mean cases a month, for groups by volume */
                        volume?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "savedView.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViews"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "savedView.add": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    columns: ("step" | "left" | "unit" | "handler" | "place" | "received")[];
                    filter: {
                        /** @constant */
                        atOnce?: "true";
                        channel?: string;
                        /** Format: date */
                        from?: string;
                        grade?: components["schemas"]["Grade"];
                        item?: string;
                        /** @constant */
                        late?: "true";
                        place?: string;
                        /** @enum {string} */
                        sort?: "due" | "received";
                        state?: components["schemas"]["CaseState"];
                        /** Format: date */
                        to?: string;
                        unit?: string;
                    };
                    name: string;
                    /**
                     * @description shared with this unit; null: only mine
                     * @default null
                     */
                    unit?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "savedView.remove": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "schemeDraft.write": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    scheme: components["schemas"]["Code"];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "schemeDraft.approve": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "schemeDraft.change": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "schemeDraft.confirmWithdrawal": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "schemeDraft.keep": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "schemeDraft.propose": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why the scheme is to be changed */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "schemeDraft.refuse": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "schemeDraft.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why it is not to come into force */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scheme.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["SchemeRow"][];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scheme.get": {
        parameters: {
            query?: {
                of?: string;
                version?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "secondee.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondeeOpinions"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "secondee.assess": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mark: number;
                    period: string;
                    /** Format: uuid */
                    person: string;
                    street: string;
                    /**
                     * @description the street proposes that another be sent
                     * @default false
                     */
                    transfer?: boolean;
                    /** @description the department */
                    unit: string;
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "secondee.decide": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    transfer: boolean;
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.history": {
        parameters: {
            query?: {
                cursor?: string;
                kind?: "rules" | "scheme" | "model" | "gateway" | "power" | "people";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsHistory"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "slip.list": {
        parameters: {
            query?: {
                case?: string;
                cursor?: string;
                kind?: string;
                limit?: number;
                state?: components["schemas"]["SlipState"];
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipPage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "slip.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "slip.acknowledge": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "slip.answer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "slip.document": {
        parameters: {
            query?: {
                as?: "pdf" | "docx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    "slip.open": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "slip.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "slip.issue": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description a paragraph of the supervisor, at the end of each
                     * @default
                     */
                    addition?: string;
                    caseIds: string[];
                    /** @description instead of the pack's */
                    copies?: string;
                    kind: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportBoard"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.write": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    cases?: string[];
                    /** @default [] */
                    figures?: ("slips" | "on_time" | "overdue" | "silent" | "reworked" | "desk")[];
                    /** @default [] */
                    slips?: string[];
                    /** @description one paragraph a line */
                    text: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.change": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    cases?: string[];
                    /** @default [] */
                    figures?: ("slips" | "on_time" | "overdue" | "silent" | "reworked" | "desk")[];
                    /** @default [] */
                    slips?: string[];
                    /** @description one paragraph a line */
                    text: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.document": {
        parameters: {
            query?: {
                as?: "pdf" | "docx";
                what?: "report" | "letter";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    "report.end": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what came of it */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.instruct": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "order" | "read";
                    /** @default  */
                    words?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.order": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    copies?: string;
                    /** @description working days to answer in; the pack's limit if left out */
                    days?: number;
                    /** @default [] */
                    leaders?: {
                        /** Format: uuid */
                        person: string;
                        task: string;
                    }[];
                    /** @description one paragraph a line; the instruction is quoted by itself */
                    text: string;
                    /** @default [] */
                    units?: {
                        task: string;
                        unit: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.sendBack": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what is to be written otherwise */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.submit": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description leaders it is laid before */
                    readers: string[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSources"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "standing.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "supervision.figures": {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipFigures"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "supervision.watch": {
        parameters: {
            query?: {
                list?: "unowned" | "unsigned" | "near" | "overdue" | "bounced" | "reworked" | "silent";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Watch"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "team.board": {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamBoard"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "topic.list": {
        parameters: {
            query?: {
                to?: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description when topics were last looked for */
                        foundAt: string | null;
                        from: components["schemas"]["Day"];
                        rows: components["schemas"]["TopicRow"][];
                        to: components["schemas"]["Day"];
                        today: components["schemas"]["Day"];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "topic.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicDetail"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "topic.cases": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            group: string | null;
                            id: string;
                            kind: string;
                            late: number | null;
                            name: components["schemas"]["Text"];
                            open: number | null;
                            parent: string | null;
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            domain: components["schemas"]["Text"];
                            lead: boolean;
                            name: components["schemas"]["Text"];
                        }[];
                        load: {
                            answered: number;
                            late: number;
                            open: number;
                            today: number;
                        } | null;
                        parent: components["schemas"]["UnitRef"] | null;
                        people: {
                            id: string;
                            name: string;
                            responsibility: ("first" | "leader" | "doer") | null;
                            roles: string[];
                            title: components["schemas"]["Text"];
                            unit: components["schemas"]["UnitRef"];
                        }[];
                        sections: components["schemas"]["UnitRef"][];
                        /** @description hand-ons inside the unit in the last thirty days: how many run and are late, were done and missed */
                        steps: {
                            done: number;
                            late: number;
                            missed: number;
                            running: number;
                            unit: components["schemas"]["UnitRef"];
                        }[];
                        unit: {
                            group: string | null;
                            id: components["schemas"]["Code"];
                            kind: string;
                            name: components["schemas"]["Text"];
                        };
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit.clocks": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunningClocks"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "watchword.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["WatchwordRow"][];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "watchword.end": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "watchword.add": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["WatchwordKind"];
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "call.answer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description who comes, and when
                     * @default
                     */
                    words?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "call.arrive": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "call.contribute": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what your unit did */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "call.retort": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the whistle was needed and the right unit was called */
                    needed: boolean;
                    /** @default  */
                    words?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "call.score": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    quality: number;
                    /** @default  */
                    remark?: string;
                    speed: number;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "whistle.board": {
        parameters: {
            query?: {
                case?: string;
                state?: "blown" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhistleBoard"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "whistle.close": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what came of it */
                    result: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "whistle.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description version seen */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "whistle.blow": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    caseId?: string;
                    kind: string;
                    /** @default {} */
                    place?: {
                        /** @description entry of the address list (CHECKLIST K42) */
                        id?: string | null;
                        /** @default null */
                        text?: string | null;
                        /** @default null */
                        unit?: string | null;
                    };
                    /** @description the shared duty of the list; its units are called */
                    shared?: string;
                    title: string;
                    /** @description who blows */
                    unit: string;
                    /**
                     * @description units beyond the list
                     * @default []
                     */
                    units?: string[];
                    /** @description why units beyond the list */
                    why?: string;
                    /** @description what is to be done, where, when to meet */
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "whistle.figures": {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhistleFigures"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "whistle.shared": {
        parameters: {
            query?: {
                place?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            code: string;
                            name: components["schemas"]["Text"];
                            units: components["schemas"]["UnitRef"][];
                        }[];
                    };
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "work.list": {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                queue: string;
                sort?: "due" | "grade" | "place";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "work.bench": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workbench"];
                };
            };
            /** @description refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
